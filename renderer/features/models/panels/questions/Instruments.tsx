import { useTranslation } from 'react-i18next';
import { nodeId } from '../../model/ids.ts';
import { AnswerSection } from '../AnswerSection.tsx';
import { ShowLine } from '../Chain.tsx';
import styles from '../Panels.module.css';
import { useAnswer } from '../use-answer.ts';
import type { Question } from './question.ts';

/** Variables that move the exposure and reach the outcome through it alone. */
export function Instruments({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const { text, exposures, outcomes } = question;
  const isAsked = exposures.length === 1 && outcomes.length === 1;
  const answer = useAnswer('causal.instruments', text, isAsked ? {} : null);
  if (!isAsked) return null;
  return (
    <AnswerSection title={t('models:instruments.title')} answer={answer}>
      {({ instruments }) =>
        instruments.length === 0 ? (
          <p className={styles.note}>{t('models:instruments.none')}</p>
        ) : (
          instruments.map(({ variable, given }) => (
            <ShowLine
              key={variable}
              tone="good"
              words={
                given.length === 0
                  ? variable
                  : t('models:instruments.given', { variable, given: given.join(', ') })
              }
              highlight={{
                key: `instrument ${variable}`,
                tone: 'answer',
                ids: [variable, ...given, ...exposures, ...outcomes].map(nodeId),
              }}
            />
          ))
        )
      }
    </AnswerSection>
  );
}
