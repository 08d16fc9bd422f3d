import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import styles from './Toolbar.module.css';

/** A row of controls; arrow keys move between them. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <AriaToolbar className={styles.toolbar ?? ''} aria-label={label}>
      {children}
    </AriaToolbar>
  );
}

/** Pushes what follows to the far end. */
export function Gap() {
  return <span className={styles.gap} />;
}
