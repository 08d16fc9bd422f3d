/** Edges of a graph whose nodes are numbers, those of a node side by side: `first[node]` to `first[node + 1]`. */
export interface FlatGraph {
  readonly size: number;
  readonly first: Int32Array;
  readonly targets: Int32Array;
  /** 1, −1 or 0 of each edge. */
  readonly signs: Int8Array;
  /** NaN where an edge says none; null when no edge says one. */
  readonly lags: Float64Array | null;
}

/** The part of a graph on these nodes, numbered anew in their order. */
export function partOn(
  { size, first, targets, signs, lags }: FlatGraph,
  nodes: readonly number[],
): FlatGraph {
  const number = new Int32Array(size).fill(-1);
  for (let at = 0; at < nodes.length; at++) number[nodes[at]!] = at;
  const places: number[] = [];
  const start = new Int32Array(nodes.length + 1);
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!;
    for (let edge = first[node]!; edge < first[node + 1]!; edge++)
      if (number[targets[edge]!]! >= 0) places.push(edge);
    start[at + 1] = places.length;
  }
  return {
    size: nodes.length,
    first: start,
    targets: Int32Array.from(places, (edge) => number[targets[edge]!]!),
    signs: Int8Array.from(places, (edge) => signs[edge]!),
    lags: lags === null ? null : Float64Array.from(places, (edge) => lags[edge]!),
  };
}

/** The edges that satisfy a condition. */
export function keptEdges(graph: FlatGraph, keep: (from: number, to: number) => boolean): FlatGraph {
  const { size } = graph;
  const first = new Int32Array(size + 1);
  const places: number[] = [];
  for (let node = 0; node < size; node++) {
    for (let at = graph.first[node]!; at < graph.first[node + 1]!; at++)
      if (keep(node, graph.targets[at]!)) places.push(at);
    first[node + 1] = places.length;
  }
  return {
    size,
    first,
    targets: Int32Array.from(places, (at) => graph.targets[at]!),
    signs: Int8Array.from(places, (at) => graph.signs[at]!),
    lags: graph.lags === null ? null : Float64Array.from(places, (at) => graph.lags![at]!),
  };
}
