import { useTranslation } from 'react-i18next';
import type { MethodName } from '../../../../core/engine/contract/index.ts';
import { progressKey } from '../../../locales/progress-key.ts';
import type { Job } from '../../../state/command.ts';
import { Busy } from '../../../ui/Busy.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import styles from './Form.module.css';
import { useTimeLeft } from './use-time-left.ts';

interface JobProgressProps<Name extends MethodName> {
  readonly job: Job<Name>;
  /** What is said until the engine has named its step. */
  readonly label: string;
  /** What can be done about a failure; the first is the likely one. */
  readonly remedies?: readonly { readonly label: string; readonly onPress: () => void }[];
}

/** How far a job is, how long it will take, a way to stop it; or why it failed. */
export function JobProgress<Name extends MethodName>({ job, label, remedies = [] }: JobProgressProps<Name>) {
  const { t } = useTranslation();
  const left = useTimeLeft(job.isRunning ? job.progress : null);
  if (job.isRunning) {
    const step = job.progress === null ? label : t(progressKey(job.progress.step));
    return (
      <div className={styles.progress} aria-live="polite">
        <Busy
          label={job.isCancelling ? t('shell:status.cancelling') : step}
          done={job.progress?.done}
          total={job.progress?.total}
          onCancel={job.isCancelling ? undefined : job.cancel}
        />
        {left !== null && <p className={styles.left}>{t('networks:form.left', { time: left })}</p>}
      </div>
    );
  }
  if (job.error === null) return null;
  return (
    <Failure
      error={job.error}
      remedies={[...remedies, { label: t('networks:form.understood'), onPress: job.clearError }]}
    />
  );
}
