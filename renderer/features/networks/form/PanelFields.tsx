import { useTranslation } from 'react-i18next';
import type { DatasetView } from '../../../../core/engine/contract/datasets.ts';
import { Button } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Form.module.css';
import type { TemporalValues } from './temporal-input.ts';
import { VariableChoice } from './VariableChoice.tsx';

interface PanelFieldsProps {
  readonly view: DatasetView;
  readonly values: TemporalValues;
  readonly onChange: (patch: Partial<TemporalValues>) => void;
}

/** Which columns, or which rows, belong to which wave. */
export function PanelFields({ view, values, onChange }: PanelFieldsProps) {
  const { t } = useTranslation();
  const changeWave = (at: number, columns: string) =>
    onChange({ waves: values.waves.map((wave, index) => (index === at ? { ...wave, columns } : wave)) });
  return (
    <>
      <SelectField
        label={t('networks:temporal.shape')}
        value={values.shape}
        options={(['wide', 'long'] as const).map((value) => ({
          value,
          label: t(`networks:temporal.${value}`),
        }))}
        onChange={(shape) => onChange({ shape })}
      />
      {values.shape === 'long' ? (
        (['person', 'wave'] as const).map((role) => (
          <VariableChoice
            key={role}
            label={t(`networks:temporal.${role}`)}
            view={view}
            value={values[role]}
            onChange={(name) => onChange({ [role]: name })}
          />
        ))
      ) : (
        <div className={styles.waves}>
          {values.waves.map((wave, at) => (
            <TextField
              key={wave.name}
              label={t('networks:temporal.waveColumns', { name: wave.name })}
              rows={3}
              value={wave.columns}
              onChange={(columns) => changeWave(at, columns)}
            />
          ))}
          <p className={styles.note}>{t('networks:temporal.sameOrder')}</p>
          <div className={styles.pair}>
            <Button
              kind="quiet"
              icon="add"
              onPress={() =>
                onChange({ waves: [...values.waves, { name: String(values.waves.length + 1), columns: '' }] })
              }
            >
              {t('networks:temporal.addWave')}
            </Button>
            {values.waves.length > 2 && (
              <Button
                kind="quiet"
                icon="minus"
                onPress={() => onChange({ waves: values.waves.slice(0, -1) })}
              >
                {t('networks:temporal.removeWave')}
              </Button>
            )}
          </div>
        </div>
      )}
    </>
  );
}
