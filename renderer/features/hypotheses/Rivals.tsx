import { useTranslation } from 'react-i18next';
import type { Hypothesis, PathStep } from '../../../core/model/hypothesis.ts';
import { useFormat } from '../../locales/format.ts';
import { useWords } from '../../locales/words.ts';
import { useQuery } from '../../state/query.ts';
import { Section } from '../../ui/Panel.tsx';
import { SignArrow } from '../../ui/passage/SignArrow.tsx';
import styles from './Rivals.module.css';

const shownPaths = 8;

/** What else could be true: the reverse, and other ways between the same two concepts. */
export function Rivals({ hypothesis }: { readonly hypothesis: Hypothesis }) {
  const { t } = useTranslation();
  const { data } = useQuery('graph.node', { id: hypothesis.effectId });
  const reverse = data?.outgoing.find((edge) => edge.effectId === hypothesis.causeId);
  const others = hypothesis.otherPaths.slice(0, shownPaths);
  return (
    <Section title={t('hypotheses:rivals.title')}>
      <p className={styles.reverse}>
        {reverse === undefined
          ? t('hypotheses:rivals.noReverse', { cause: hypothesis.causeLabel, effect: hypothesis.effectLabel })
          : t('hypotheses:rivals.reverse', {
              cause: hypothesis.causeLabel,
              effect: hypothesis.effectLabel,
              count: reverse.papersFor,
            })}
      </p>
      {others.length > 0 && (
        <>
          <p className={styles.lead}>{t('hypotheses:rivals.paths')}</p>
          <ul className={styles.paths}>
            {others.map((path) => (
              <OtherPath key={path.map((step) => step.edgeId).join(' ')} path={path} />
            ))}
          </ul>
        </>
      )}
      {hypothesis.otherPaths.length > shownPaths && (
        <p className={styles.lead}>
          {t('hypotheses:rivals.more', { count: hypothesis.otherPaths.length - shownPaths })}
        </p>
      )}
    </Section>
  );
}

function OtherPath({ path }: { readonly path: readonly PathStep[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const weakest = path.reduce((least, step) => Math.min(least, step.belief), 1);
  return (
    <li className={styles.path}>
      <span>
        {path[0]?.fromLabel}
        {path.map((step) => (
          <span key={step.edgeId}>
            {' '}
            <SignArrow polarity={step.polarity} label={words.polarity(step.polarity)} /> {step.toLabel}
          </span>
        ))}
      </span>
      <span className={styles.figure}>
        {t('hypotheses:rivals.weakest', { belief: format.decimal(weakest, 2) })}
      </span>
    </li>
  );
}
