import styles from './MarkedText.module.css';
import { type Mark, type MarkKind, markedRuns } from './runs.ts';

export type MarkNames = Readonly<Record<MarkKind, string>>;

export interface MarkedTextProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The range that stands out; the rest recedes. Null: nothing recedes. */
  readonly emphasis?: { readonly start: number; readonly end: number } | null;
  /** Place of `text` in its source: marks and emphasis are counted from there. */
  readonly offset?: number;
  /** What each mark is called on screen. */
  readonly names: MarkNames;
  /** Names written above the marks; otherwise the marks differ by their line alone. */
  readonly labelled?: boolean;
}

/**
 * A passage with its marks in place. A mark is told by its ground, by its line (cause single, effect double, cue
 * dotted) and by its name, so that none depends on colour. Every run bears its offset for selections.
 */
export function MarkedText({ text, marks, emphasis = null, offset = 0, names, labelled }: MarkedTextProps) {
  const runs = markedRuns(text, marks, emphasis, offset);
  return runs.map((run) => {
    const tone = run.emphasised ? styles.plain : styles.receding;
    if (run.kinds.length === 0) {
      return (
        <span key={run.start} className={tone} data-start={run.start}>
          {run.text}
        </span>
      );
    }
    const kinds = run.kinds.map((kind) => styles[kind]).join(' ');
    return (
      <mark
        key={run.start}
        className={`${styles.mark} ${kinds} ${labelled === true ? styles.labelled : ''}`}
        data-start={run.start}
        data-name={run.opens.length > 0 ? run.opens.map((kind) => names[kind]).join(' · ') : undefined}
      >
        {run.text}
      </mark>
    );
  });
}
