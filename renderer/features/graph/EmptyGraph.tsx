import { useTranslation } from 'react-i18next';
import { useQuery } from '../../state/query.ts';
import { navigate } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import styles from './Graph.module.css';

interface EmptyGraphProps {
  readonly isNarrowed: boolean;
  readonly onShowAll: () => void;
  readonly onAdd: () => void;
}

/** A graph with nothing on it: what would put something there. */
export function EmptyGraph({ isNarrowed, onShowAll, onAdd }: EmptyGraphProps) {
  const { t } = useTranslation();
  const { data: notebook } = useQuery('notebook.state', {});
  if (isNarrowed) {
    return (
      <div className={styles.empty}>
        <Empty
          icon="filter"
          title={t('graph:empty.filteredTitle')}
          sentence={t('graph:empty.filtered')}
          action={
            <Button kind="primary" onPress={onShowAll}>
              {t('graph:filter.clear')}
            </Button>
          }
        />
      </div>
    );
  }
  const waiting = notebook?.counts.claims.proposed ?? 0;
  return (
    <div className={styles.empty}>
      <Empty
        icon="graph"
        title={t('graph:empty.title')}
        sentence={t('graph:empty.sentence')}
        action={
          <Button kind="primary" icon="review" onPress={() => navigate(waiting > 0 ? 'review' : 'library')}>
            {waiting > 0 ? t('graph:empty.review', { count: waiting }) : t('graph:empty.library')}
          </Button>
        }
        sample={
          <Button icon="add" onPress={onAdd}>
            {t('graph:empty.draw')}
          </Button>
        }
      />
    </div>
  );
}
