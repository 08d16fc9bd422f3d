import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../core/engine/contract/index.ts';
import { chooseTarget, writeTarget } from '../../../bridge/user-files.ts';
import { reportFailure } from '../../../state/failures.ts';
import { Button } from '../../../ui/Button.tsx';
import { showToast } from '../../../ui/toasts.ts';
import styles from './Words.module.css';

interface WordsToolsProps {
  /** Null until it is there. */
  readonly file: OutputOf<'networks.rScript'> | null;
  readonly children?: ReactNode;
}

/** A part of the words: chosen among the parts, copied, or written where the user says. */
export interface WordsPartProps {
  readonly networkId: string;
  readonly choice: ReactNode;
}

/** Copies the text, or writes it where the user says. */
export function WordsTools({ file, children }: WordsToolsProps) {
  const { t } = useTranslation();
  const copy = async () => {
    if (file === null) return;
    try {
      await navigator.clipboard.writeText(new TextDecoder().decode(file.bytes));
      showToast({ kind: 'good', text: t('networks:words.copied') });
    } catch (thrown) {
      reportFailure(thrown);
    }
  };
  const save = async () => {
    if (file === null) return;
    try {
      const target = await chooseTarget('export', file.name);
      if (target === null) return;
      await writeTarget(target, file.bytes, file.mediaType);
      showToast({ kind: 'good', text: t('shell:export.saved', { name: target.name }) });
    } catch (thrown) {
      reportFailure(thrown);
    }
  };
  return (
    <div className={styles.tools}>
      {children}
      <span className={styles.gap} />
      <Button kind="quiet" icon="copy" isDisabled={file === null} onPress={() => void copy()}>
        {t('networks:words.copy')}
      </Button>
      <Button kind="quiet" icon="export" isDisabled={file === null} onPress={() => void save()}>
        {t('networks:words.save')}
      </Button>
    </div>
  );
}
