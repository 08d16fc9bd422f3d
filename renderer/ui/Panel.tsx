import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Panel.module.css';

interface PanelProps {
  readonly title?: ReactNode;
  /** Chips, buttons, fields on the title's line. */
  readonly actions?: ReactNode;
  /** A bar at the panel's foot that does not scroll. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
  readonly label?: string;
  /** `paper` for what stands beside the work, `surface` (default) for the work itself. */
  readonly ground?: 'surface' | 'paper';
  /** False when the content scrolls by itself (a table, a canvas). */
  readonly scrolls?: boolean;
  readonly padded?: boolean;
}

/** A column of the window: a title line, content, perhaps a foot. */
export function Panel({
  title,
  actions,
  foot,
  children,
  label,
  ground = 'surface',
  scrolls = true,
  padded = false,
}: PanelProps) {
  return (
    <section className={classes(styles.panel, styles[ground])} aria-label={label}>
      {(title !== undefined || actions !== undefined) && (
        <header className={styles.bar}>
          {title !== undefined && <h1 className={styles.title}>{title}</h1>}
          {actions}
        </header>
      )}
      <div className={classes(styles.body, scrolls && styles.scrolls, padded && styles.padded)}>
        {children}
      </div>
      {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
    </section>
  );
}

/** A headed part of an inspector or a form. */
export function Section({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}
