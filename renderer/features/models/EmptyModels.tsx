import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../state/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { PublishedDialog } from './dialogs/PublishedDialog.tsx';
import styles from './Models.module.css';
import type { ModelActions } from './useModelActions.ts';

/** The place before the first model. */
export function EmptyModels({ actions }: { readonly actions: ModelActions }) {
  const { t } = useTranslation();
  const [isChoosing, setChoosing] = useState(false);
  const { data: notebook } = useQuery('notebook.state', {});
  const hasGraph = (notebook?.counts.edges ?? 0) > 0;
  return (
    <div className={styles.none}>
      <Empty
        icon="dag"
        title={t('models:empty.title')}
        sentence={t('models:empty.sentence')}
        action={
          <Button kind="primary" icon="add" onPress={() => void actions.create()}>
            {t('models:list.new')}
          </Button>
        }
        sample={
          <>
            {hasGraph && (
              <Button icon="graph" onPress={() => void actions.fromLiterature()}>
                {t('models:list.literature')}
              </Button>
            )}
            <Button icon="upload" onPress={() => void actions.fromFile()}>
              {t('models:list.file')}
            </Button>
            <Button icon="sample" onPress={() => setChoosing(true)}>
              {t('models:list.published')}
            </Button>
          </>
        }
      />
      {isChoosing && <PublishedDialog actions={actions} onClose={() => setChoosing(false)} />}
    </div>
  );
}
