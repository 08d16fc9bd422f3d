import { useTranslation } from 'react-i18next';
import type { ConceptKind } from '../../../../core/model/concept.ts';
import type { GraphEdge } from '../../../../core/model/graph.ts';
import { useWords } from '../../../locales/words.ts';
import styles from './Legend.module.css';

interface LegendProps {
  readonly kinds: readonly ConceptKind[];
  readonly signs: readonly GraphEdge['polarity'][];
  readonly hasAssociated: boolean;
}

/** What colours, shapes and lines mean; only what is on the canvas. */
export function Legend({ kinds, signs, hasAssociated }: LegendProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <section className={styles.legend} aria-label={t('graph:legend.label')}>
      <ul>
        {signs.map((sign) => (
          <li key={sign}>
            <EdgeSample sign={sign} />
            {words.polarity(sign)}
          </li>
        ))}
        {hasAssociated && (
          <li>
            <EdgeSample sign="unknown" isAssociated />
            {t('graph:legend.associated')}
          </li>
        )}
        <li>
          <svg viewBox="0 0 30 12" width="30" height="12" aria-hidden>
            <path d="M1 6H14" stroke="var(--ink-2)" strokeWidth="1.2" />
            <path d="M16 6H29" stroke="var(--ink-2)" strokeWidth="4.5" />
          </svg>
          {t('graph:legend.width')}
        </li>
      </ul>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 26 14" width="26" height="14" aria-hidden>
              <path d={outlines[kind]} fill={`var(--node-${kind})`} stroke="var(--line-control)" />
            </svg>
            {words.kind(kind)}
          </li>
        ))}
      </ul>
    </section>
  );
}

const strokes = {
  '+': 'var(--positive)',
  '-': 'var(--negative)',
  unknown: 'var(--unsigned)',
  mixed: 'var(--mixed)',
} as const;
const dashes = { '+': undefined, '-': '6 3', unknown: undefined, mixed: '1.5 3' } as const;
const heads = {
  '+': 'M23 2L29 6L23 10z',
  '-': 'M27 1V11',
  unknown: 'M23 2L28 6L23 10',
  mixed: 'M21 6L25 2.5L29 6L25 9.5z',
} as const;

function EdgeSample({
  sign,
  isAssociated,
}: {
  readonly sign: GraphEdge['polarity'];
  readonly isAssociated?: boolean;
}) {
  const colour = strokes[sign];
  return (
    <svg viewBox="0 0 30 12" width="30" height="12" aria-hidden opacity={isAssociated ? 0.55 : 1}>
      <path
        d={isAssociated ? 'M1 6H29' : 'M1 6H24'}
        stroke={colour}
        strokeWidth="2"
        strokeDasharray={dashes[sign]}
        fill="none"
      />
      {!isAssociated && (
        <path
          d={heads[sign]}
          stroke={colour}
          strokeWidth="1.6"
          fill={sign === '+' || sign === 'mixed' ? colour : 'none'}
        />
      )}
    </svg>
  );
}

/** The canvas's shapes in small. */
const outlines: Readonly<Record<ConceptKind, string>> = {
  symptom: 'M4 1H22A3 3 0 0 1 25 4V10A3 3 0 0 1 22 13H4A3 3 0 0 1 1 10V4A3 3 0 0 1 4 1z',
  disorder: 'M1 1H25V13H1z',
  trait: 'M1 3Q13 -1 25 3V11Q13 15 1 11z',
  cognition: 'M13 1C20 1 25 3.5 25 7S20 13 13 13 1 10.5 1 7 6 1 13 1z',
  behaviour: 'M1 1H19L25 7L19 13H1z',
  biology: 'M6 1H20L25 7L20 13H6L1 7z',
  environment: 'M5 1H21L25 4.5V9.5L21 13H5L1 9.5V4.5z',
  intervention: 'M1 1H19L25 13H7z',
  outcome: 'M6 1H20L25 4V10L20 13H6L1 10V4z',
  other: 'M1 1H25V10A3 3 0 0 1 22 13H4A3 3 0 0 1 1 10z',
};
