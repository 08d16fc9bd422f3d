import { useTranslation } from 'react-i18next';
import type { ModelPicture } from '../../../../bridge/model-language/contract.ts';
import { idsOfCycle } from '../../model/ids.ts';
import type { ModelSession } from '../../session/model-session.ts';
import { useCalmSession } from '../../session/use-session.ts';
import { AnswerSection } from '../AnswerSection.tsx';
import { ShowLine } from '../Chain.tsx';
import styles from '../Panels.module.css';
import { useAnswer } from '../use-answer.ts';

export interface PushProps {
  readonly session: ModelSession;
  readonly picture: ModelPicture;
  readonly variable: string;
  readonly push: 'up' | 'down';
}

const glyphs = { raises: '↑', lowers: '↓', mixed: '↕', unknown: '?' } as const;
const mostSteps = 8;
const mostPaths = 20_000;

/** Signs multiplied along every path: what rises, what falls, and where paths disagree. */
export function Influence({ session, picture, variable, push }: PushProps) {
  const { t } = useTranslation();
  const text = useCalmSession(session, (state) => state.text);
  const question = { variable, push, maxLength: mostSteps, limit: mostPaths };
  const answer = useAnswer('causal.influence', text, question);
  return (
    <AnswerSection title={t('models:whatIf.title')} answer={answer}>
      {({ influences, ...rest }) => (
        <>
          {influences.length === 0 && <p className={styles.note}>{t('models:whatIf.none')}</p>}
          {influences.map(({ variable: name, verdict, positive, negative, examples }) => (
            <div key={name}>
              <ShowLine
                mark={`${glyphs[verdict]} ${t(`models:whatIf.${verdict}`)}`}
                tone={verdict === 'mixed' ? 'bad' : 'plain'}
                words={name}
                highlight={{
                  key: `influence ${name}`,
                  tone: verdict === 'mixed' ? 'biasing' : 'causal',
                  ids: [...new Set(examples.flatMap(({ nodes }) => idsOfCycle(nodes, picture)))],
                }}
              />
              {verdict === 'mixed' && (
                <p className={styles.conflict}>{t('models:whatIf.conflict', { positive, negative })}</p>
              )}
            </div>
          ))}
          {'truncated' in rest && rest.truncated && <p className={styles.small}>{t('models:whatIf.more')}</p>}
        </>
      )}
    </AnswerSection>
  );
}
