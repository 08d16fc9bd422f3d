import { Button, ComboBox, Group, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import styles from './Field.module.css';
import { FieldLabel, FieldNotes, type FieldProps } from './field-parts.tsx';
import { Icon } from './Icon.tsx';

export interface ComboOption {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

interface ComboFieldProps extends FieldProps {
  /** The words in the field. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What to propose for these words; the caller searches, so that long lists stay in the engine. */
  readonly options: readonly ComboOption[];
  readonly onPick?: (option: ComboOption) => void;
  /** True: words that no option has may stay (a new concept). */
  readonly allowsNew?: boolean;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** A text field that proposes from a list as one types. */
export function ComboField(props: ComboFieldProps) {
  const {
    value,
    onChange,
    options,
    onPick,
    allowsNew = true,
    placeholder,
    autoFocus,
    isDisabled,
    error,
  } = props;
  return (
    <ComboBox
      className={styles.field ?? ''}
      inputValue={value}
      onInputChange={onChange}
      items={options}
      allowsCustomValue={allowsNew}
      allowsEmptyCollection={false}
      menuTrigger="input"
      onChange={(key) => {
        const picked = options.find((option) => option.id === key);
        if (picked === undefined) return;
        onChange(picked.label);
        onPick?.(picked);
      }}
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
      defaultFilter={() => true}
    >
      <FieldLabel {...props} />
      <Group className={styles.group ?? ''}>
        <Input className={styles.input ?? ''} placeholder={placeholder} autoFocus={autoFocus} />
        <Button className={styles.inner ?? ''}>
          <Icon name="chevron-down" size={14} />
        </Button>
      </Group>
      <FieldNotes {...props} />
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox<ComboOption>>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles.option ?? ''}>
              {option.label}
              {option.hint !== undefined && <span className={styles.hint}>{option.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
