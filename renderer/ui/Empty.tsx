import type { ReactNode } from 'react';
import styles from './Empty.module.css';
import { Icon, type IconName } from './Icon.tsx';

interface EmptyProps {
  readonly icon: IconName;
  readonly title: string;
  /** What this place is for, in one sentence. */
  readonly sentence: ReactNode;
  /** The one thing to do now. */
  readonly action?: ReactNode;
  /** A way to see it filled. */
  readonly sample?: ReactNode;
}

/** A place with nothing in it yet. */
export function Empty({ icon, title, sentence, action, sample }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>
        <Icon name={icon} size={28} />
      </span>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.sentence}>{sentence}</p>
      {(action !== undefined || sample !== undefined) && (
        <div className={styles.actions}>
          {action}
          {sample}
        </div>
      )}
    </div>
  );
}
