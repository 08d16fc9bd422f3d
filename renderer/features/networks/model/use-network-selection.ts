import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSelection } from '../../../state/selection.ts';
import { edgeId } from './network-edges.ts';
import type { NetworkIndex } from './network-index.ts';

/** What of a network is selected: a node, an edge, or nothing. Ids are those of the figure. */
export interface NetworkSelection {
  readonly id: string | null;
  readonly node: string | null;
  readonly edge: string | null;
  select(id: string | null): void;
}

export const nodeId = (variable: string): string => `node:${variable}`;

/** A node that measures a concept is that concept, in every place; a concept selected elsewhere is its node here. */
export function useNetworkSelection(index: NetworkIndex): NetworkSelection {
  const shared = useSelection(({ selection }) => (selection?.kind === 'concept' ? selection.id : null));
  const share = useSelection((state) => state.select);
  const [id, setId] = useState<string | null>(null);
  useEffect(() => {
    const variable = shared === null ? null : index.variableFor(shared);
    if (variable !== null) setId(nodeId(variable));
  }, [shared, index]);
  const select = useCallback(
    (next: string | null) => {
      setId(next);
      const variable = next?.startsWith('node:') ? next.slice('node:'.length) : null;
      const concept = variable === null ? null : index.conceptOf(variable);
      if (variable !== null && concept !== null)
        share({ kind: 'concept', id: concept }, index.labelOf(variable));
      else if (useSelection.getState().selection?.kind === 'concept') share(null);
    },
    [index, share],
  );
  return useMemo(() => {
    const isNode = id?.startsWith('node:') && index.layer.variables.some((name) => nodeId(name) === id);
    const edge = id?.startsWith('edge:') ? index.edge(id) : null;
    return {
      id: isNode || edge !== null ? id : null,
      node: isNode && id !== null ? id.slice('node:'.length) : null,
      edge: edge === null ? null : edgeId(edge.from, edge.to),
      select,
    };
  }, [id, index, select]);
}
