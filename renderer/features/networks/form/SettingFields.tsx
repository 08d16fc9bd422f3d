import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../ui/CheckField.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import styles from './Form.module.css';
import { Help } from './Help.tsx';
import {
  isAsked,
  isFine,
  type SettingField,
  type SettingValue,
  type SettingValues,
} from './setting-fields.ts';

interface SettingFieldsProps {
  readonly fields: readonly SettingField[];
  readonly values: SettingValues;
  readonly onChange: (name: string, value: SettingValue) => void;
}

/** The form of an estimator, derived from its schema; what few will touch is folded away. */
export function SettingFields({ fields, values, onChange }: SettingFieldsProps) {
  const { t } = useTranslation();
  const asked = fields.filter((field) => isAsked(field, fields, values));
  const usual = asked.filter((field) => !isFine(field));
  const rare = asked.filter(isFine);
  const shown = (field: SettingField) => (
    <OneField
      key={field.name}
      field={field}
      value={values[field.name] ?? null}
      onChange={(value) => onChange(field.name, value)}
    />
  );
  return (
    <>
      {usual.map(shown)}
      {rare.length > 0 && (
        <details className={styles.more}>
          <summary>{t('networks:form.more')}</summary>
          <div className={styles.fields}>{rare.map(shown)}</div>
        </details>
      )}
    </>
  );
}

interface OneFieldProps {
  readonly field: SettingField;
  readonly value: SettingValue;
  readonly onChange: (value: SettingValue) => void;
}

function OneField({ field, value, onChange }: OneFieldProps) {
  const { t } = useTranslation();
  const label = t(`networks:option.${field.name}.label`, { defaultValue: field.description });
  const help = <Help about="option" name={field.name} label={label} />;
  switch (field.kind) {
    case 'choice':
      return (
        <div className={styles.field}>
          <SelectField
            label={label}
            value={String(value ?? field.standard)}
            options={field.options.map((option) => ({
              value: option,
              label: t(`networks:option.${field.name}.value.${option}`, { defaultValue: option }),
            }))}
            onChange={onChange}
          />
          {help}
        </div>
      );
    case 'switch':
      return (
        <div className={styles.switch}>
          <CheckField label={label} isSelected={value === true} onChange={onChange} />
          {help}
        </div>
      );
    case 'number':
      return (
        <div className={styles.field}>
          <NumberField
            label={label}
            value={typeof value === 'number' ? value : null}
            min={field.min}
            max={field.max}
            step={stepOf(field)}
            format={{ maximumFractionDigits: field.isWhole ? 0 : 4 }}
            onChange={onChange}
          />
          {help}
        </div>
      );
  }
}

const stepOf = (field: {
  readonly isWhole: boolean;
  readonly max: number | undefined;
  readonly name: string;
}) => {
  if (field.isWhole) return 1;
  return field.name === 'alpha' || field.name === 'lambdaMinimumRatio' ? undefined : 0.05;
};
