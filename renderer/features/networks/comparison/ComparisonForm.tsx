import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NetworkSummary } from '../../../../core/model/fitted-network.ts';
import { useJob } from '../../../state/command.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckField } from '../../../ui/CheckField.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { JobProgress } from '../form/JobProgress.tsx';
import styles from '../result/ToolForm.module.css';

interface ComparisonFormProps {
  readonly networkId: string;
  readonly others: readonly NetworkSummary[];
  readonly onDone: (resultId: string) => void;
}

/** With which network to compare, and how many permutations. */
export function ComparisonForm({ networkId, others, onDone }: ComparisonFormProps) {
  const { t } = useTranslation();
  const job = useJob('networks.compare', { showsFailure: true });
  const [other, setOther] = useState(others[0]?.id ?? '');
  const [permutations, setPermutations] = useState<number | null>(1000);
  const [seed, setSeed] = useState<number | null>(1);
  const [isEqual, setEqual] = useState(false);
  const isReady = permutations !== null && seed !== null && other !== '' && !job.isRunning;
  const go = async () => {
    if (permutations === null || seed === null || !isReady) return;
    const answer = await job.run({ a: networkId, b: other, permutations, seed, equalGroups: isEqual });
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
            label={t('networks:comparison.with')}
            value={other}
            options={others.map(({ id, name, datasetName }) => ({
              value: id,
              label: name,
              hint: datasetName,
            }))}
            onChange={setOther}
          />
        </div>
        <div className={styles.figure}>
          <NumberField
            label={t('networks:comparison.permutations')}
            value={permutations}
            min={10}
            max={100_000}
            step={10}
            onChange={setPermutations}
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
          {t('networks:comparison.go')}
        </Button>
      </div>
      <CheckField label={t('networks:comparison.equal')} isSelected={isEqual} onChange={setEqual} />
      <p className={styles.hint}>{t('networks:comparison.what')}</p>
      <JobProgress job={job} label={t('networks:comparison.running')} />
    </form>
  );
}
