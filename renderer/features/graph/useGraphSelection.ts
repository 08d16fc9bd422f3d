import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useRoute } from '../../state/route.ts';
import { useSelection } from '../../state/selection.ts';
import type { GraphIndex } from './model/describe.ts';

export interface GraphSelection {
  readonly ids: readonly string[];
  /** The one node or edge that is selected; null when there are none or several. */
  readonly nodeId: string | null;
  readonly edgeId: string | null;
  select(ids: readonly string[]): void;
  /** What another place, or the address, has asked to be shown; answers once. */
  takeRequest(): string | null;
}

/** What is selected on the canvas and in the tables; a single one is selected in the whole window. */
export function useGraphSelection(index: GraphIndex | null): GraphSelection {
  const { params } = useRoute();
  const shared = useSelection((state) => state.selection);
  const share = useSelection((state) => state.select);
  const [ids, setIds] = useState<readonly string[]>([]);
  const request = useRef<string | null>(null);

  const asked = params.concept ?? params.edge ?? null;
  const sharedId = shared?.kind === 'concept' || shared?.kind === 'edge' ? shared.id : null;
  const wanted = asked ?? sharedId;
  useEffect(() => {
    if (wanted === null) return;
    setIds((now) => {
      if (now.length === 1 && now[0] === wanted) return now;
      request.current = wanted;
      return [wanted];
    });
  }, [wanted]);

  const select = useCallback(
    (next: readonly string[]) => {
      setIds(next);
      if (next.length !== 1) share(null);
    },
    [share],
  );
  // What was just drawn is selected before the graph that holds it has come.
  useEffect(() => {
    const [id] = ids;
    if (ids.length !== 1 || id === undefined || index === null) return;
    const node = index.nodes.get(id);
    const edge = index.edges.get(id);
    if (node !== undefined) share({ kind: 'concept', id }, node.label);
    if (edge !== undefined) {
      const { causeId, effectId } = edge;
      share(
        { kind: 'edge', id, causeId, effectId },
        `${index.labelOf(causeId)} → ${index.labelOf(effectId)}`,
      );
    }
  }, [ids, index, share]);
  const takeRequest = useCallback(() => {
    const id = request.current;
    request.current = null;
    return id;
  }, []);
  return useMemo(() => {
    const only = ids.length === 1 ? (ids[0] ?? null) : null;
    return {
      ids,
      nodeId: only !== null && index?.nodes.has(only) ? only : null,
      edgeId: only !== null && index?.edges.has(only) ? only : null,
      select,
      takeRequest,
    };
  }, [ids, index, select, takeRequest]);
}
