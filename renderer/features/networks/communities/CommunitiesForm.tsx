import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../../core/engine/contract/index.ts';
import { useJob } from '../../../state/command.ts';
import { Button } from '../../../ui/Button.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { JobProgress } from '../form/JobProgress.tsx';
import styles from '../result/ToolForm.module.css';

interface CommunitiesFormProps {
  readonly networkId: string;
  readonly onDone: (resultId: string) => void;
}

type Method = InputOf<'networks.communities'>['method'];
const methods = ['walktrap', 'louvain', 'ega'] as const satisfies readonly Method[];

/** By which rule to look for communities; where chance plays a part, from which seed. */
export function CommunitiesForm({ networkId, onDone }: CommunitiesFormProps) {
  const { t } = useTranslation();
  const job = useJob('networks.communities', { showsFailure: true });
  const [method, setMethod] = useState<(typeof methods)[number]>('walktrap');
  const [seed, setSeed] = useState<number | null>(1);
  const go = async () => {
    if (seed === null || job.isRunning) return;
    const answer = await job.run({ id: networkId, method, seed });
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
            label={t('networks:communities.by')}
            value={method}
            options={methods.map((value) => ({ value, label: t(`networks:communities.method.${value}`) }))}
            onChange={setMethod}
          />
        </div>
        {method !== 'walktrap' && (
          <div className={styles.figure}>
            <NumberField
              label={t('networks:accuracy.seed')}
              value={seed}
              min={0}
              format={{ useGrouping: false }}
              onChange={setSeed}
            />
          </div>
        )}
        <Button kind="primary" type="submit" isDisabled={seed === null || job.isRunning}>
          {t('networks:communities.go')}
        </Button>
      </div>
      <p className={styles.hint}>{t(`networks:communities.what.${method}`)}</p>
      <JobProgress job={job} label={t('networks:communities.running')} />
    </form>
  );
}
