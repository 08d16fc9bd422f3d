import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components';
import styles from './Field.module.css';
import { FieldLabel, FieldNotes, type FieldProps } from './field-parts.tsx';

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** More than one: a text area. */
  readonly rows?: number;
  readonly autoFocus?: boolean;
  /** When the field is left or, in a single line, Enter is pressed. */
  readonly onCommit?: (value: string) => void;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, placeholder, rows = 1, autoFocus, onCommit, isDisabled, error } = props;
  return (
    <AriaTextField
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
      autoFocus={autoFocus}
      onBlur={() => onCommit?.(value)}
      onKeyDown={(event) => {
        if (rows === 1 && event.key === 'Enter') onCommit?.(value);
        else event.continuePropagation();
      }}
    >
      <FieldLabel {...props} />
      {rows > 1 ? (
        <TextArea className={styles.input ?? ''} rows={rows} placeholder={placeholder} />
      ) : (
        <Input className={styles.input ?? ''} placeholder={placeholder} />
      )}
      <FieldNotes {...props} />
    </AriaTextField>
  );
}
