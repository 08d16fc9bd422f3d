import { Checkbox } from 'react-aria-components';
import styles from './Field.module.css';
import { Icon } from './Icon.tsx';

interface CheckFieldProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

export function CheckField({ label, isSelected, isIndeterminate, isDisabled, onChange }: CheckFieldProps) {
  return (
    <Checkbox
      className={styles.check ?? ''}
      isSelected={isSelected}
      isIndeterminate={isIndeterminate}
      isDisabled={isDisabled}
      onChange={onChange}
    >
      <span className={styles.box}>
        <Icon name={isIndeterminate ? 'minus' : 'check'} size={12} />
      </span>
      {label}
    </Checkbox>
  );
}
