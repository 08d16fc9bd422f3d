import { NumberField as AriaNumberField, Button, Group, Input } from 'react-aria-components';
import styles from './Field.module.css';
import { FieldLabel, FieldNotes, type FieldProps } from './field-parts.tsx';
import { Icon } from './Icon.tsx';

interface NumberFieldProps extends FieldProps {
  /** Null when the field is empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly format?: Intl.NumberFormatOptions;
}

/** A number in the user's notation, with arrows up and down. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, min, max, step, format, isDisabled, error } = props;
  return (
    <AriaNumberField
      className={styles.field ?? ''}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      minValue={min}
      maxValue={max}
      step={step}
      formatOptions={format}
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
    >
      <FieldLabel {...props} />
      <Group className={styles.group ?? ''}>
        <Input className={styles.input ?? ''} />
        <Button slot="decrement" className={styles.inner ?? ''}>
          <Icon name="minus" size={12} />
        </Button>
        <Button slot="increment" className={styles.inner ?? ''}>
          <Icon name="add" size={12} />
        </Button>
      </Group>
      <FieldNotes {...props} />
    </AriaNumberField>
  );
}
