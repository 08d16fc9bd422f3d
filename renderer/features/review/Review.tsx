import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimFilter } from '../../../core/engine/contract/claims.ts';
import type { ReviewState } from '../../../core/model/claim.ts';
import { useCommand } from '../../state/command.ts';
import { useQuery } from '../../state/query.ts';
import { useRoute } from '../../state/route.ts';
import { useSelection } from '../../state/selection.ts';
import { Button } from '../../ui/Button.tsx';
import { Inspector } from '../../ui/Inspector.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { ActionBar } from './ActionBar.tsx';
import { BulkAccept } from './BulkAccept.tsx';
import { ClaimInspector } from './ClaimInspector.tsx';
import { type ClaimDraft, ClaimSheet, draftOf, emptyDraft } from './ClaimSheet.tsx';
import { FilterBar } from './FilterBar.tsx';
import { wholeQueue } from './filter.ts';
import { perMinute } from './pace.ts';
import type { MarkedPassage } from './passage-selection.ts';
import { QueueEnd } from './QueueEnd.tsx';
import { Reader } from './Reader.tsx';
import styles from './Review.module.css';
import { ReviewList } from './ReviewList.tsx';
import { useReviewActions } from './useReviewActions.ts';
import { useReviewQueue } from './useReviewQueue.ts';

/** A narrow window leaves the passage enough room to be read. */
const listWidth = () => (window.innerWidth < 1200 ? 248 : 330);

/** What the sheet under the passage is open for. */
type Sheet = { readonly kind: 'edit' } | { readonly kind: 'new'; readonly passage: MarkedPassage };

/** Reads claims one after the other: list, passage, inspector; everything by key. */
export function Review() {
  const { t } = useTranslation();
  const { params } = useRoute();
  const { data: notebook } = useQuery('notebook.state', {});
  const [filter, setFilter] = useState<ClaimFilter>(() => ({
    ...wholeQueue,
    conceptId: params.concept ?? null,
    sourceId: params.source ?? null,
    state: params.claim === undefined ? 'proposed' : null,
  }));
  const queue = useReviewQueue(filter, params.claim ?? null);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [isBulkOpen, setBulkOpen] = useState(false);
  const [times, setTimes] = useState<readonly number[]>([]);
  const search = useRef<HTMLInputElement>(null);
  const reading = useRef<HTMLDivElement>(null);
  const edit = useCommand('claims.edit');
  const add = useCommand('claims.add');
  const { current } = queue;
  const { data: source } = useQuery('literature.get', current === null ? null : { id: current.sourceId });

  useSharedSelection(current);
  const focusReading = () => reading.current?.focus({ preventScroll: true });
  useEffect(focusReading, []);

  const decide = (state: ReviewState) => {
    setTimes((all) => [...all.slice(-40), performance.now()]);
    void queue.decide(state);
    focusReading();
  };
  const closeSheet = () => {
    setSheet(null);
    focusReading();
  };
  const saveEdit = async (patch: ClaimDraft) => {
    if (current !== null && (await edit.run({ id: current.id, patch })) !== null) closeSheet();
  };
  const saveNew = async (passage: MarkedPassage, draft: ClaimDraft) => {
    if (current === null) return;
    const { cause, effect, polarity, relation, certainty } = draft;
    const { field, quote } = passage;
    const claim = { sourceId: current.sourceId, field, quote, cause, effect, polarity, relation, certainty };
    if ((await add.run(claim)) !== null) closeSheet();
  };
  const write = () => {
    if (current === null) return;
    const { field, quote } = current;
    setSheet({ kind: 'new', passage: { field, start: quote.start, end: quote.end, quote: quote.text } });
  };
  const isDecidable = current !== null && sheet === null;
  const canAccept = isDecidable && current.grounding !== 'unverified' && current.state !== 'accepted';
  useReviewActions({
    accept: () => decide('accepted'),
    reject: () => decide('rejected'),
    edit: () => setSheet({ kind: 'edit' }),
    write,
    step: queue.step,
    undo: () => void queue.undo(),
    acceptAll: () => setBulkOpen(true),
    find: () => search.current?.focus(),
    isDecidable,
    canAccept,
    hasList: queue.list.total > 0 && sheet === null,
    canUndo: sheet === null && Boolean(notebook?.undo),
  });

  return (
    <>
      <SplitPane id="review.list" size={listWidth()} min={220} max={520} label={t('review:resizeList')}>
        <Panel
          title={t('review:title')}
          label={t('review:title')}
          scrolls={false}
          actions={
            <Button
              kind="quiet"
              shortcut="Shift+A"
              isDisabled={queue.list.total === 0}
              onPress={() => setBulkOpen(true)}
            >
              {t('review:acceptAll')}
            </Button>
          }
        >
          <FilterBar
            filter={filter}
            onChange={setFilter}
            counts={notebook?.counts.claims}
            searchRef={search}
          />
          <div className={styles.list}>
            <ReviewList list={queue.list} index={queue.index} onGo={queue.goTo} onLook={queue.lookAt} />
          </div>
        </Panel>
        <div className={styles.centre}>
          {current === null ? (
            <QueueEnd queue={queue} filter={filter} onFilter={setFilter} notebook={notebook ?? null} />
          ) : (
            <>
              <div className={styles.reading} ref={reading} tabIndex={-1}>
                <Reader
                  claim={current}
                  source={source}
                  onWrite={(passage) => setSheet({ kind: 'new', passage })}
                />
              </div>
              {sheet === null ? (
                <ActionBar
                  left={
                    filter.state === 'proposed' ? queue.list.total : (notebook?.counts.claims.proposed ?? 0)
                  }
                  pace={perMinute(times)}
                  canAccept={canAccept}
                  canUndo={Boolean(notebook?.undo)}
                  onAccept={() => decide('accepted')}
                  onReject={() => decide('rejected')}
                  onEdit={() => setSheet({ kind: 'edit' })}
                  onNext={() => queue.step(1)}
                  onUndo={() => void queue.undo()}
                />
              ) : (
                <ClaimSheet
                  key={`${current.id}${sheet.kind}`}
                  title={t(sheet.kind === 'edit' ? 'review:sheet.editTitle' : 'review:sheet.newTitle')}
                  start={sheet.kind === 'edit' ? draftOf(current) : emptyDraft}
                  quote={sheet.kind === 'new' ? sheet.passage.quote : undefined}
                  isNew={sheet.kind === 'new'}
                  isBusy={edit.isRunning || add.isRunning}
                  onSave={(draft) =>
                    void (sheet.kind === 'edit' ? saveEdit(draft) : saveNew(sheet.passage, draft))
                  }
                  onClose={closeSheet}
                />
              )}
            </>
          )}
          {queue.neighbours.map((row) => (
            <Ahead key={row.id} claimId={row.id} sourceId={row.sourceId} />
          ))}
        </div>
      </SplitPane>
      {current !== null && (
        <Inspector>
          <ClaimInspector claim={current} onGo={queue.goTo} />
        </Inspector>
      )}
      <BulkAccept filter={filter} isOpen={isBulkOpen} onClose={() => setBulkOpen(false)} />
    </>
  );
}

/** Asks for what the next claim will need, so that going on shows it at once. */
function Ahead({ claimId, sourceId }: { readonly claimId: string; readonly sourceId: string }) {
  useQuery('literature.get', { id: sourceId });
  useQuery('claims.preview', { id: claimId });
  return null;
}

/** The claim in front is what is selected, everywhere. */
function useSharedSelection(current: { id: string; causeLabel: string; effectLabel: string } | null): void {
  const select = useSelection((state) => state.select);
  const id = current?.id;
  const label = current === null ? '' : `${current.causeLabel} → ${current.effectLabel}`;
  useEffect(() => {
    if (id !== undefined) select({ kind: 'claim', id }, label);
  }, [select, id, label]);
}
