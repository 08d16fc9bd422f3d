import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetView } from '../../../../core/engine/contract/datasets.ts';
import type { EstimatorInfo } from '../../../../core/engine/contract/estimators.ts';
import type { FittedNetwork } from '../../../../core/model/fitted-network.ts';
import { usePlaceActions } from '../../../state/actions.ts';
import { useCommand, useJob } from '../../../state/command.ts';
import { useQuery } from '../../../state/query.ts';
import { Button } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { showNetwork } from '../place.ts';
import styles from './Form.module.css';
import { groupVariables } from './group-variables.ts';
import { Help } from './Help.tsx';
import { JobProgress } from './JobProgress.tsx';
import { networkName } from './network-name.ts';
import { SettingFields } from './SettingFields.tsx';
import {
  carriedOver,
  type SettingValues,
  settingFields,
  settingsToSend,
  standardValues,
} from './setting-fields.ts';

interface EstimateFormProps {
  readonly view: DatasetView;
  /** The estimate in front: the form starts from its settings. */
  readonly past: FittedNetwork['estimate'];
  readonly pastGroup: string | null;
}

/** Method and settings of a symptom network; everything below the method comes from its own schema. */
export function EstimateForm(props: EstimateFormProps) {
  const { data: estimators } = useQuery('network.estimators', {});
  return estimators === undefined ? null : <Form {...props} estimators={estimators} />;
}

const none = '';

function Form({
  view,
  past,
  pastGroup,
  estimators,
}: EstimateFormProps & { readonly estimators: readonly EstimatorInfo[] }) {
  const { t } = useTranslation();
  const job = useJob('networks.estimate', { showsFailure: true });
  const update = useCommand('datasets.updateVariables');
  const [method, setMethod] = useState(past?.method ?? estimators[0]?.id ?? '');
  const estimator = estimators.find(({ id }) => id === method) ?? estimators[0];
  const fields = settingFields(estimator?.options);
  const [values, setValues] = useState<SettingValues>(() => ({
    ...standardValues(fields),
    ...(past?.options as SettingValues | undefined),
  }));
  const [group, setGroup] = useState(pastGroup ?? none);
  const choose = (next: string) => {
    setMethod(next);
    setValues(carriedOver(settingFields(estimators.find(({ id }) => id === next)?.options), values));
  };
  const { data: networks } = useQuery('networks.list', { datasetId: view.dataset.id });
  const names = (networks ?? []).map(({ name }) => name);
  const methodName = t(`networks:method.${method}.name`, { defaultValue: estimator?.name ?? method });
  const included = view.variables.filter((each) => each.included).length;
  const isMatrix = view.dataset.source === 'matrix';
  const obstacle =
    isMatrix && estimator?.needsRows
      ? t('networks:form.needsRows')
      : included < 3
        ? t('networks:form.fewVariables')
        : null;
  const go = async () => {
    if (estimator === undefined || obstacle !== null || job.isRunning) return;
    const answer = await job.run({
      datasetId: view.dataset.id,
      method: estimator.id,
      options: settingsToSend(fields, values),
      name: networkName(names, methodName),
      group: group === none ? null : { variable: group },
    });
    const first = answer?.networks[0];
    if (first !== undefined) showNetwork(first.id);
  };
  usePlaceActions('networks:title', [
    {
      id: 'networks.estimate',
      label: 'networks:form.go',
      keys: ['Ctrl+Enter'],
      inFields: true,
      when: () => obstacle === null && !job.isRunning,
      run: () => void go(),
    },
  ]);
  const blamed = view.variables.find((each) => each.included && each.name === job.error?.details.variable);
  const remedies =
    blamed === undefined
      ? []
      : [
          {
            label: t('networks:remedy.leaveOut', { variable: blamed.name }),
            onPress: async () => {
              const input = { id: view.dataset.id, variables: [blamed.name], patch: { included: false } };
              if ((await update.run(input)) !== null) await go();
            },
          },
        ];
  const groups = groupVariables(view);
  return (
    <div className={styles.fields}>
      <div className={styles.field}>
        <SelectField
          label={t('networks:form.method')}
          value={method}
          options={estimators.map(({ id, name }) => ({
            value: id,
            label: t(`networks:method.${id}.name`, { defaultValue: name }),
          }))}
          onChange={choose}
        />
        <Help about="method" name={method} label={t('networks:form.method')} />
      </div>
      <SettingFields
        fields={fields}
        values={values}
        onChange={(name, value) => setValues((old) => ({ ...old, [name]: value }))}
      />
      {groups.length > 0 && (
        <SelectField
          label={t('networks:form.group')}
          value={group}
          options={[
            { value: none, label: t('networks:form.noGroup') },
            ...groups.map(({ name, label }) => ({
              value: name,
              label: label === name ? name : `${name} · ${label}`,
            })),
          ]}
          onChange={setGroup}
        />
      )}
      <div className={styles.go}>
        <Button
          kind="primary"
          shortcut="Ctrl+Enter"
          isDisabled={obstacle !== null || job.isRunning}
          onPress={() => void go()}
        >
          {t('networks:form.go')}
        </Button>
        {obstacle !== null && <p className={styles.note}>{obstacle}</p>}
        <JobProgress job={job} label={t('networks:form.running')} remedies={remedies} />
      </div>
    </div>
  );
}
