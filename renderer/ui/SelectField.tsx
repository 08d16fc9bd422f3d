import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import styles from './Field.module.css';
import { FieldLabel, FieldNotes, type FieldProps } from './field-parts.tsx';
import { Icon, type IconName } from './Icon.tsx';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
  readonly icon?: IconName;
}

interface SelectFieldProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a closed list. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { value, options, onChange, isDisabled, error } = props;
  return (
    <Select
      className={styles.field ?? ''}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen !== undefined) onChange(chosen.value);
      }}
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
    >
      <FieldLabel {...props} />
      <Button className={styles.select ?? ''}>
        <SelectValue>{options.find((option) => option.value === value)?.label}</SelectValue>
        <Icon name="chevron-down" size={14} />
      </Button>
      <FieldNotes {...props} />
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox items={options.map((option) => ({ id: option.value, ...option }))}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles.option ?? ''}>
              {option.icon !== undefined && <Icon name={option.icon} size={14} />}
              {option.label}
              {option.hint !== undefined && <span className={styles.hint}>{option.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
