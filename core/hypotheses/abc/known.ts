import type { CausalGraph, GraphEdge } from '../../model/graph.ts';
import type { Adjacency } from './adjacency.ts';

/**
 * A direct link that is known already and so no hypothesis: a paper supports it (in causal or merely correlational
 * language, even if a person took it out of the graph), or a person drew it.
 */
export const isKnown = (edge: GraphEdge): boolean =>
  edge.papersFor > 0 || (edge.byHand !== null && !edge.byHand.hidden);

/** The ordered pairs of concepts with a known direct link. */
export function knownPairs(graph: CausalGraph, adjacency: Adjacency) {
  const count = adjacency.ids.length;
  const pairs = new Set<number>();
  for (const edge of graph.edges) {
    if (!isKnown(edge)) continue;
    pairs.add(adjacency.indexOf.get(edge.causeId)! * count + adjacency.indexOf.get(edge.effectId)!);
  }
  return { has: (cause: number, effect: number): boolean => pairs.has(cause * count + effect) };
}
