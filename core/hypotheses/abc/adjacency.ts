import type { CausalGraph, GraphEdge } from '../../model/graph.ts';

/**
 * The usable part of a causal graph in compressed rows: the edges that leave concept `i` are the slots
 * `outStart[i]` to `outStart[i + 1]`, those that enter it `inStart[i]` to `inStart[i + 1]`. Some 24 bytes an edge,
 * so that a graph of 235,000 edges takes 6 MB.
 */
export interface Adjacency {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly outStart: Int32Array;
  readonly outTarget: Int32Array;
  /** Quality of the edge in each out slot, 0 to 1. */
  readonly outQuality: Float64Array;
  readonly inStart: Int32Array;
  readonly inSource: Int32Array;
  /** For each in slot, the out slot of the same edge. */
  readonly inSlot: Int32Array;
  /** Position in `graph.edges` of the edge in each out slot. */
  readonly edgeAt: Int32Array;
  /** How much each concept explains as an intermediate, 0 to 1: see `specificity`. */
  readonly specificity: Float64Array;
}

/** Weight of a link that only correlational language supports, where a causal or predictive one has 1. */
export const associatedWeight = 0.4;

/** An edge that may carry a path: some paper supports it, nobody took it out, and it does not lead to itself. */
export const carriesPath = (edge: GraphEdge): boolean =>
  edge.papersFor > 0 && edge.byHand?.hidden !== true && edge.causeId !== edge.effectId;

/** Belief in the edge, discounted when no paper speaks of more than an association. */
export const edgeQuality = (edge: GraphEdge): number =>
  edge.belief * (edge.strength === 'causal' ? 1 : associatedWeight);

export function buildAdjacency(graph: CausalGraph): Adjacency {
  const ids = graph.nodes.map((node) => node.id);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const usable: number[] = [];
  graph.edges.forEach((edge, at) => {
    if (carriesPath(edge)) usable.push(at);
  });
  const sources = Int32Array.from(usable, (at) => indexOf.get(graph.edges[at]!.causeId)!);
  const targets = Int32Array.from(usable, (at) => indexOf.get(graph.edges[at]!.effectId)!);
  const outStart = rowStarts(sources, ids.length);
  const inStart = rowStarts(targets, ids.length);
  const outTarget = new Int32Array(usable.length);
  const outQuality = new Float64Array(usable.length);
  const edgeAt = new Int32Array(usable.length);
  const inSource = new Int32Array(usable.length);
  const inSlot = new Int32Array(usable.length);
  const nextOut = outStart.slice();
  const nextIn = inStart.slice();
  usable.forEach((at, k) => {
    const slot = nextOut[sources[k]!]!++;
    const entry = nextIn[targets[k]!]!++;
    outTarget[slot] = targets[k]!;
    outQuality[slot] = edgeQuality(graph.edges[at]!);
    edgeAt[slot] = at;
    inSource[entry] = sources[k]!;
    inSlot[entry] = slot;
  });
  const specificity = specificities(outStart, inStart);
  return { ids, indexOf, outStart, outTarget, outQuality, inStart, inSource, inSlot, edgeAt, specificity };
}

/** Where each row begins when entries are sorted by row; one more than there are rows. */
export function rowStarts(rows: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const row of rows) starts[row + 1]! += 1;
  for (let row = 0; row < count; row += 1) starts[row + 1]! += starts[row]!;
  return starts;
}

/** The least that an intermediate counts, so that a path through a hub comes last instead of vanishing. */
const leastSpecificity = 0.05;

/** In a smaller graph three links do not make a hub: it is taken for one of this many concepts. */
const fewestConcepts = 30;

/**
 * Hub damping in the manner of inverse document frequency: √(ln(N/d) / ln(N/2)) for a concept with d links among the
 * N concepts that have any; the root, because the topic of a literature search is a hub of its notebook by design. A concept with two links counts 1; one that is joined to everything explains nothing.
 */
function specificities(outStart: Int32Array, inStart: Int32Array): Float64Array {
  const count = outStart.length - 1;
  const links = Float64Array.from({ length: count }, (_, node) => {
    return outStart[node + 1]! - outStart[node]! + (inStart[node + 1]! - inStart[node]!);
  });
  const linked = links.reduce((total, value) => total + (value > 0 ? 1 : 0), 0);
  return links.map((value) => specificity(value, linked));
}

/** See `specificities`. `links` in and out together, `linked` the number of concepts that have any. */
export function specificity(links: number, linked: number): number {
  if (links <= 2) return 1;
  const concepts = Math.max(linked, fewestConcepts);
  const rarity = Math.log(concepts / Math.min(links, concepts)) / Math.log(concepts / 2);
  return Math.max(leastSpecificity, Math.sqrt(rarity));
}
