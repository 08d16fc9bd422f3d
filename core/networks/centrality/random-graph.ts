import type { RandomStream } from '../../foundation/random.ts';
import { connectedComponents } from './components.ts';

/** Tries for each edge, after which the graph has forgotten where it came from. */
const triesForEachEdge = 20;

/**
 * A connected random graph in which every node has as many edges as in `adjacent` (p × p, 0 or 1, symmetric, connected):
 * pairs of edges exchange their ends, unless that would double an edge; a series of exchanges that leaves the graph in
 * parts is taken back. Viger and Latapy (2016), doi:10.1093/comnet/cnv013.
 */
export function rewired(adjacent: Float64Array, p: number, random: RandomStream): Float64Array {
  let graph = adjacent.slice();
  let ends = edgesOf(graph, p);
  if (ends.length < 2) return graph;
  for (let round = 0; round < triesForEachEdge; round++) {
    const tried = graph.slice();
    const moved = ends.map(([a, b]): [number, number] => [a, b]);
    for (let attempt = 0; attempt < moved.length; attempt++) exchange(tried, p, moved, random);
    if (Math.max(...connectedComponents(tried, p)) > 0) continue;
    graph = tried;
    ends = moved;
  }
  return graph;
}

function edgesOf(adjacent: Float64Array, p: number): [number, number][] {
  const edges: [number, number][] = [];
  for (let i = 0; i < p; i++) for (let j = 0; j < i; j++) if (adjacent[i * p + j] === 1) edges.push([i, j]);
  return edges;
}

/** a–b and c–d become a–d and c–b, when these four are distinct and neither is there yet. */
function exchange(graph: Float64Array, p: number, edges: [number, number][], random: RandomStream): void {
  const first = edges[random.below(edges.length)]!;
  const second = edges[random.below(edges.length)]!;
  const [a, b] = random.below(2) === 0 ? first : [first[1], first[0]];
  const [c, d] = second;
  if (a === c || a === d || b === c || b === d) return;
  if (graph[a * p + d] === 1 || graph[c * p + b] === 1) return;
  for (const [i, j, value] of [
    [a, b, 0],
    [c, d, 0],
    [a, d, 1],
    [c, b, 1],
  ] as const) {
    graph[i * p + j] = value;
    graph[j * p + i] = value;
  }
  first[0] = a;
  first[1] = d;
  second[0] = c;
  second[1] = b;
}
