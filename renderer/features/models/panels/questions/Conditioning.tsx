import { useTranslation } from 'react-i18next';
import { idsOfPath, namesIn, nodeId } from '../../model/ids.ts';
import { useCalmSession } from '../../session/use-session.ts';
import { AnswerSection } from '../AnswerSection.tsx';
import { pathWords, ShowLine } from '../Chain.tsx';
import styles from '../Panels.module.css';
import { useAnswer } from '../use-answer.ts';
import type { Question } from './question.ts';

const mostPaths = 100;
const mostPairs = 8;

/** What would open and what would close if one also held the selected variable fixed. */
export function Conditioning({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const chosen = useCalmSession(question.session, (state) => state.selected);
  const { text, exposures, outcomes, adjusted, selected, picture } = question;
  const names = namesIn(chosen);
  const [name = ''] = names;
  const isFixed = [...exposures, ...outcomes, ...adjusted, ...selected].includes(name);
  const isAsked = names.length === 1 && !isFixed;
  const answer = useAnswer('causal.conditioning', text, isAsked ? { add: [name], limit: mostPaths } : null);
  if (!isAsked) return null;
  const pairs = (found: readonly (readonly [string, string])[], how: 'connected' | 'separated') =>
    found
      .slice(0, mostPairs)
      .map(([a, b]) => (
        <ShowLine
          key={`${how} ${a} ${b}`}
          mark={t(`models:condition.${how}`)}
          words={`${a}, ${b}`}
          tone={how === 'connected' ? 'bad' : 'plain'}
          highlight={{ key: `${how} ${a} ${b}`, tone: 'answer', ids: [a, b, name].map(nodeId) }}
        />
      ));
  return (
    <AnswerSection title={t('models:condition.with', { name })} answer={answer}>
      {({ opened, closed, connected, separated, truncated }) => (
        <>
          {opened.length + closed.length + connected.length + separated.length === 0 && (
            <p className={styles.note}>{t('models:condition.nothing')}</p>
          )}
          {[...opened, ...closed].map((path, at) => (
            <ShowLine
              key={pathWords(path)}
              tone={at < opened.length && !path.causal ? 'bad' : 'plain'}
              mark={t(at < opened.length ? 'models:condition.opens' : 'models:condition.closes')}
              words={pathWords(path)}
              highlight={{
                key: `condition ${pathWords(path)}`,
                tone: path.causal ? 'causal' : 'biasing',
                ids: idsOfPath(path, picture),
              }}
            />
          ))}
          {pairs(connected, 'connected')}
          {pairs(separated, 'separated')}
          {(truncated || connected.length > mostPairs || separated.length > mostPairs) && (
            <p className={styles.small}>
              {t('models:condition.more', { connected: connected.length, separated: separated.length })}
            </p>
          )}
        </>
      )}
    </AnswerSection>
  );
}
