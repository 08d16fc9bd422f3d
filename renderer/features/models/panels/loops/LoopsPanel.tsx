import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../locales/format.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Chip } from '../../../../ui/Chip.tsx';
import { idsOfCycle, nodeId } from '../../model/ids.ts';
import { type Loop, loopSigns, nodesOnLoops, withLags } from '../../model/loops.ts';
import type { ModelSession } from '../../session/model-session.ts';
import { useSession } from '../../session/use-session.ts';
import { AnswerSection } from '../AnswerSection.tsx';
import { ShowLine } from '../Chain.tsx';
import styles from '../Panels.module.css';
import { useAnswer } from '../use-answer.ts';
import { Leverage } from './Leverage.tsx';

const most = 2000;
const shownFirst = 12;

/** Feedback: every loop with its sign, length and delay, and the variables on most of them. */
export function LoopsPanel({ session }: { readonly session: ModelSession }) {
  const { t } = useTranslation();
  const format = useFormat();
  const picture = useSession(session, (state) => state.picture);
  const text = useSession(session, (state) => state.text);
  const [sign, setSign] = useState<Loop['sign'] | null>(null);
  const [isAll, setAll] = useState(false);
  const hasEdges = (picture?.edges.length ?? 0) > 0;
  const answer = useAnswer('causal.loops', text, hasEdges ? { limit: most } : null);
  if (picture === null || !hasEdges) return <p className={styles.note}>{t('models:loops.empty')}</p>;
  return (
    <>
      <AnswerSection title={t('models:loops.title')} answer={answer}>
        {({ loops: found, truncated }) => {
          const loops = withLags(found, picture);
          const wanted = loops.filter((loop) => sign === null || loop.sign === sign);
          const listed = isAll ? wanted : wanted.slice(0, shownFirst);
          if (loops.length === 0) return <p className={styles.note}>{t('models:loops.none')}</p>;
          return (
            <>
              <div className={styles.chips}>
                {loopSigns.map((each) => (
                  <Chip
                    key={each}
                    count={loops.filter((loop) => loop.sign === each).length}
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
                  tone={loop.sign === 'unknown' ? 'plain' : loop.sign === 'reinforcing' ? 'bad' : 'good'}
                  mark={[
                    t(`models:loops.short.${loop.sign}`),
                    format.number(loop.length),
                    ...(loop.lag > 0 ? [`‖ ${format.number(loop.lag)}`] : []),
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
              {truncated && <p className={styles.small}>{t('models:loops.more', { count: most })}</p>}
            </>
          );
        }}
      </AnswerSection>
      {answer.data !== undefined && answer.data.loops.length > 0 && (
        <>
          <section className={styles.section}>
            <h3 className={styles.heading}>{t('models:loops.nodes')}</h3>
            {nodesOnLoops(answer.data.loops)
              .slice(0, 6)
              .map(({ name, count }) => (
                <ShowLine
                  key={name}
                  mark={format.number(count)}
                  words={name}
                  highlight={{ key: `onLoops ${name}`, tone: 'answer', ids: [nodeId(name)] }}
                />
              ))}
          </section>
          <Leverage picture={picture} loops={answer.data.loops} />
        </>
      )}
    </>
  );
}
