import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import styles from './Field.module.css';

export interface FieldProps {
  readonly label: string;
  /** Hides the label from sight (a toolbar); it is still read aloud. */
  readonly isLabelHidden?: boolean;
  readonly description?: ReactNode;
  /** Why the value cannot be taken. */
  readonly error?: string | null;
  readonly isDisabled?: boolean;
}

export function FieldLabel({ label, isLabelHidden }: FieldProps) {
  return <Label className={isLabelHidden ? styles.hidden : styles.label}>{label}</Label>;
}

export function FieldNotes({ description, error }: FieldProps) {
  return (
    <>
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      {error && <FieldError className={styles.error ?? ''}>{error}</FieldError>}
    </>
  );
}
