import { useTranslation } from 'react-i18next';
import type { ClaimFilter } from '../../../core/engine/contract/claims.ts';
import type { NotebookState } from '../../../core/engine/contract/notebook.ts';
import { useFormat } from '../../locales/format.ts';
import { useJob } from '../../state/command.ts';
import { navigate } from '../../state/route.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { conditionsIn, wholeQueue } from './filter.ts';
import type { ReviewQueue } from './useReviewQueue.ts';

interface QueueEndProps {
  readonly queue: ReviewQueue;
  readonly filter: ClaimFilter;
  readonly onFilter: (filter: ClaimFilter) => void;
  readonly notebook: NotebookState | null;
}

/** What stands in the centre when no claim is in front: loading, failed, nothing yet, nothing here, or done. */
export function QueueEnd({ queue, filter, onFilter, notebook }: QueueEndProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const extract = useJob('claims.extract');
  if (queue.error !== null) {
    const again = () => onFilter({ ...filter });
    return (
      <Failure error={queue.error} fillsPlace remedies={[{ label: t('review:end.again'), onPress: again }]} />
    );
  }
  if (queue.isFirstLoad || notebook === null) return <div aria-busy="true" />;
  if (extract.isRunning) {
    return (
      <Busy
        label={t('review:end.extracting')}
        done={extract.progress?.done ?? 0}
        total={extract.progress?.total ?? null}
        onCancel={extract.cancel}
      />
    );
  }
  const { claims, sources } = notebook.counts;
  if (conditionsIn(filter) > 0) {
    return (
      <Empty
        icon="filter"
        title={t('review:end.filteredTitle')}
        sentence={t('review:end.filtered')}
        action={
          <Button kind="primary" onPress={() => onFilter({ ...wholeQueue, state: filter.state })}>
            {t('review:filter.clear')}
          </Button>
        }
      />
    );
  }
  if (claims.proposed + claims.accepted + claims.rejected === 0) {
    return (
      <Empty
        icon="review"
        title={t('review:end.noneTitle')}
        sentence={t('review:end.none')}
        action={
          sources === 0 ? (
            <Button kind="primary" icon="library" onPress={() => navigate('library')}>
              {t('review:end.toLibrary')}
            </Button>
          ) : (
            <Button
              kind="primary"
              icon="rules"
              onPress={() => void extract.run({ extractor: 'rules', sourceIds: null })}
            >
              {t('review:end.extract', { count: sources, sources: format.number(sources) })}
            </Button>
          )
        }
      />
    );
  }
  if (filter.state !== 'proposed') {
    return <Empty icon="review" title={t('review:end.noSuchTitle')} sentence={t('review:end.noSuch')} />;
  }
  return (
    <Empty
      icon="check"
      title={t('review:end.doneTitle')}
      sentence={t('review:end.done', {
        accepted: format.number(claims.accepted),
        rejected: format.number(claims.rejected),
      })}
      action={
        <Button kind="primary" icon="graph" onPress={() => navigate('graph')} autoFocus>
          {t('review:end.toGraph')}
        </Button>
      }
      sample={
        <Button onPress={() => onFilter({ ...filter, state: 'accepted' })}>
          {t('review:end.lookAgain')}
        </Button>
      }
    />
  );
}
