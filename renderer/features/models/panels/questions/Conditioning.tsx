import { useTranslation } from 'react-i18next';
import { idsOfPath, namesIn } from '../../model/ids.ts';
import { useSession } from '../../session/use-session.ts';
import { AnswerSection } from '../AnswerSection.tsx';
import { pathWords, ShowLine } from '../Chain.tsx';
import styles from '../Panels.module.css';
import { useAnswer } from '../use-answer.ts';
import type { Question } from './QuestionsPanel.tsx';

const mostPaths = 200;

/** What would open and what would close if one also held the selected variable fixed (or let it go). */
export function Conditioning({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const chosen = useSession(question.session, (state) => state.selected);
  const { text, exposures, outcomes, adjusted, selected, picture } = question;
  const names = namesIn(chosen);
  const [name] = names;
  const isEnd = name !== undefined && (exposures.includes(name) || outcomes.includes(name));
  const isAsked = names.length === 1 && name !== undefined && !isEnd;
  const now = [...new Set([...adjusted, ...selected])];
  const isFixed = name !== undefined && now.includes(name);
  const then = isFixed ? now.filter((each) => each !== name) : [...now, name ?? ''];
  const ends = { from: exposures[0] ?? '', to: outcomes[0] ?? '', limit: mostPaths };
  const before = useAnswer('causal.paths', text, isAsked ? { ...ends, given: now } : null);
  const after = useAnswer('causal.paths', text, isAsked ? { ...ends, given: then } : null);
  if (!isAsked) return null;
  const wasOpen = new Map(before.data?.paths.map((path) => [pathWords(path), path.open]));
  return (
    <AnswerSection
      title={t(isFixed ? 'models:condition.without' : 'models:condition.with', { name })}
      answer={{ ...after, isStale: after.isStale || before.isStale }}
    >
      {({ paths }) => {
        const changed = paths.filter((path) => wasOpen.get(pathWords(path)) === !path.open);
        if (changed.length === 0) return <p className={styles.note}>{t('models:condition.nothing')}</p>;
        return changed.map((path) => (
          <ShowLine
            key={pathWords(path)}
            tone={path.open && !path.causal ? 'bad' : 'plain'}
            mark={t(path.open ? 'models:condition.opens' : 'models:condition.closes')}
            words={pathWords(path)}
            highlight={{
              key: `condition ${pathWords(path)}`,
              tone: path.causal ? 'causal' : 'biasing',
              ids: idsOfPath(path, picture),
            }}
          />
        ));
      }}
    </AnswerSection>
  );
}
