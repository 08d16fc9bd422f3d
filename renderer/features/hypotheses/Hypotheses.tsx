import { startTransition, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HypothesisState, hypothesisStates } from '../../../core/model/hypothesis.ts';
import { useWords } from '../../locales/words.ts';
import { usePlaceActions } from '../../state/actions.ts';
import { useCommand, useJob } from '../../state/command.ts';
import { useQuery } from '../../state/query.ts';
import { useRoute } from '../../state/route.ts';
import { useSelection } from '../../state/selection.ts';
import { useSettled } from '../../state/use-settled.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Inspector } from '../../ui/Inspector.tsx';
import { Later } from '../../ui/Later.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { showToast } from '../../ui/toasts.ts';
import { GenerateDialog } from './GenerateDialog.tsx';
import { GenerateProgress } from './GenerateProgress.tsx';
import styles from './Hypotheses.module.css';
import { HypothesisCard } from './HypothesisCard.tsx';
import { HypothesisList } from './HypothesisList.tsx';
import { NoHypotheses } from './NoHypotheses.tsx';
import { RankInspector } from './RankInspector.tsx';

/** A narrow window leaves the evidence enough room to be read. */
const listWidth = () => (window.innerWidth < 1200 ? 248 : 340);

/** Candidates that are asked for at once; more come on request. */
const pageSize = 200;

/** From the graph to a ranked hypothesis whose every link can be followed to its sentence. */
export function Hypotheses() {
  const { t } = useTranslation();
  const words = useWords();
  const { params } = useRoute();
  const [state, setState] = useState<HypothesisState | null>('candidate');
  const [text, setText] = useState('');
  const [limit, setLimit] = useState(pageSize);
  const [chosen, setChosen] = useState<string | null>(params.hypothesis ?? null);
  const [tab, setTab] = useState('overview');
  const [isAsking, setAsking] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const settledText = useSettled(text, 120);
  const list = useQuery('hypotheses.list', { state, text: settledText, limit });
  const counts = useStateCounts();
  const setStates = useCommand('hypotheses.setState');
  const removal = useCommand('hypotheses.remove');
  const undo = useCommand('history.undo');
  const job = useJob('hypotheses.generate', { showsFailure: true });
  const kept = useRef(list.data);
  if (list.data !== undefined) kept.current = list.data;
  const rows = kept.current?.rows ?? [];
  const total = kept.current?.total ?? 0;
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === chosen),
  );
  const current = rows[at] ?? null;
  useShared(current);

  const offerUndo = (message: string) =>
    showToast({
      kind: 'info',
      text: message,
      action: { label: t('hypotheses:undo'), onPress: () => void undo.run({}) },
    });
  const step = (by: 1 | -1) => {
    const next = rows[at + by];
    if (next !== undefined) setChosen(next.id);
  };
  /** What leaves the list hands over to what comes after it. */
  const successor = () => rows[at + 1]?.id ?? rows[at - 1]?.id ?? null;
  const judge = async (next: HypothesisState) => {
    if (current === null || current.state === next) return;
    const following = state === null ? current.id : successor();
    const answer = await setStates.run({ ids: [current.id], state: next });
    if (answer === null) return;
    setChosen(following);
    offerUndo(t('hypotheses:done.state', { state: words.hypothesisState(next) }));
  };
  const remove = async () => {
    if (current === null) return;
    const following = successor();
    const answer = await removal.run({ ids: [current.id] });
    if (answer === null) return;
    setChosen(following);
    offerUndo(t('hypotheses:done.removed'));
  };
  const ask = () => startTransition(() => setAsking(true));
  const hasOne = () => current !== null;
  usePlaceActions('hypotheses:title', [
    {
      id: 'hypotheses.generate',
      label: 'hypotheses:generate.action',
      keys: ['G'],
      run: ask,
    },
    {
      id: 'hypotheses.next',
      label: 'hypotheses:next',
      keys: ['J', 'ArrowDown'],
      run: () => step(1),
      when: hasOne,
    },
    {
      id: 'hypotheses.previous',
      label: 'hypotheses:previous',
      keys: ['K', 'ArrowUp'],
      run: () => step(-1),
      when: hasOne,
    },
    {
      id: 'hypotheses.candidate',
      label: 'hypotheses:set.candidate',
      keys: ['1'],
      run: () => void judge('candidate'),
      when: hasOne,
    },
    {
      id: 'hypotheses.refined',
      label: 'hypotheses:set.refined',
      keys: ['2'],
      run: () => void judge('refined'),
      when: hasOne,
    },
    {
      id: 'hypotheses.setAside',
      label: 'hypotheses:set.set aside',
      keys: ['3'],
      run: () => void judge('set aside'),
      when: hasOne,
    },
    {
      id: 'hypotheses.edit',
      label: 'hypotheses:edit',
      keys: ['E', 'F2'],
      run: () => setTab('text'),
      when: hasOne,
    },
    {
      id: 'hypotheses.remove',
      label: 'hypotheses:remove',
      keys: ['Delete'],
      run: () => void remove(),
      when: hasOne,
    },
    {
      id: 'hypotheses.find',
      label: 'hypotheses:find',
      keys: ['Ctrl+F', '/'],
      run: () => search.current?.focus(),
    },
  ]);

  const hasAny = Object.values(counts).some((count) => (count ?? 0) > 0);
  return (
    <>
      <SplitPane
        id="hypotheses.list"
        size={listWidth()}
        min={220}
        max={560}
        label={t('hypotheses:resizeList')}
      >
        <Panel
          title={t('hypotheses:title')}
          label={t('hypotheses:title')}
          scrolls={false}
          actions={
            <Button kind={hasAny ? 'plain' : 'primary'} icon="spark" shortcut="G" onPress={ask}>
              {t('hypotheses:generate.short')}
            </Button>
          }
        >
          <div className={styles.filter}>
            <div className={styles.chips}>
              {hypothesisStates.map((each) => (
                <Chip
                  key={each}
                  count={counts[each]}
                  isSelected={state === each}
                  onChange={(on) => setState(on ? each : null)}
                >
                  {words.hypothesisState(each)}
                </Chip>
              ))}
            </div>
            <SearchField
              label={t('hypotheses:find')}
              placeholder={t('hypotheses:findHint')}
              value={text}
              onChange={setText}
              inputRef={search}
            />
          </div>
          <GenerateProgress job={job} />
          <HypothesisList rows={rows} currentId={current?.id ?? null} onChoose={setChosen} />
          {total > rows.length && (
            <div className={styles.more}>
              <Button kind="quiet" onPress={() => setLimit(Math.min(1000, limit + pageSize))}>
                {t('hypotheses:more', { shown: rows.length, total })}
              </Button>
            </div>
          )}
        </Panel>
        <div className={styles.centre}>
          {list.error !== null ? (
            <Failure
              error={list.error}
              fillsPlace
              remedies={[{ label: t('hypotheses:again'), onPress: () => setText('') }]}
            />
          ) : current === null ? (
            list.isLoading && kept.current === undefined ? (
              <div aria-busy="true" />
            ) : (
              <NoHypotheses
                isGenerating={job.isRunning}
                hasAny={hasAny}
                onGenerate={ask}
                onShowAll={() => {
                  setState(null);
                  setText('');
                }}
              />
            )
          ) : (
            <HypothesisCard
              key={current.id}
              hypothesis={current}
              rank={at + 1}
              tab={tab}
              onTab={setTab}
              onState={(next) => void judge(next)}
              onRemove={() => void remove()}
            />
          )}
        </div>
      </SplitPane>
      {current !== null && (
        <Inspector>
          <Later>
            <RankInspector hypothesis={current} rank={at + 1} />
          </Later>
        </Inspector>
      )}
      {isAsking && (
        <GenerateDialog
          onClose={() => setAsking(false)}
          onGenerate={async (input) => {
            setAsking(false);
            const answer = await job.run(input);
            if (answer === null) return;
            startTransition(() => {
              setState('candidate');
              setChosen(answer.hypotheses[0]?.id ?? null);
            });
            showToast({
              kind: answer.hypotheses.length > 0 ? 'good' : 'info',
              text: t('hypotheses:generate.found', { count: answer.hypotheses.length }),
            });
          }}
        />
      )}
    </>
  );
}

/** How many there are in each state; undefined until known. */
function useStateCounts(): Readonly<Record<HypothesisState, number | undefined>> {
  const candidate = useQuery('hypotheses.list', { state: 'candidate', limit: 0 });
  const refined = useQuery('hypotheses.list', { state: 'refined', limit: 0 });
  const setAside = useQuery('hypotheses.list', { state: 'set aside', limit: 0 });
  return {
    candidate: candidate.data?.total,
    refined: refined.data?.total,
    'set aside': setAside.data?.total,
  };
}

/** The hypothesis in front is what is selected, everywhere. */
function useShared(current: { readonly id: string; readonly statement: string } | null): void {
  const select = useSelection((state) => state.select);
  const id = current?.id;
  const label = current?.statement ?? '';
  useEffect(() => {
    if (id !== undefined) select({ kind: 'hypothesis', id }, label);
  }, [select, id, label]);
}
