import { classes } from '../../../ui/classes.ts';
import type { Highlight } from '../session/highlight.ts';
import { useHighlight } from '../session/highlight.ts';
import styles from './Panels.module.css';

const signs: Readonly<Record<string, string>> = {
  '->': '→',
  '<-': '←',
  '<->': '↔',
  '--': '—',
  '@->': '∘→',
  '<-@': '←∘',
  '@-@': '∘—∘',
  '@--': '∘—',
  '--@': '—∘',
};

/** A path in words: `A ← B → C`. */
export function pathWords({
  nodes,
  arrows,
}: {
  readonly nodes: readonly string[];
  readonly arrows: readonly string[];
}): string {
  return nodes
    .map((node, at) => (at === 0 ? node : `${signs[arrows[at - 1] ?? ''] ?? '·'} ${node}`))
    .join(' ');
}

interface ShowLineProps {
  readonly highlight: Highlight;
  readonly words: string;
  /** What kind it is, in a word before the line. */
  readonly mark?: string;
  readonly tone?: 'bad' | 'good' | 'plain';
}

/** A line of an answer: pressed, it is shown on the canvas; pressed again, it is not. */
export function ShowLine({ highlight, words, mark, tone = 'plain' }: ShowLineProps) {
  const shown = useHighlight((state) => state.shown?.key === highlight.key);
  return (
    <button
      type="button"
      className={classes(styles.line, styles[tone], shown && styles.shown)}
      aria-pressed={shown}
      onClick={() => useHighlight.getState().toggle(highlight)}
    >
      {mark !== undefined && <span className={styles.mark}>{mark}</span>}
      <span className={styles.words}>{words}</span>
    </button>
  );
}
