import { useTranslation } from 'react-i18next';
import { nodeId } from '../../model/ids.ts';
import { AnswerSection } from '../AnswerSection.tsx';
import { ShowLine } from '../Chain.tsx';
import styles from '../Panels.module.css';
import { useAnswer } from '../use-answer.ts';
import type { Question } from './question.ts';

const most = 50;

/** Mediators through which the effect can be had although the exposure and the outcome are confounded. */
export function FrontDoor({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const { text, exposures, outcomes, picture } = question;
  const isAsked =
    exposures.length === 1 &&
    outcomes.length === 1 &&
    picture.edges.every(({ kind }) => kind === '->' || kind === '<->');
  const answer = useAnswer('causal.frontDoor', text, isAsked ? { limit: most } : null);
  if (!isAsked) return null;
  return (
    <AnswerSection title={t('models:frontDoor.title')} answer={answer}>
      {({ sets, truncated }) => (
        <>
          {sets.length === 0 && <p className={styles.note}>{t('models:frontDoor.none')}</p>}
          {sets.map((set) => (
            <ShowLine
              key={set.join('\n')}
              tone="good"
              words={`{ ${set.join(', ')} }`}
              highlight={{
                key: `door ${JSON.stringify(set)}`,
                tone: 'answer',
                ids: [...set, ...exposures, ...outcomes].map(nodeId),
              }}
            />
          ))}
          {truncated && <p className={styles.small}>{t('models:ask.more', { count: most })}</p>}
        </>
      )}
    </AnswerSection>
  );
}
