import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../../state/command.ts';
import { Button } from '../../../ui/Button.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { JobProgress } from '../form/JobProgress.tsx';
import styles from '../result/ToolForm.module.css';

const types = ['nonparametric', 'case', 'parametric'] as const;
export type BootstrapType = (typeof types)[number];

interface BootstrapFormProps {
  readonly networkId: string;
  /** False: only correlations are known, and rows can be drawn only from the model. */
  readonly hasRows: boolean;
  readonly onDone: (resultId: string) => void;
}

/** How often to repeat the estimation, on which samples, from which seed. */
export function BootstrapForm({ networkId, hasRows, onDone }: BootstrapFormProps) {
  const { t } = useTranslation();
  const job = useJob('networks.bootstrap', { showsFailure: true });
  const [type, setType] = useState<BootstrapType>(hasRows ? 'nonparametric' : 'parametric');
  const [boots, setBoots] = useState<number | null>(1000);
  const [seed, setSeed] = useState<number | null>(1);
  const isReady = boots !== null && seed !== null && !job.isRunning;
  const go = async () => {
    if (boots === null || seed === null || job.isRunning) return;
    const answer = await job.run({ id: networkId, type, boots, seed });
    if (answer !== null) onDone(answer.id);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <div className={styles.fields}>
        <div className={styles.wide}>
          <SelectField
            label={t('networks:accuracy.type')}
            value={type}
            options={(hasRows ? types : (['parametric'] as const)).map((value) => ({
              value,
              label: t(`networks:bootstrap.${value}`),
            }))}
            onChange={setType}
          />
        </div>
        <div className={styles.figure}>
          <NumberField
            label={t('networks:accuracy.boots')}
            value={boots}
            min={10}
            max={100_000}
            step={10}
            onChange={setBoots}
          />
        </div>
        <div className={styles.figure}>
          <NumberField
            label={t('networks:accuracy.seed')}
            value={seed}
            min={0}
            format={{ useGrouping: false }}
            onChange={setSeed}
          />
        </div>
        <Button kind="primary" type="submit" isDisabled={!isReady}>
          {t('networks:accuracy.go')}
        </Button>
      </div>
      <p className={styles.hint}>{t(`networks:bootstrap.what.${type}`)}</p>
      <JobProgress job={job} label={t('networks:accuracy.running')} />
    </form>
  );
}
