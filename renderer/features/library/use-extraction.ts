import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { runJob } from '../../state/command.ts';
import { reportFailure } from '../../state/failures.ts';
import { navigate } from '../../state/route.ts';
import { showToast } from '../../ui/toasts.ts';

/** Reads sources for claims and says how many were found; the way on is the review. */
export function useExtraction(): (sourceIds: readonly string[] | null) => Promise<void> {
  const { t } = useTranslation();
  return useCallback(
    /** `sourceIds` null: every source that has not been read yet. */
    async (sourceIds) => {
      try {
        const ids = sourceIds === null ? null : [...sourceIds];
        const found = await runJob('claims.extract', { extractor: 'rules', sourceIds: ids });
        const toReview = { label: t('library:toReview'), onPress: () => navigate('review') };
        showToast({
          kind: found.claims > 0 ? 'good' : 'info',
          text: t('library:extracted', { count: found.claims, sources: found.sources }),
          action: found.claims > 0 ? toReview : undefined,
        });
      } catch (thrown) {
        reportFailure(thrown);
      }
    },
    [t],
  );
}
