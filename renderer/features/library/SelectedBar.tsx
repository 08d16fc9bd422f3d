import { useTranslation } from 'react-i18next';
import { useJobs } from '../../state/jobs.ts';
import { Button } from '../../ui/Button.tsx';
import { Gap } from '../../ui/Toolbar.tsx';
import { ExtractionBusy } from './ExtractionBusy.tsx';
import styles from './Library.module.css';
import { useExtraction } from './use-extraction.ts';
import type { SourceActions } from './use-source-actions.ts';

/** Below the table: what can be done with the marked rows, or the next step for the whole library. */
export function SelectedBar({ actions }: { readonly actions: SourceActions }) {
  const { t } = useTranslation();
  const extract = useExtraction();
  const isExtracting = useJobs(({ running }) => running.some(({ method }) => method === 'claims.extract'));
  if (isExtracting) {
    return (
      <div className={styles.several}>
        <ExtractionBusy isSlim />
      </div>
    );
  }
  if (actions.count === 0) {
    return (
      <div className={styles.several}>
        <span className={styles.muted}>{t('library:hint')}</span>
        <Gap />
        <Button icon="quote" onPress={() => void extract(null)}>
          {t('library:action.extractAll')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.several}>
      <strong>{t('library:selected', { count: actions.count })}</strong>
      <Button icon="include" shortcut="I" onPress={() => actions.screen('include')}>
        {t('library:action.include')}
      </Button>
      <Button icon="exclude" shortcut="X" onPress={() => actions.screen('exclude')}>
        {t('library:action.exclude')}
      </Button>
      <Button icon="quote" onPress={actions.extract}>
        {t('library:action.extract')}
      </Button>
      <Gap />
      <Button kind="quiet" icon="delete" shortcut="Delete" onPress={actions.remove}>
        {t('library:action.remove')}
      </Button>
    </div>
  );
}
