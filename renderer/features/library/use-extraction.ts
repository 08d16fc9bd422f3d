import { useTranslation } from 'react-i18next';
import { useJob } from '../../state/command.ts';
import { navigate } from '../../state/route.ts';
import { showToast } from '../../ui/toasts.ts';

/** Reads sources for claims and says how many were found; the way on is the review. */
export function useExtraction() {
  const { t } = useTranslation();
  const job = useJob('claims.extract');
  return {
    ...job,
    /** `sourceIds` null: every source that has not been read yet. */
    async run(sourceIds: readonly string[] | null) {
      const found = await job.run({
        extractor: 'rules',
        sourceIds: sourceIds === null ? null : [...sourceIds],
      });
      if (found === null) return;
      showToast({
        kind: found.claims > 0 ? 'good' : 'info',
        text: t('library:extracted', { count: found.claims, sources: found.sources }),
        action:
          found.claims > 0 ? { label: t('library:toReview'), onPress: () => navigate('review') } : undefined,
      });
    },
  };
}
