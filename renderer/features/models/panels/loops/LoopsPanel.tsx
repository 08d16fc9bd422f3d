import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelPicture } from '../../../../bridge/model-language/contract.ts';
import { useFormat } from '../../../../locales/format.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Chip } from '../../../../ui/Chip.tsx';
import { idsOfCycle } from '../../model/ids.ts';
import type { ModelSession } from '../../session/model-session.ts';
import { useCalmSession } from '../../session/use-session.ts';
import { AnswerSection } from '../AnswerSection.tsx';
import { ShowLine } from '../Chain.tsx';
import styles from '../Panels.module.css';
import { useAnswer } from '../use-answer.ts';
import { LoopEdges, LoopNodes } from './LoopCounts.tsx';
import type { Loops } from './loops.ts';

type Sign = Loops['loops'][number]['sign'];

const signs: readonly Sign[] = ['reinforcing', 'balancing', 'unknown'];
const tones = { reinforcing: 'bad', balancing: 'good', unknown: 'plain' } as const;
const most = 2000;
const shownFirst = 12;

/** Feedback: every loop with its sign, length and delay, who is on most of them, and what would break them. */
export function LoopsPanel({ session }: { readonly session: ModelSession }) {
  const { t } = useTranslation();
  const picture = useCalmSession(session, (state) => state.picture);
  const text = useCalmSession(session, (state) => state.text);
  const hasEdges = (picture?.edges.length ?? 0) > 0;
  const answer = useAnswer('causal.loops', text, hasEdges ? { limit: most } : null);
  if (picture === null || !hasEdges) return <p className={styles.note}>{t('models:loops.empty')}</p>;
  const { data } = answer;
  return (
    <>
      <AnswerSection title={t('models:loops.title')} answer={answer}>
        {(found) =>
          found.loops.length === 0 ? (
            <p className={styles.note}>{t('models:loops.none')}</p>
          ) : (
            <LoopList found={found} picture={picture} />
          )
        }
      </AnswerSection>
      {data !== undefined && data.loops.length > 0 && (
        <>
          <LoopNodes nodes={data.nodes} />
          <LoopEdges edges={data.edges} />
        </>
      )}
    </>
  );
}

function LoopList({ found, picture }: { readonly found: Loops; readonly picture: ModelPicture }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [sign, setSign] = useState<Sign | null>(null);
  const [isAll, setAll] = useState(false);
  const wanted = found.loops.filter((loop) => sign === null || loop.sign === sign);
  const listed = isAll ? wanted : wanted.slice(0, shownFirst);
  return (
    <>
      <div className={styles.chips}>
        {signs.map((each) => (
          <Chip
            key={each}
            count={found.loops.filter((loop) => loop.sign === each).length}
            isSelected={sign === each}
            onChange={(on) => setSign(on ? each : null)}
          >
            {t(`models:loops.${each}`)}
          </Chip>
        ))}
      </div>
      {listed.map((loop) => (
        <ShowLine
          key={loop.nodes.join('\n')}
          tone={tones[loop.sign]}
          mark={[
            t(`models:loops.short.${loop.sign}`),
            format.number(loop.length),
            ...(loop.delay === null ? [] : [`‖ ${format.number(loop.delay)}`]),
          ].join(' ')}
          words={[...loop.nodes, loop.nodes[0]].join(' → ')}
          highlight={{
            key: `loop ${loop.nodes.join('\n')}`,
            tone: 'causal',
            ids: idsOfCycle([...loop.nodes, loop.nodes[0] ?? ''], picture),
          }}
        />
      ))}
      {wanted.length > listed.length && (
        <Button kind="quiet" onPress={() => setAll(true)}>
          {t('models:ask.all', { count: wanted.length })}
        </Button>
      )}
      {found.truncated && <p className={styles.small}>{t('models:loops.more', { count: most })}</p>}
    </>
  );
}
