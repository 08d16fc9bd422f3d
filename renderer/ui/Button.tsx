import type { ReactNode } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components';
import styles from './Button.module.css';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import { Tooltip } from './Tooltip.tsx';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

interface ButtonProps {
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  /** Keys that do the same, e.g. `Ctrl+S`. Shown, not bound: binding is `usePlaceActions`. */
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  readonly onPress?: (event: PressEvent) => void;
  readonly children: ReactNode;
  readonly autoFocus?: boolean;
  readonly type?: 'button' | 'submit';
  readonly className?: string;
}

/** The one accent marks what can be done next: at most one `primary` in a panel. */
export function Button({
  kind = 'plain',
  icon,
  shortcut,
  isDisabled,
  onPress,
  children,
  autoFocus,
  type,
  className,
}: ButtonProps) {
  return (
    <AriaButton
      className={classes(styles.button, styles[kind], className)}
      isDisabled={isDisabled}
      onPress={onPress}
      autoFocus={autoFocus}
      type={type}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span className={styles.words}>{children}</span>
      {shortcut !== undefined && <Kbd keys={shortcut} />}
    </AriaButton>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  /** What it does: read aloud, and shown as its tooltip. */
  readonly label: string;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly onPress?: (event: PressEvent) => void;
  readonly className?: string;
}

/** A square button for an action whose icon is known; the tooltip says it in words. */
export function IconButton({
  icon,
  label,
  shortcut,
  isDisabled,
  isPressed,
  onPress,
  className,
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton
        className={classes(styles.button, styles.quiet, styles.square, isPressed && styles.on, className)}
        aria-label={label}
        aria-pressed={isPressed}
        isDisabled={isDisabled}
        onPress={onPress}
      >
        <Icon name={icon} />
      </AriaButton>
    </Tooltip>
  );
}
