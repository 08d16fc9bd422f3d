import { useTranslation } from 'react-i18next';
import { progressKey, progressUnit } from '../../locales/progress-key.ts';
import { useJob } from '../../state/command.ts';
import { Busy } from '../../ui/Busy.tsx';
import styles from './Library.module.css';

/** How far the import is; apart from the table, so that a figure that moves redraws nothing else. */
export function ImportBusy({ isAlone }: { readonly isAlone: boolean }) {
  const { t } = useTranslation();
  const job = useJob('literature.import');
  if (!job.isRunning) return null;
  return (
    <div className={isAlone ? styles.busyAlone : styles.busy}>
      <Busy
        label={t(progressKey(job.progress?.step ?? 'reading'))}
        done={job.progress?.done}
        total={job.progress?.total}
        unit={progressUnit(job.progress?.step)}
        onCancel={job.isCancelling ? undefined : job.cancel}
      />
      <p className={styles.assurance}>{t('library:import.cancelKeeps')}</p>
    </div>
  );
}
