import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.tsx';
import { nodeId } from '../../model/ids.ts';
import { AnswerSection } from '../AnswerSection.tsx';
import { ShowLine } from '../Chain.tsx';
import styles from '../Panels.module.css';
import { useAnswer } from '../use-answer.ts';
import type { Question } from './question.ts';

const most = 500;
const shownFirst = 6;

/** What the model says must be independent of what: it can be tested, and be wrong. */
export function Implications({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const [isAll, setAll] = useState(false);
  const answer = useAnswer('causal.implications', question.text, { limit: most });
  return (
    <AnswerSection title={t('models:implications.title')} answer={answer}>
      {({ independencies, truncated }) => (
        <>
          {independencies.length === 0 && <p className={styles.note}>{t('models:implications.none')}</p>}
          {(isAll ? independencies : independencies.slice(0, shownFirst)).map(({ x, y, given }) => {
            const words = `${x} ⊥ ${y}${given.length === 0 ? '' : ` | ${given.join(', ')}`}`;
            return (
              <ShowLine
                key={words}
                words={words}
                highlight={{ key: `implied ${words}`, tone: 'answer', ids: [x, y, ...given].map(nodeId) }}
              />
            );
          })}
          {!isAll && independencies.length > shownFirst && (
            <Button kind="quiet" onPress={() => setAll(true)}>
              {t('models:ask.all', { count: independencies.length })}
            </Button>
          )}
          {truncated && <p className={styles.small}>{t('models:ask.more', { count: most })}</p>}
        </>
      )}
    </AnswerSection>
  );
}
