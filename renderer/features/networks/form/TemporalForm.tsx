import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetView } from '../../../../core/engine/contract/datasets.ts';
import { usePlaceActions } from '../../../state/actions.ts';
import { useJob } from '../../../state/command.ts';
import { useQuery } from '../../../state/query.ts';
import { Button } from '../../../ui/Button.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { showNetwork } from '../place.ts';
import styles from './Form.module.css';
import { Help } from './Help.tsx';
import { JobProgress } from './JobProgress.tsx';
import { networkName } from './network-name.ts';
import { PanelFields } from './PanelFields.tsx';
import {
  seriesRoles,
  startingValues,
  type TemporalMethod,
  type TemporalValues,
  temporalWish,
} from './temporal-input.ts';
import { VariableChoice } from './VariableChoice.tsx';

interface TemporalFormProps {
  readonly view: DatasetView;
  readonly method: TemporalMethod;
}

/** Waves of many persons, or the beeps of a few: where the rows belong in time. */
export function TemporalForm({ view, method }: TemporalFormProps) {
  const { t } = useTranslation();
  const job = useJob('networks.temporal', { showsFailure: true });
  const [values, setValues] = useState(() => startingValues(view));
  const change = (patch: Partial<TemporalValues>) => setValues((old) => ({ ...old, ...patch }));
  const { data: networks } = useQuery('networks.list', { datasetId: view.dataset.id });
  const names = (networks ?? []).map(({ name }) => name);
  const wish = temporalWish(method, values);
  const go = async () => {
    if (wish === null || job.isRunning) return;
    const network = await job.run({
      datasetId: view.dataset.id,
      name: networkName(names, t(`networks:method.${method}.name`)),
      ...wish,
    });
    if (network !== null) showNetwork(network.id);
  };
  usePlaceActions('networks:title', [
    {
      id: 'networks.estimateTemporal',
      label: 'networks:form.go',
      keys: ['Ctrl+Enter'],
      inFields: true,
      when: () => wish !== null && !job.isRunning,
      run: () => void go(),
    },
  ]);
  return (
    <div className={styles.fields}>
      <p className={styles.note}>{t(`networks:analysis.what.${method}`)}</p>
      {method === 'panel' ? (
        <PanelFields view={view} values={values} onChange={change} />
      ) : (
        seriesRoles.map((role) => (
          <VariableChoice
            key={role}
            label={t(`networks:temporal.${role}`)}
            view={view}
            value={values[role]}
            onChange={(name) => change({ [role]: name })}
          />
        ))
      )}
      {method !== 'mlvar' && (
        <div className={styles.field}>
          <NumberField
            label={t('networks:option.gamma.label')}
            value={values.gamma}
            min={0}
            max={1}
            step={0.05}
            onChange={(gamma) => change({ gamma })}
          />
          <Help about="option" name="gamma" label={t('networks:option.gamma.label')} />
        </div>
      )}
      <div className={styles.halves}>
        <NumberField
          label={t('networks:temporal.boots')}
          value={values.boots}
          min={0}
          max={100_000}
          step={10}
          onChange={(boots) => change({ boots })}
        />
        <NumberField
          label={t('networks:accuracy.seed')}
          value={values.seed}
          min={0}
          format={{ useGrouping: false }}
          onChange={(seed) => change({ seed })}
        />
      </div>
      <div className={styles.go}>
        <Button
          kind="primary"
          shortcut="Ctrl+Enter"
          isDisabled={wish === null || job.isRunning}
          onPress={() => void go()}
        >
          {t('networks:form.go')}
        </Button>
        {wish === null && (
          <p className={styles.note}>
            {t(`networks:temporal.lacks.${method === 'mlvar' ? 'person' : values.shape}`)}
          </p>
        )}
        <JobProgress job={job} label={t('networks:form.running')} />
      </div>
    </div>
  );
}
