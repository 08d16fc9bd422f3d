import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './Chip.module.css';
import { Icon, type IconName } from './Icon.tsx';

interface ChipProps {
  readonly children: ReactNode;
  readonly count?: number;
  readonly icon?: IconName;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** A filter that is on or off, with how much it would show. */
export function Chip({ children, count, icon, isSelected, isDisabled, onChange }: ChipProps) {
  const { i18n } = useTranslation();
  return (
    <ToggleButton
      className={styles.chip ?? ''}
      isSelected={isSelected}
      isDisabled={isDisabled}
      onChange={onChange}
    >
      {icon !== undefined && <Icon name={icon} size={13} />}
      <span>{children}</span>
      {count !== undefined && (
        <span className={styles.count}>{new Intl.NumberFormat(i18n.language).format(count)}</span>
      )}
    </ToggleButton>
  );
}
