import { modularity } from './modularity.ts';
import type { Partition } from './partition.ts';

interface Community {
  readonly nodes: readonly number[];
  /** Where a random walk from the community is after the given number of steps. */
  readonly walk: Float64Array;
}

/**
 * Communities by short random walks: nodes from which a walk of `steps` steps ends in the same places are merged, always
 * the two adjacent communities whose merger costs least (Ward), and the partition of greatest modularity along the way
 * is kept. Pons and Latapy (2006), doi:10.7155/jgaa.00124; as `igraph::cluster_walktrap`, which gives every node a
 * loop of its mean edge weight. On absolute weights.
 */
export function walktrap(weights: Float64Array, p: number, steps = 4): Partition {
  const size = weights.map((weight, index) => (index % (p + 1) === 0 ? 0 : Math.abs(weight)));
  const { transition, ends } = walkWithLoops(size, p);
  const communities = new Map<number, Community>();
  for (let node = 0; node < p; node++)
    communities.set(node, { nodes: [node], walk: walkFrom(transition, p, node, steps) });
  const neighbours = new Map<number, Set<number>>();
  for (let i = 0; i < p; i++) {
    neighbours.set(i, new Set(Array.from({ length: p }, (_, j) => j).filter((j) => size[i * p + j] !== 0)));
  }

  let best = partitionOf(communities, size, p);
  for (let next = p; ; next++) {
    const pair = cheapestMerger(communities, neighbours, ends);
    if (pair === null) return best;
    merge(communities, neighbours, pair, next);
    const partition = partitionOf(communities, size, p);
    if (partition.modularity > best.modularity) best = partition;
  }
}

/** Row-stochastic walk and the weight at each node, with the loops of igraph. */
function walkWithLoops(size: Float64Array, p: number): { transition: Float64Array; ends: Float64Array } {
  const transition = size.slice();
  const ends = new Float64Array(p);
  for (let i = 0; i < p; i++) {
    let total = 0;
    let degree = 0;
    for (let j = 0; j < p; j++) {
      total += size[i * p + j]!;
      if (size[i * p + j] !== 0) degree++;
    }
    const loop = degree === 0 ? 1 : total / degree;
    transition[i * p + i] = loop;
    ends[i] = total + loop;
    for (let j = 0; j < p; j++) transition[i * p + j]! /= ends[i]!;
  }
  return { transition, ends };
}

function walkFrom(transition: Float64Array, p: number, node: number, steps: number): Float64Array {
  let place = new Float64Array(p);
  place[node] = 1;
  for (let step = 0; step < steps; step++) {
    const next = new Float64Array(p);
    for (let i = 0; i < p; i++) {
      if (place[i] === 0) continue;
      for (let j = 0; j < p; j++) next[j]! += place[i]! * transition[i * p + j]!;
    }
    place = next;
  }
  return place;
}

/** Rise of the mean squared distance from the centre when two communities become one. */
function costOfMerger(a: Community, b: Community, ends: Float64Array): number {
  let squares = 0;
  for (let node = 0; node < ends.length; node++)
    squares += (a.walk[node]! - b.walk[node]!) ** 2 / ends[node]!;
  return (squares * a.nodes.length * b.nodes.length) / (a.nodes.length + b.nodes.length);
}

function cheapestMerger(
  communities: ReadonlyMap<number, Community>,
  neighbours: ReadonlyMap<number, ReadonlySet<number>>,
  ends: Float64Array,
): readonly [number, number] | null {
  let cheapest: readonly [number, number] | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const [id, community] of communities) {
    for (const other of neighbours.get(id)!) {
      if (other <= id) continue;
      const cost = costOfMerger(community, communities.get(other)!, ends);
      if (cost < lowest) {
        lowest = cost;
        cheapest = [id, other];
      }
    }
  }
  return cheapest;
}

function merge(
  communities: Map<number, Community>,
  neighbours: Map<number, Set<number>>,
  [a, b]: readonly [number, number],
  id: number,
): void {
  const one = communities.get(a)!;
  const other = communities.get(b)!;
  const nodes = [...one.nodes, ...other.nodes];
  const share = one.nodes.length / nodes.length;
  const walk = one.walk.map((value, node) => share * value + (1 - share) * other.walk[node]!);
  const around = new Set([...neighbours.get(a)!, ...neighbours.get(b)!]);
  around.delete(a);
  around.delete(b);
  for (const neighbour of around) {
    const set = neighbours.get(neighbour)!;
    set.delete(a);
    set.delete(b);
    set.add(id);
  }
  for (const old of [a, b]) {
    communities.delete(old);
    neighbours.delete(old);
  }
  communities.set(id, { nodes, walk });
  neighbours.set(id, around);
}

function partitionOf(communities: ReadonlyMap<number, Community>, size: Float64Array, p: number): Partition {
  const membership = new Int32Array(p);
  const byFirst = [...communities.values()].sort((a, b) => Math.min(...a.nodes) - Math.min(...b.nodes));
  for (const [index, { nodes }] of byFirst.entries()) for (const node of nodes) membership[node] = index + 1;
  return { membership, modularity: modularity(size, p, membership) };
}
