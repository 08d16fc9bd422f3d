import { useTranslation } from 'react-i18next';
import { useQuery } from '../../state/query.ts';
import { navigate } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';

interface NoHypothesesProps {
  readonly hasAny: boolean;
  /** The list says how far the search is; what comes of it stands here in a moment. */
  readonly isGenerating: boolean;
  readonly onGenerate: () => void;
  readonly onShowAll: () => void;
}

/** Nothing in front: nothing fits, nothing was generated, or there is no graph to search yet. */
export function NoHypotheses({ hasAny, isGenerating, onGenerate, onShowAll }: NoHypothesesProps) {
  const { t } = useTranslation();
  const { data: notebook } = useQuery('notebook.state', {});
  if (isGenerating) return <div aria-busy="true" />;
  if (hasAny) {
    return (
      <Empty
        icon="filter"
        title={t('hypotheses:empty.filteredTitle')}
        sentence={t('hypotheses:empty.filtered')}
        action={
          <Button kind="primary" onPress={onShowAll}>
            {t('hypotheses:empty.showAll')}
          </Button>
        }
      />
    );
  }
  const hasGraph = (notebook?.counts.edges ?? 0) > 0;
  return (
    <Empty
      icon="spark"
      title={t('hypotheses:empty.title')}
      sentence={t(hasGraph ? 'hypotheses:empty.sentence' : 'hypotheses:empty.noGraph')}
      action={
        hasGraph ? (
          <Button kind="primary" icon="spark" shortcut="G" onPress={onGenerate}>
            {t('hypotheses:generate.short')}
          </Button>
        ) : (
          <Button kind="primary" icon="review" onPress={() => navigate('review')}>
            {t('hypotheses:empty.toReview')}
          </Button>
        )
      }
    />
  );
}
