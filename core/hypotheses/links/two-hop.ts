import { degree, type LinkGraph } from './link-graph.ts';
import type { LinkSearch } from './link-score.ts';

/** A score that adds up over the nodes w between u and v (u – w – v, or u → w → v). */
export interface TwoHopTerms {
  /** What one node between contributes, given the number of its neighbours (in-degree + out-degree if directed). */
  readonly weight: (degree: number) => number;
  /** The score from the sum over the nodes between, and from the numbers of neighbours of u and v. */
  readonly finish: (sum: number, neighboursOfU: number, neighboursOfV: number) => number;
}

/**
 * All pairs with a node between, by one pass over the two-hop walks from each u into an array over v. Time is the sum
 * of in-degree × out-degree over the graph, memory two numbers a node.
 */
export const twoHopSearch =
  ({ weight, finish }: TwoHopTerms) =>
  async ({ graph, source, top, task }: LinkSearch): Promise<Readonly<Record<string, number>>> => {
    const count = graph.names.length;
    const weights = nodeWeights(graph, weight);
    const sums = new Float64Array(count);
    const touched = new Int32Array(count);
    const ofU = new Uint8Array(count);
    const eachOnce = source === null && !graph.directed;
    const { starts, targets } = graph.out;
    let walked = 0;
    const [first, last] = source === null ? [0, count] : [source, source + 1];
    for (let u = first; u < last; u++) {
      ofU[u] = 1;
      for (let at = starts[u]!; at < starts[u + 1]!; at++) ofU[targets[at]!] = 1;
      let reached = 0;
      for (let at = starts[u]!; at < starts[u + 1]!; at++) {
        const between = targets[at]!;
        const weightOfW = weights[between]!;
        const end = starts[between + 1]!;
        const begin = eachOnce ? firstAbove(targets, starts[between]!, end, u) : starts[between]!;
        walked += end - begin;
        for (let hop = begin; hop < end; hop++) {
          const v = targets[hop]!;
          if (ofU[v] === 1) continue;
          if (sums[v] === 0) touched[reached++] = v;
          sums[v]! += weightOfW;
        }
      }
      const neighboursOfU = degree(graph.out, u);
      for (let at = 0; at < reached; at++) {
        const v = touched[at]!;
        top.offer(finish(sums[v]!, neighboursOfU, degree(graph.into, v)), u, v);
        sums[v] = 0;
      }
      ofU[u] = 0;
      for (let at = starts[u]!; at < starts[u + 1]!; at++) ofU[targets[at]!] = 0;
      if (walked > 4_000_000) {
        walked = 0;
        task.report({ step: 'hypotheses.search', done: u - first, total: last - first });
        await task.breathe();
      }
    }
    return {};
  };

function nodeWeights(graph: LinkGraph, weight: TwoHopTerms['weight']): Float64Array {
  const total = (node: number) =>
    graph.directed ? degree(graph.out, node) + degree(graph.into, node) : degree(graph.out, node);
  return Float64Array.from(graph.names, (_, node) => weight(total(node)));
}

/** The first place in a sorted stretch whose target is above `node`. */
function firstAbove(targets: Int32Array, from: number, to: number, node: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (targets[middle]! <= node) low = middle + 1;
    else high = middle;
  }
  return low;
}
