import { ancestorsOf, type IndexedModel } from './indexed-model.ts';

/** Undirected graph as neighbour sets. */
export type UndirectedGraph = readonly Set<number>[];

/**
 * Moral graph of the part of the model that is ancestral to `nodes`: parents of a common child are joined, and so are
 * all members and parents of a district (nodes linked by bidirected edges), then directions are dropped. Separation in
 * it is m-separation given sets of ancestors (Richardson 2003, doi:10.1111/1467-9469.00323). Others have no neighbour.
 */
export function ancestralMoralGraph(model: IndexedModel, nodes: Iterable<number>): UndirectedGraph {
  const inside = ancestorsOf(model, nodes);
  const graph = model.names.map(() => new Set<number>());
  const join = (a: number, b: number) => {
    if (a === b) return;
    graph[a]!.add(b);
    graph[b]!.add(a);
  };
  const district = districts(model, inside);
  const clusters = new Map<number, Set<number>>();
  for (let node = 0; node < model.size; node++) {
    if (inside[node] === 0) continue;
    const members = clusters.get(district[node]!) ?? new Set<number>();
    members.add(node);
    for (const parent of model.parents[node]!) members.add(parent);
    clusters.set(district[node]!, members);
    for (const neighbour of model.neighbours[node]!) if (inside[neighbour] === 1) join(node, neighbour);
  }
  for (const members of clusters.values()) {
    const list = [...members];
    for (const [index, a] of list.entries()) for (const b of list.slice(index + 1)) join(a, b);
  }
  return graph;
}

/** Number of each node's district within the nodes that are inside. */
function districts(model: IndexedModel, inside: Uint8Array): Int32Array {
  const district = new Int32Array(model.size).fill(-1);
  for (let start = 0; start < model.size; start++) {
    if (inside[start] === 0 || district[start]! >= 0) continue;
    const waiting = [start];
    district[start] = start;
    while (waiting.length > 0) {
      for (const spouse of model.spouses[waiting.pop()!]!) {
        if (inside[spouse] === 0 || district[spouse]! >= 0) continue;
        district[spouse] = start;
        waiting.push(spouse);
      }
    }
  }
  return district;
}
