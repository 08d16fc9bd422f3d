import type { CausalGraph } from '../model/graph.ts';

/**
 * Ids of the concepts within `steps` edges of one concept, itself included, along edges in either direction.
 * Empty when the concept is not in the graph.
 */
export function neighbourhood(
  graph: Pick<CausalGraph, 'nodes' | 'edges'>,
  conceptId: string,
  steps: number,
): ReadonlySet<string> {
  if (!graph.nodes.some((node) => node.id === conceptId)) return new Set();
  const neighbours = neighboursOf(graph);
  const reached = new Set([conceptId]);
  let frontier = [conceptId];
  for (let step = 0; step < steps && frontier.length > 0; step += 1) {
    const next: string[] = [];
    for (const id of frontier) {
      for (const neighbour of neighbours.get(id) ?? []) {
        if (reached.has(neighbour)) continue;
        reached.add(neighbour);
        next.push(neighbour);
      }
    }
    frontier = next;
  }
  return reached;
}

function neighboursOf(graph: Pick<CausalGraph, 'edges'>): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>();
  const join = (from: string, to: string) => {
    const known = neighbours.get(from);
    if (known === undefined) neighbours.set(from, [to]);
    else known.push(to);
  };
  for (const edge of graph.edges) {
    join(edge.causeId, edge.effectId);
    join(edge.effectId, edge.causeId);
  }
  return neighbours;
}
