/** Lengths that differ by less than this share count as equal, as in igraph: sums of 1/|w| carry rounding error. */
const relativeTie = 1e-10;

/** Shortest paths from one node. */
export interface ShortestPaths {
  /** Sum of 1/|w| along the best path; Infinity where there is none. */
  readonly distance: Float64Array;
  /** Number of equally short paths. */
  readonly count: Float64Array;
}

/** The same with the way there; overwritten by the next node's. */
export interface TracedPaths extends ShortestPaths {
  /** Nodes in the order in which they were reached, `reached` of them. */
  readonly order: Int32Array;
  reached: number;
  /** The nodes before each node on its shortest paths: those of `node` begin at node × p, `predecessorCount` of them. */
  readonly predecessors: Int32Array;
  readonly predecessorCount: Int32Array;
}

/** The edges of a network as lists: those of `node` are at `first[node]` up to `first[node + 1]`. */
interface Edges {
  readonly first: Int32Array;
  readonly to: Int32Array;
  /** 1 / |w|. */
  readonly length: Float64Array;
}

function edgesOf(weights: Float64Array, p: number): Edges {
  const first = new Int32Array(p + 1);
  let edges = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) if (i !== j && weights[i * p + j] !== 0) edges++;
    first[i + 1] = edges;
  }
  const to = new Int32Array(edges);
  const length = new Float64Array(edges);
  let next = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      const weight = weights[i * p + j]!;
      if (i === j || weight === 0) continue;
      to[next] = j;
      length[next++] = 1 / Math.abs(weight);
    }
  }
  return { first, to, length };
}

/**
 * Shows the shortest paths from each node, one after the other, by Dijkstra's algorithm on a dense p × p matrix of weights,
 * the length of an edge being 1/|w| (Opsahl, Agneessens and Skvoretz 2010, Social Networks 32:245–251,
 * doi:10.1016/j.socnet.2010.03.006, with α = 1, as in qgraph).
 */
export function traceShortestPaths(
  weights: Float64Array,
  p: number,
  show: (source: number, paths: TracedPaths) => void,
): void {
  const edges = edgesOf(weights, p);
  const reachable = new Int32Array(p);
  const paths: TracedPaths = {
    distance: new Float64Array(p),
    count: new Float64Array(p),
    order: new Int32Array(p),
    reached: 0,
    predecessors: new Int32Array(p * p),
    predecessorCount: new Int32Array(p),
  };
  for (let source = 0; source < p; source++) {
    trace(edges, p, source, paths, reachable);
    show(source, paths);
  }
}

/** `reachable` is room for the nodes that are reached and not settled. */
function trace(
  { first, to, length }: Edges,
  p: number,
  source: number,
  paths: TracedPaths,
  reachable: Int32Array,
): void {
  const { distance, count, order, predecessors, predecessorCount } = paths;
  distance.fill(Number.POSITIVE_INFINITY);
  count.fill(0);
  predecessorCount.fill(0);
  paths.reached = 0;
  distance[source] = 0;
  count[source] = 1;
  reachable[0] = source;
  let waiting = 1;
  while (waiting > 0) {
    let place = 0;
    let reach = distance[reachable[0]!]!;
    for (let at = 1; at < waiting; at++) {
      const other = distance[reachable[at]!]!;
      if (other < reach) {
        reach = other;
        place = at;
      }
    }
    const nearest = reachable[place]!;
    waiting--;
    reachable[place] = reachable[waiting]!;
    order[paths.reached++] = nearest;
    const limit = first[nearest + 1]!;
    for (let edge = first[nearest]!; edge < limit; edge++) {
      const node = to[edge]!;
      const through = reach + length[edge]!;
      // 1/|w| of the faintest weights, or a sum of such, is beyond all numbers: as far away as if there were no edge.
      if (through === Number.POSITIVE_INFINITY) continue;
      const known = distance[node]!;
      if (known === Number.POSITIVE_INFINITY) reachable[waiting++] = node;
      // Settled nodes are among those that are nearer: no edge is without length.
      else if (through > known * (1 + relativeTie)) continue;
      else if (known - through <= relativeTie * known) {
        count[node]! += count[nearest]!;
        predecessors[node * p + predecessorCount[node]!] = nearest;
        predecessorCount[node]!++;
        continue;
      }
      distance[node] = through;
      count[node] = count[nearest]!;
      predecessors[node * p] = nearest;
      predecessorCount[node] = 1;
    }
  }
}

export function allShortestPaths(weights: Float64Array, p: number): readonly ShortestPaths[] {
  const all: ShortestPaths[] = [];
  traceShortestPaths(weights, p, (_, { distance, count }) => {
    all.push({ distance: distance.slice(), count: count.slice() });
  });
  return all;
}
