import { useTranslation } from 'react-i18next';
import { edgeId, nodeId } from '../../model/ids.ts';
import { AnswerSection } from '../AnswerSection.tsx';
import { ShowLine } from '../Chain.tsx';
import styles from '../Panels.module.css';
import { useAnswer } from '../use-answer.ts';
import type { Question } from './question.ts';

/** Arrows that could be turned without any data telling: the equivalence class of the graph. */
export function Equivalence({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const { picture, text } = question;
  const isAsked = picture.edges.length > 0 && picture.edges.every(({ kind }) => kind === '->');
  const answer = useAnswer('causal.equivalence', text, isAsked ? {} : null);
  if (!isAsked) return null;
  return (
    <AnswerSection title={t('models:equivalence.title')} answer={answer}>
      {({ edges, size, truncated }) => {
        const reversible = edges.filter(({ kind }) => kind === '--');
        const joins = ({ from, to }: { readonly from: string; readonly to: string }) =>
          reversible.some(
            (edge) => (edge.from === from && edge.to === to) || (edge.from === to && edge.to === from),
          );
        const shown = picture.edges.filter(joins);
        if (reversible.length === 0) return <p className={styles.note}>{t('models:equivalence.alone')}</p>;
        return (
          <ShowLine
            words={`${t('models:equivalence.reversible', { count: reversible.length, all: edges.length })} ${t(truncated ? 'models:equivalence.sizeOver' : 'models:equivalence.size', { count: size })}`}
            highlight={{
              key: 'equivalence',
              tone: 'biasing',
              ids: [...shown.map(edgeId), ...shown.flatMap(({ from, to }) => [nodeId(from), nodeId(to)])],
            }}
          />
        );
      }}
    </AnswerSection>
  );
}
