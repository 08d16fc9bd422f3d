import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ClaimFilter, ClaimRow } from '../../../core/engine/contract/claims.ts';
import type { ErrorRecord } from '../../../core/foundation/errors.ts';
import type { ReviewState } from '../../../core/model/claim.ts';
import { useCommand } from '../../state/command.ts';
import { useQuery } from '../../state/query.ts';
import { staysInList } from './filter.ts';
import { type Snapshot, successor, type VisibleList, visibleList, windowFor, windowSize } from './queue.ts';

export interface ReviewQueue {
  readonly list: VisibleList<ClaimRow>;
  /** The claim in front of the reader; null when the list is empty. */
  readonly current: ClaimRow | null;
  readonly index: number;
  readonly isFirstLoad: boolean;
  readonly error: ErrorRecord | null;
  /** Rows around the current one, whose passages are worth fetching ahead. */
  readonly neighbours: readonly ClaimRow[];
  goTo(row: ClaimRow): void;
  step(by: 1 | -1): void;
  /** Decides the current claim and goes on at once; the engine follows. */
  decide(state: ReviewState): Promise<boolean>;
  undo(): Promise<void>;
  /** Tells which rows the list shows, so that they get loaded. */
  lookAt(index: number): void;
}

const nothing: Snapshot<ClaimRow> = { offset: 0, total: 0, rows: [] };

/** The review queue: a window into the list of claims, the place in it, and decisions that do not wait. */
export function useReviewQueue(filter: ClaimFilter, startId: string | null): ReviewQueue {
  const [offset, setOffset] = useState(0);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [place, setPlace] = useState<{ readonly id: string | null; readonly index: number }>({
    id: startId,
    index: 0,
  });
  const decided = useRef<string[]>([]);
  const review = useCommand('claims.review');
  const undoing = useCommand('history.undo');
  const { data, error, isLoading } = useQuery('claims.list', { filter, offset, limit: windowSize });

  const kept = useRef<{ readonly filter: ClaimFilter; readonly snapshot: Snapshot<ClaimRow> } | null>(null);
  if (data !== undefined) kept.current = { filter, snapshot: { offset, ...data } };
  const snapshot = kept.current?.filter === filter ? kept.current.snapshot : nothing;
  const isFirstLoad = snapshot === nothing && isLoading;

  const list = useMemo(() => visibleList(snapshot, gone), [snapshot, gone]);
  useEffect(() => forgetSettled(snapshot, setGone), [snapshot]);

  const byId = place.id === null ? -1 : list.indexOf(place.id);
  const index = byId >= 0 ? byId : Math.min(place.index, list.total - 1);
  const current = index >= 0 ? (list.rowAt(index) ?? null) : null;

  const goTo = useCallback(
    (row: ClaimRow) => setPlace({ id: row.id, index: Math.max(0, list.indexOf(row.id)) }),
    [list],
  );
  const lookAt = useCallback((at: number) => setOffset(windowFor(at)), []);
  const step = useCallback(
    (by: 1 | -1) => {
      const next = list.rowAt(index + by);
      if (next !== undefined) setPlace({ id: next.id, index: index + by });
      lookAt(Math.max(0, index + by));
    },
    [list, index, lookAt],
  );

  const decide = async (state: ReviewState) => {
    if (current === null) return false;
    const leaves = !staysInList(filter, state);
    const next = leaves ? successor(list, index) : list.rowAt(index + 1);
    if (leaves) setGone((ids) => new Set([...ids, current.id]));
    setPlace({ id: next?.id ?? (leaves ? null : current.id), index: leaves ? index : index + 1 });
    decided.current.push(current.id);
    const answer = await review.run({ ids: [current.id], state });
    if (answer !== null) return true;
    decided.current = decided.current.filter((id) => id !== current.id);
    setGone((ids) => without(ids, current.id));
    setPlace({ id: current.id, index });
    return false;
  };

  const undo = async () => {
    const last = decided.current.pop();
    const answer = await undoing.run({});
    if (answer === null || last === undefined) return;
    setGone((ids) => without(ids, last));
    setPlace({ id: last, index });
  };

  const neighbours = [list.rowAt(index + 1), list.rowAt(index + 2), list.rowAt(index - 1)].filter(
    (row) => row !== undefined,
  );
  return { list, current, index, isFirstLoad, error, neighbours, goTo, step, decide, undo, lookAt };
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((each) => each !== id));
}

/** Ids that the engine no longer lists need not be hidden any more. */
function forgetSettled(
  snapshot: Snapshot<ClaimRow>,
  setGone: (change: (ids: ReadonlySet<string>) => ReadonlySet<string>) => void,
): void {
  const listed = new Set(snapshot.rows.map((row) => row.id));
  setGone((ids) => {
    const still = new Set([...ids].filter((id) => listed.has(id)));
    return still.size === ids.size ? ids : still;
  });
}
