import styles from './Icon.module.css';
import { type IconName, iconPaths } from './icon-paths.ts';

export type { IconName } from './icon-paths.ts';

interface IconProps {
  readonly name: IconName;
  readonly size?: number;
  /** Words for who cannot see it; left out when the words stand beside it. */
  readonly label?: string;
}

/** One of the product's own line icons on a 16 px grid; takes the colour of the text around it. */
export function Icon({ name, size = 16, label }: IconProps) {
  return (
    <svg
      className={styles.icon}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
