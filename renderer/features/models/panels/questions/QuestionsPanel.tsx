import { useTranslation } from 'react-i18next';
import type { ModelPicture, ModelRole } from '../../../../bridge/model-language/contract.ts';
import { idsOfCycle } from '../../model/ids.ts';
import type { ModelSession } from '../../session/model-session.ts';
import { useCalmSession } from '../../session/use-session.ts';
import { ShowLine } from '../Chain.tsx';
import styles from '../Panels.module.css';
import { useAnswer } from '../use-answer.ts';
import { Adjustment } from './Adjustment.tsx';
import { Conditioning } from './Conditioning.tsx';
import { Equivalence } from './Equivalence.tsx';
import { FrontDoor } from './FrontDoor.tsx';
import { Implications } from './Implications.tsx';
import { Instruments } from './Instruments.tsx';
import { Paths } from './Paths.tsx';
import type { Question } from './question.ts';
import { RoleFields } from './RoleFields.tsx';

const namesWith = ({ nodes }: ModelPicture, role: ModelRole): readonly string[] =>
  nodes.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);

/** What DAGitty answers, kept up to date while the model changes. */
export function QuestionsPanel({ session }: { readonly session: ModelSession }) {
  const { t } = useTranslation();
  const picture = useCalmSession(session, (state) => state.picture);
  const text = useCalmSession(session, (state) => state.text);
  const hasNodes = (picture?.nodes.length ?? 0) > 0;
  const described = useAnswer('causal.describe', text, hasNodes ? {} : null);
  if (picture === null || !hasNodes) return <p className={styles.note}>{t('models:ask.empty')}</p>;
  const question: Question = {
    session,
    picture,
    text,
    exposures: namesWith(picture, 'exposure'),
    outcomes: namesWith(picture, 'outcome'),
    adjusted: namesWith(picture, 'adjusted'),
    selected: namesWith(picture, 'selected'),
  };
  const cycle = described.data?.cycle;
  const hasEffect = question.exposures.length > 0 && question.outcomes.length > 0;
  return (
    <>
      <RoleFields question={question} />
      {cycle !== undefined && (
        <section className={styles.section}>
          <h3 className={styles.heading}>{t('models:ask.cycle')}</h3>
          <ShowLine
            highlight={{ key: 'cycle', tone: 'biasing', ids: idsOfCycle(cycle, picture) }}
            words={cycle.join(' → ')}
            tone="bad"
          />
          <p className={styles.note}>{t('models:ask.cycleWhat')}</p>
        </section>
      )}
      {cycle === undefined && !hasEffect && <p className={styles.note}>{t('models:ask.noEffect')}</p>}
      {cycle === undefined && hasEffect && (
        <>
          <Adjustment question={question} />
          <Conditioning question={question} />
          <Paths question={question} />
          <FrontDoor question={question} />
          <Instruments question={question} />
        </>
      )}
      {cycle === undefined && (
        <>
          <Implications question={question} />
          <Equivalence question={question} />
        </>
      )}
    </>
  );
}
