import type { Hypothesis } from '../../../core/model/hypothesis.ts';
import { useWords } from '../../locales/words.ts';
import { useQuery } from '../../state/query.ts';
import { navigate } from '../../state/route.ts';
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
      {first !== undefined && <Concept id={first.fromId} label={first.fromLabel} />}
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
            <Concept id={step.toId} label={step.toLabel} />
          </span>
        );
      })}
    </div>
  );
}

/** A concept in the ground of its kind; it leads to its node. */
function Concept({ id, label }: { readonly id: string; readonly label: string }) {
  const words = useWords();
  const select = useSelection((state) => state.select);
  const { data } = useQuery('concepts.get', { id });
  const kind = data?.kind ?? 'other';
  return (
    <button
      type="button"
      className={styles.concept}
      style={{ background: `var(--node-${kind})` }}
      title={words.kind(kind)}
      onClick={() => {
        select({ kind: 'concept', id }, label);
        navigate('graph', { concept: id });
      }}
    >
      {label}
    </button>
  );
}
