import { useTranslation } from 'react-i18next';
import styles from './PathFigure.module.css';

const steps = ['literature', 'claims', 'graph', 'hypotheses'] as const;

/** What becomes of an exported search: a drawing of the product's own path, for the first minute. */
export function PathFigure() {
  const { t } = useTranslation();
  return (
    <ol className={styles.path}>
      {steps.map((step) => (
        <li key={step} className={styles.step}>
          <Drawing step={step} />
          <strong>{t(`shell:welcome.path.${step}.title`)}</strong>
          <span className={styles.words}>{t(`shell:welcome.path.${step}.words`)}</span>
        </li>
      ))}
    </ol>
  );
}

function Drawing({ step }: { readonly step: (typeof steps)[number] }) {
  return (
    <svg className={styles.drawing} viewBox="0 0 120 56" aria-hidden>
      {drawings[step]}
    </svg>
  );
}

const line = (y: number, from: number, to: number, className = styles.text) => (
  <path className={className} d={`M${from} ${y}H${to}`} />
);

const drawings = {
  literature: (
    <>
      <rect className={styles.sheet} x="34" y="4" width="38" height="48" rx="2" />
      <rect className={styles.sheet} x="42" y="8" width="38" height="48" rx="2" />
      <rect className={styles.sheet} x="50" y="12" width="38" height="44" rx="2" />
      {line(21, 56, 82)}
      {line(28, 56, 78)}
      {line(35, 56, 82)}
      {line(42, 56, 72)}
    </>
  ),
  claims: (
    <>
      {line(10, 14, 106)}
      <path className={styles.cause} d="M14 26H44" />
      <path className={styles.cue} d="M50 26H68" />
      <path className={styles.effect} d="M74 26H106" />
      {line(26, 16, 42, styles.marked)}
      {line(26, 52, 66, styles.marked)}
      {line(26, 76, 104, styles.marked)}
      {line(42, 14, 90)}
    </>
  ),
  graph: (
    <>
      <path className={styles.positive} d="M36 17L58 36M40 13L82 15M70 39L84 23" />
      <path className={styles.negative} d="M30 44H54" />
      <circle className={styles.nodeA} cx="30" cy="12" r="9" />
      <circle className={styles.nodeB} cx="92" cy="15" r="9" />
      <circle className={styles.nodeC} cx="63" cy="43" r="9" />
      <circle className={styles.nodeD} cx="21" cy="44" r="9" />
    </>
  ),
  hypotheses: (
    <>
      <path className={styles.positive} d="M30 28H50M70 28H88" />
      <path className={styles.asked} d="M20 18C40 -4 82 -4 100 16" />
      <circle className={styles.nodeA} cx="20" cy="28" r="10" />
      <circle className={styles.nodeB} cx="60" cy="28" r="10" />
      <circle className={styles.nodeC} cx="100" cy="28" r="10" />
      {line(50, 30, 90)}
    </>
  ),
} as const;
