import { useTranslation } from 'react-i18next';
import type { ModelSession } from '../../session/model-session.ts';
import { useCalmSession } from '../../session/use-session.ts';
import { ShowLine } from '../Chain.tsx';
import styles from '../Panels.module.css';
import { type Difference, fieldWords, type Part, partIds, partWords, valueWords } from './part-words.ts';

const most = 60;

interface DifferenceListProps {
  readonly session: ModelSession;
  readonly difference: Difference;
}

/** What the other graph has and this one lacks, what it lacks, and what it says otherwise. */
export function DifferenceList({ session, difference }: DifferenceListProps) {
  const { t } = useTranslation();
  const picture = useCalmSession(session, (state) => state.picture);
  const { added, removed } = difference;
  // Where a node stands in the picture is no matter of what the model says.
  const changed = difference.changed.filter(({ field }) => field !== 'place');
  const line = (part: Part, how: 'added' | 'removed') => (
    <ShowLine
      key={`${how} ${part.what} ${partWords(part)}`}
      mark={how === 'added' ? '+' : '−'}
      tone={how === 'added' ? 'good' : 'bad'}
      words={partWords(part)}
      highlight={{
        key: `${how} ${part.what} ${partWords(part)}`,
        tone: how === 'added' ? 'causal' : 'biasing',
        ids: partIds(part, picture),
      }}
    />
  );
  if (added.length + removed.length + changed.length === 0) {
    return <p className={styles.note}>{t('models:compare.same')}</p>;
  }
  return (
    <>
      <p className={styles.small}>
        {t('models:compare.counts', {
          added: added.length,
          removed: removed.length,
          changed: changed.length,
        })}
      </p>
      {added.slice(0, most).map((part) => line(part, 'added'))}
      {removed.slice(0, most).map((part) => line(part, 'removed'))}
      {changed.slice(0, most).map(({ part, field, before, after }) => (
        <ShowLine
          key={`changed ${partWords(part)} ${field}`}
          mark="≠"
          words={`${partWords(part)}: ${fieldWords(t, field)} ${valueWords(before)} → ${valueWords(after)}`}
          highlight={{
            key: `changed ${partWords(part)} ${field}`,
            tone: 'answer',
            ids: partIds(part, picture),
          }}
        />
      ))}
      {Math.max(added.length, removed.length, changed.length) > most && (
        <p className={styles.small}>{t('models:ask.more', { count: most })}</p>
      )}
    </>
  );
}
