import { useTranslation } from 'react-i18next';
import { progressKey } from '../../locales/progress-key.ts';
import type { Job } from '../../state/command.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Failure } from '../../ui/Failure.tsx';
import styles from './GenerateProgress.module.css';

/** The search under way, or why it failed. */
export function GenerateProgress({ job }: { readonly job: Job<'hypotheses.generate'> }) {
  const { t } = useTranslation();
  if (job.isRunning) {
    const label =
      job.progress === null ? t('hypotheses:generate.running') : t(progressKey(job.progress.step));
    return (
      <div className={styles.progress}>
        <Busy
          label={label}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? null}
          onCancel={job.cancel}
        />
      </div>
    );
  }
  if (job.error === null) return null;
  return (
    <div className={styles.progress}>
      <Failure
        error={job.error}
        remedies={[{ label: t('hypotheses:generate.close'), onPress: job.clearError }]}
      />
    </div>
  );
}
