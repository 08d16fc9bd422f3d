import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import styles from './Evidence.module.css';
import { MarkedText, type MarkNames } from './MarkedText.tsx';
import type { Mark } from './runs.ts';

interface EvidenceProps {
  readonly quote: string;
  /** Place of the quote in its source: marks are counted from there. */
  readonly start: number;
  readonly marks: readonly Mark[];
  readonly names: MarkNames;
  readonly stance: 'for' | 'against';
  /** Where the quote stands: citation, and what qualifies it. */
  readonly citation: ReactNode;
  readonly details?: ReactNode;
  readonly openLabel: string;
  readonly onOpen: () => void;
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode;
}

/** A quote as evidence: the passage in the reading face, and under it where it stands, as a link to that place. */
export function Evidence(props: EvidenceProps) {
  const { quote, start, marks, names, stance, citation, details, openLabel, onOpen, actions } = props;
  return (
    <figure className={classes(styles.evidence, stance === 'against' && styles.against)}>
      <blockquote className={styles.quote}>
        <MarkedText text={quote} marks={marks} offset={start} names={names} />
      </blockquote>
      <figcaption className={styles.caption}>
        <button type="button" className={styles.link} onClick={onOpen} title={openLabel}>
          {citation}
          <Icon name="arrow-right" size={12} label={openLabel} />
        </button>
        {details !== undefined && <span className={styles.details}>{details}</span>}
        {actions !== undefined && <span className={styles.actions}>{actions}</span>}
      </figcaption>
    </figure>
  );
}
