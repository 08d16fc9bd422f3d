import type { RefObject } from 'react';
import { SearchField as AriaSearchField, Button, Group, Input } from 'react-aria-components';
import styles from './Field.module.css';
import { FieldLabel, type FieldProps } from './field-parts.tsx';
import { Icon } from './Icon.tsx';

interface SearchFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly onSubmit?: (value: string) => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

/** A field that finds; its label is for the ear, the magnifier for the eye. Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const { value, onChange, placeholder, onSubmit, inputRef, isDisabled } = props;
  return (
    <AriaSearchField
      className={`${styles.field} ${styles.search}`}
      value={value}
      onChange={onChange}
      onSubmit={onSubmit}
      isDisabled={isDisabled}
    >
      <FieldLabel {...props} isLabelHidden={props.isLabelHidden ?? true} />
      <Group className={styles.group ?? ''}>
        <Icon name="search" size={14} />
        <Input ref={inputRef} className={styles.input ?? ''} placeholder={placeholder} />
        <Button className={`${styles.inner} ${styles.clear}`}>
          <Icon name="close" size={12} />
        </Button>
      </Group>
    </AriaSearchField>
  );
}
