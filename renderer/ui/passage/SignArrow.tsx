import { classes } from '../classes.ts';
import styles from './SignArrow.module.css';

interface SignArrowProps {
  readonly polarity: '+' | '-' | 'unknown' | 'mixed';
  /** How the cause is said to stand to the effect; an association has no head, no effect has the empty set. */
  readonly relation?: string;
  /** The same in words; left out where the words stand beside it. */
  readonly label?: string;
}

const signs = { '+': '+', '-': '−', mixed: '±', unknown: '' } as const;
const arrows: Readonly<Record<string, string>> = {
  associated: '—',
  'no effect': '→ ∅',
  moderates: '⇢',
  mediates: '⇢',
};
const tones = { '+': 'positive', '-': 'negative', mixed: 'mixed', unknown: 'unsigned' } as const;

/** An arrow with its sign between a cause and an effect: shape, character and colour say the same. */
export function SignArrow({ polarity, relation = 'causes', label }: SignArrowProps) {
  const sign = relation === 'no effect' ? '' : signs[polarity];
  return (
    <span
      className={classes(styles.arrow, styles[tones[polarity]])}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {arrows[relation] ?? '→'}
      {sign !== '' && ` ${sign}`}
    </span>
  );
}
