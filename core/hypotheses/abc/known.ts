import type { CausalGraph, GraphEdge } from '../../model/graph.ts';
import { type Adjacency, rowStarts } from './adjacency.ts';

/**
 * A direct link that is known already and so no hypothesis: a paper supports it (in causal or merely correlational
 * language, even if a person took it out of the graph), or a person drew it.
 */
export const isKnown = (edge: GraphEdge): boolean =>
  edge.papersFor > 0 || (edge.byHand !== null && !edge.byHand.hidden);

/**
 * The known direct links of one concept at a time: after `mark(cause)` the flags of its known effects are 1, and those
 * of the concept marked before are 0 again.
 */
export function knownEffects(graph: CausalGraph, adjacency: Adjacency) {
  const known = graph.edges.filter(isKnown);
  const causes = Int32Array.from(known, (edge) => adjacency.indexOf.get(edge.causeId)!);
  const start = rowStarts(causes, adjacency.ids.length);
  const next = start.slice();
  const effects = new Int32Array(known.length);
  known.forEach((edge, at) => {
    effects[next[causes[at]!]!++] = adjacency.indexOf.get(edge.effectId)!;
  });
  const flags = new Uint8Array(adjacency.ids.length);
  let marked = 0;
  const setRow = (cause: number, flag: 0 | 1) => {
    for (let slot = start[cause]!; slot < start[cause + 1]!; slot += 1) flags[effects[slot]!] = flag;
  };
  return {
    flags,
    mark(cause: number): void {
      setRow(marked, 0);
      setRow(cause, 1);
      marked = cause;
    },
  };
}
