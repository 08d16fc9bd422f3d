import styles from './Kbd.module.css';
import { keyLabels } from './keys.ts';

/** Keys as a keyboard shows them: `Ctrl+Shift+P` (on a Mac ⌘⇧P). */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.keys} aria-hidden>
      {keyLabels(keys).map((label) => (
        <kbd key={label} className={styles.key}>
          {label}
        </kbd>
      ))}
    </span>
  );
}
