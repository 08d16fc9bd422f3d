import { useTranslation } from 'react-i18next';
import type { DatasetView } from '../../../../core/engine/contract/datasets.ts';
import { SelectField } from '../../../ui/SelectField.tsx';

interface VariableChoiceProps {
  readonly label: string;
  readonly view: DatasetView;
  /** Empty: none. */
  readonly value: string;
  readonly onChange: (name: string) => void;
}

/** One variable of the data set, or none. */
export function VariableChoice({ label, view, value, onChange }: VariableChoiceProps) {
  const { t } = useTranslation();
  return (
    <SelectField
      label={label}
      value={value}
      options={[
        { value: '', label: t('networks:temporal.none') },
        ...view.variables.map(({ name }) => ({ value: name, label: name })),
      ]}
      onChange={onChange}
    />
  );
}
