/** Lengths that differ by less than this share count as equal, as in igraph: sums of 1/|w| carry rounding error. */
const relativeTie = 1e-10;

const sameLength = (a: number, b: number): boolean =>
  Math.abs(a - b) <= relativeTie * Math.max(Math.abs(a), Math.abs(b));

/** Shortest paths from one node. */
export interface ShortestPaths {
  /** Sum of 1/|w| along the best path; Infinity where there is none. */
  readonly distance: Float64Array;
  /** Number of equally short paths. */
  readonly count: Float64Array;
  /** Nodes in the order in which they were reached. */
  readonly order: readonly number[];
  /** The nodes before each node on its shortest paths. */
  readonly predecessors: readonly (readonly number[])[];
}

/**
 * Dijkstra's algorithm on a dense p × p matrix of weights, the length of an edge being 1/|w| (Opsahl, Agneessens and
 * Skvoretz 2010, Social Networks 32:245–251, doi:10.1016/j.socnet.2010.03.006, with α = 1, as in qgraph).
 */
export function shortestPathsFrom(weights: Float64Array, p: number, source: number): ShortestPaths {
  const distance = new Float64Array(p).fill(Number.POSITIVE_INFINITY);
  const count = new Float64Array(p);
  const settled = new Uint8Array(p);
  const predecessors: number[][] = Array.from({ length: p }, () => []);
  const order: number[] = [];
  distance[source] = 0;
  count[source] = 1;
  for (;;) {
    let nearest = -1;
    for (let node = 0; node < p; node++) {
      if (settled[node] === 0 && (nearest < 0 || distance[node]! < distance[nearest]!)) nearest = node;
    }
    if (nearest < 0 || distance[nearest] === Number.POSITIVE_INFINITY) break;
    settled[nearest] = 1;
    order.push(nearest);
    for (let node = 0; node < p; node++) {
      const weight = weights[nearest * p + node]!;
      if (weight === 0 || node === nearest || settled[node] === 1) continue;
      const length = distance[nearest]! + 1 / Math.abs(weight);
      if (distance[node] !== Number.POSITIVE_INFINITY && sameLength(length, distance[node]!)) {
        count[node]! += count[nearest]!;
        predecessors[node]!.push(nearest);
      } else if (length < distance[node]!) {
        distance[node] = length;
        count[node] = count[nearest]!;
        predecessors[node] = [nearest];
      }
    }
  }
  return { distance, count, order, predecessors };
}

export function allShortestPaths(weights: Float64Array, p: number): readonly ShortestPaths[] {
  return Array.from({ length: p }, (_, node) => shortestPathsFrom(weights, p, node));
}
