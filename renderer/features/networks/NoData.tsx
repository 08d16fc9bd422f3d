import { useTranslation } from 'react-i18next';
import { useJobs } from '../../state/jobs.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { chooseData } from './data/import-data.ts';
import styles from './NoData.module.css';

/** The place before anything was brought in: what it is for, one thing to do, a way to see it filled. */
export function NoData({ onSamples }: { readonly onSamples: () => void }) {
  const { t } = useTranslation();
  const job = useJobs(({ running }) => running.find(({ method }) => method.startsWith('datasets.import')));
  if (job !== undefined) {
    return (
      <div className={styles.busy}>
        <Busy
          label={t('networks:import.running')}
          done={job.progress?.done}
          total={job.progress?.total}
          onCancel={job.cancel}
        />
      </div>
    );
  }
  return (
    <Empty
      icon="network"
      title={t('networks:empty.title')}
      sentence={t('networks:empty.sentence')}
      action={
        <Button kind="primary" icon="upload" shortcut="Ctrl+I" onPress={() => void chooseData('rows')}>
          {t('networks:add.rows')}
        </Button>
      }
      sample={
        <>
          <Button icon="table" onPress={() => void chooseData('matrix')}>
            {t('networks:add.matrix')}
          </Button>
          <Button icon="sample" onPress={onSamples}>
            {t('networks:add.samples')}
          </Button>
        </>
      }
    />
  );
}
