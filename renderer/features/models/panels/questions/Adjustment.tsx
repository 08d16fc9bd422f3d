import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelOperation } from '../../../../bridge/model-language/contract.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Chip } from '../../../../ui/Chip.tsx';
import { Icon } from '../../../../ui/Icon.tsx';
import { idsOfPath, nodeId } from '../../model/ids.ts';
import { useHighlight } from '../../session/highlight.ts';
import { AnswerSection } from '../AnswerSection.tsx';
import { pathWords, ShowLine } from '../Chain.tsx';
import styles from '../Panels.module.css';
import { useAnswer } from '../use-answer.ts';
import type { Question } from './question.ts';

/** More sets than this are counted, not listed. */
const mostSets = 200;
/** Open and closed ones together. */
const mostPaths = 1000;
const shownPaths = 30;
const shownFirst = 8;

/** Which variables to adjust for, and whether those that are adjusted for now will do. */
export function Adjustment({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const [effect, setEffect] = useState<'total' | 'direct'>('total');
  const { text, adjusted } = question;
  const sets = useAnswer('causal.adjust', text, { effect, limit: mostSets });
  const check = useAnswer('causal.check', text, { effect, set: [...adjusted], limit: mostPaths });
  return (
    <>
      <AnswerSection
        title={t('models:adjust.title')}
        answer={sets}
        actions={(['total', 'direct'] as const).map((each) => (
          <Chip key={each} isSelected={effect === each} onChange={() => setEffect(each)}>
            {t(`models:adjust.${each}`)}
          </Chip>
        ))}
      >
        {({ sets: found, truncated, obstacle }) => (
          <>
            <Sets question={question} sets={found} truncated={truncated} />
            {obstacle !== null && (
              <p className={styles.note}>
                {t('models:adjust.obstacle', { edge: `${obstacle.from} ${obstacle.kind} ${obstacle.to}` })}
              </p>
            )}
          </>
        )}
      </AnswerSection>
      <AnswerSection title={t('models:adjust.now')} answer={check}>
        {({ valid, openBiasingPaths, forbidden, truncated }) => (
          <>
            <p className={styles.verdict}>
              <span className={valid ? styles.valid : styles.invalid}>
                <Icon name={valid ? 'include' : 'warning'} size={14} />
              </span>
              <span>
                {adjusted.length === 0
                  ? t('models:adjust.nothing')
                  : t('models:adjust.given', { names: adjusted.join(', ') })}{' '}
                {t(valid ? 'models:adjust.valid' : 'models:adjust.invalid')}
              </span>
            </p>
            {forbidden.length > 0 && (
              <p className={styles.note}>{t('models:adjust.forbidden', { names: forbidden.join(', ') })}</p>
            )}
            {openBiasingPaths.slice(0, shownPaths).map((path) => (
              <ShowLine
                key={pathWords(path)}
                tone="bad"
                mark={t('models:adjust.biasing')}
                words={pathWords(path)}
                highlight={{
                  key: `bias ${pathWords(path)}`,
                  tone: 'biasing',
                  ids: idsOfPath(path, question.picture),
                }}
              />
            ))}
            {(truncated || openBiasingPaths.length > shownPaths) && (
              <p className={styles.small}>
                {t('models:ask.more', { count: Math.min(shownPaths, openBiasingPaths.length) })}
              </p>
            )}
          </>
        )}
      </AnswerSection>
    </>
  );
}

interface SetsProps {
  readonly question: Question;
  readonly sets: readonly (readonly string[])[];
  readonly truncated: boolean;
}

function Sets({ question, sets, truncated }: SetsProps) {
  const { t } = useTranslation();
  const [isAll, setAll] = useState(false);
  const shown = useHighlight((state) => state.shown);
  const use = (set: readonly string[]) => {
    const now = new Set(question.adjusted);
    const operations = [
      ...question.adjusted
        .filter((name) => !set.includes(name))
        .map((name): ModelOperation => ({ kind: 'setRole', name, role: 'adjusted', on: false })),
      ...set
        .filter((name) => !now.has(name))
        .map((name): ModelOperation => ({ kind: 'setRole', name, role: 'adjusted', on: true })),
    ];
    if (operations.length > 0) void question.session.perform(operations);
  };
  if (sets.length === 0) return <p className={styles.note}>{t('models:adjust.none')}</p>;
  const listed = isAll ? sets : sets.slice(0, shownFirst);
  const chosen = sets.find((set) => keyOf(set) === shown?.key);
  return (
    <>
      {listed.map((set) => (
        <ShowLine
          key={keyOf(set)}
          tone="good"
          words={set.length === 0 ? t('models:adjust.empty') : `{ ${set.join(', ')} }`}
          highlight={{
            key: keyOf(set),
            tone: 'answer',
            ids: [...set, ...question.exposures, ...question.outcomes].map(nodeId),
          }}
        />
      ))}
      {sets.length > listed.length && (
        <Button kind="quiet" onPress={() => setAll(true)}>
          {t('models:ask.all', { count: sets.length })}
        </Button>
      )}
      {truncated && <p className={styles.small}>{t('models:ask.more', { count: sets.length })}</p>}
      {chosen !== undefined && (
        <div>
          <Button icon="check" onPress={() => use(chosen)}>
            {t('models:adjust.use')}
          </Button>
        </div>
      )}
    </>
  );
}

const keyOf = (set: readonly string[]): string => `set ${JSON.stringify(set)}`;
