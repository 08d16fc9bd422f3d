import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.tsx';
import { idsOfPath } from '../../model/ids.ts';
import { AnswerSection } from '../AnswerSection.tsx';
import { pathWords, ShowLine } from '../Chain.tsx';
import styles from '../Panels.module.css';
import { useAnswer } from '../use-answer.ts';
import type { Question } from './question.ts';

const mostPaths = 200;
const shownFirst = 6;

/** Every path from exposure to outcome, open or closed by what is held fixed now. */
export function Paths({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const [isAll, setAll] = useState(false);
  const { text, exposures, outcomes, adjusted, selected, picture } = question;
  const [from, to] = [exposures[0] ?? '', outcomes[0] ?? ''];
  const answer = useAnswer('causal.paths', text, {
    from,
    to,
    given: [...new Set([...adjusted, ...selected])],
    limit: mostPaths,
  });
  return (
    <AnswerSection title={t('models:paths.title', { from, to })} answer={answer}>
      {({ paths, truncated }) => {
        const open = paths.filter((path) => path.open).length;
        const inOrder = paths.toSorted((a, b) => rankOf(a) - rankOf(b) || a.nodes.length - b.nodes.length);
        const listed = isAll ? inOrder : inOrder.slice(0, shownFirst);
        return (
          <>
            <p className={styles.small}>
              {paths.length === 0
                ? t('models:paths.none')
                : t('models:paths.counts', { open, closed: paths.length - open })}
            </p>
            {listed.map((path) => (
              <ShowLine
                key={pathWords(path)}
                tone={path.causal ? 'good' : path.open ? 'bad' : 'plain'}
                mark={`${t(path.causal ? 'models:paths.causal' : 'models:paths.other')} · ${t(path.open ? 'models:paths.open' : 'models:paths.closed')}`}
                words={pathWords(path)}
                highlight={{
                  key: `path ${pathWords(path)}`,
                  tone: path.causal ? 'causal' : 'biasing',
                  ids: idsOfPath(path, picture),
                }}
              />
            ))}
            {paths.length > listed.length && (
              <Button kind="quiet" onPress={() => setAll(true)}>
                {t('models:ask.all', { count: paths.length })}
              </Button>
            )}
            {truncated && <p className={styles.small}>{t('models:ask.more', { count: paths.length })}</p>}
          </>
        );
      }}
    </AnswerSection>
  );
}

/** Open paths before closed ones, and of each the causal ones first. */
const rankOf = ({ open, causal }: { readonly open: boolean; readonly causal: boolean }): number =>
  (open ? 0 : 2) + (causal ? 0 : 1);
