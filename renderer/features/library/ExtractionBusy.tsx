import { useTranslation } from 'react-i18next';
import { progressKey } from '../../locales/progress-key.ts';
import { useJob } from '../../state/command.ts';
import { Busy } from '../../ui/Busy.tsx';

/** How far the extraction is. */
export function ExtractionBusy({ isSlim }: { readonly isSlim?: boolean }) {
  const { t } = useTranslation();
  const job = useJob('claims.extract');
  return (
    <Busy
      isSlim={isSlim}
      label={t(progressKey(job.progress?.step ?? 'extracting'))}
      done={job.progress?.done}
      total={job.progress?.total}
      onCancel={job.isCancelling ? undefined : job.cancel}
    />
  );
}
