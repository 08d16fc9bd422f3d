import type { Hypothesis } from '../../../core/model/hypothesis.ts';
import { useWords } from '../../locales/words.ts';
import { useSelection } from '../../state/selection.ts';
import { classes } from '../../ui/classes.ts';
import { SignArrow } from '../../ui/passage/SignArrow.tsx';
import styles from './PathChips.module.css';

interface PathChipsProps {
  readonly hypothesis: Hypothesis;
  /** Id of the edge whose link is chosen. */
  readonly selected: string | null;
  readonly onSelect: (edgeId: string | null) => void;
}

/** The path from cause to effect; a link chosen here is selected in the whole window. */
export function PathChips({ hypothesis, selected, onSelect }: PathChipsProps) {
  const words = useWords();
  const select = useSelection((state) => state.select);
  const [first] = hypothesis.path;
  return (
    <div className={styles.path}>
      {first !== undefined && <span className={styles.concept}>{first.fromLabel}</span>}
      {hypothesis.path.map((step) => {
        const isOn = selected === step.edgeId;
        return (
          <span key={step.edgeId} className={styles.step}>
            <button
              type="button"
              className={classes(styles.link, isOn && styles.on)}
              aria-pressed={isOn}
              aria-label={`${step.fromLabel} → ${step.toLabel}, ${words.polarity(step.polarity)}`}
              onClick={() => {
                onSelect(isOn ? null : step.edgeId);
                const { edgeId: id, fromId: causeId, toId: effectId } = step;
                if (!isOn)
                  select({ kind: 'edge', id, causeId, effectId }, `${step.fromLabel} → ${step.toLabel}`);
              }}
            >
              <SignArrow polarity={step.polarity} />
            </button>
            <span className={styles.concept}>{step.toLabel}</span>
          </span>
        );
      })}
    </div>
  );
}
