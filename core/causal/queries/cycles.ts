import { cyclesWithin } from './bounded-cycles.ts';
import type { FeedbackLoop } from './feedback-loop.ts';
import { byName } from './indexed-model.ts';
import { cyclesThrough } from './johnson.ts';
import { type FlatGraph, keptEdges, partOn } from './loop-graph.ts';
import { LoopList } from './loop-list.ts';
import { stronglyConnectedComponents } from './strong-components.ts';

export interface SignedEdge {
  readonly from: string;
  readonly to: string;
  /** 1, −1, or 0 where the sign is not known. */
  readonly sign: -1 | 0 | 1;
  /** Null or left out where nothing is said. */
  readonly lag?: number | null;
}

export interface LoopSearch {
  /** Ordered by length, then by names. */
  readonly loops: readonly FeedbackLoop[];
  /** True when there are more loops than the limit: those listed are the shortest. */
  readonly truncated: boolean;
}

/**
 * All simple cycles of a signed directed graph, shortest first, then by names, with their sign; a self-loop has length 1.
 * All are listed at once where there are not more than the limit (Johnson 1975, doi:10.1137/0204007, or a search that keeps
 * within the length); else length after length, so that a limit keeps the shortest loops.
 */
export function feedbackLoops(
  edges: readonly SignedEdge[],
  maximumLength: number,
  limit: number,
): LoopSearch {
  const graph = new LoopGraph(edges);
  const longest = Math.min(maximumLength, graph.largestComponent());
  const all = new LoopList(limit);
  if (graph.collect(longest, all)) return { loops: all.inOrder(), truncated: false };
  const shortest = new LoopList(limit);
  for (let length = 1; length <= longest; length++) {
    if (!graph.collectOfLength(length, shortest)) return { loops: shortest.inOrder(), truncated: true };
  }
  return { loops: shortest.inOrder(), truncated: false };
}

/** Components beyond this would need too large a table for Johnson's method. */
const largestTable = 4000;

/** A strongly connected part with a cycle in it, and what its nodes are called in the whole. */
interface Part {
  readonly graph: FlatGraph;
  readonly nodes: readonly number[];
}

/** The parts of a graph that have cycles, the last one first. */
function nontrivialParts(graph: FlatGraph, nameOf: (node: number) => number): Part[] {
  const component = stronglyConnectedComponents(graph);
  const members = new Map<number, number[]>();
  for (let node = 0; node < graph.size; node++) {
    const own = members.get(component[node]!);
    if (own === undefined) members.set(component[node]!, [node]);
    else own.push(node);
  }
  const isLoop = (node: number) =>
    graph.targets.subarray(graph.first[node]!, graph.first[node + 1]!).includes(node);
  return [...members.values()]
    .filter((nodes) => nodes.length > 1 || isLoop(nodes[0]!))
    .map((nodes) => ({ graph: partOn(graph, nodes), nodes: nodes.map(nameOf) }))
    .sort((a, b) => b.nodes[0]! - a.nodes[0]!);
}

class LoopGraph {
  readonly #names: readonly string[];
  /** Edges within components only. */
  readonly #graph: FlatGraph;
  readonly #component: Int32Array;
  readonly #sizes: readonly number[];

  constructor(edges: readonly SignedEdge[]) {
    this.#names = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort(byName);
    const whole = flatGraph(this.#names, edges);
    const component = stronglyConnectedComponents(whole);
    this.#component = component;
    this.#graph = keptEdges(whole, (from, to) => component[from] === component[to]);
    const sizes: number[] = [];
    for (const each of component) sizes[each] = (sizes[each] ?? 0) + 1;
    this.#sizes = sizes;
  }

  largestComponent(): number {
    return this.#sizes.reduce((largest, size) => Math.max(largest, size), 0);
  }

  /** Puts all cycles up to this length into the list, in the order of their nodes; false when they are too many. */
  collect(longest: number, list: LoopList): boolean {
    if (longest < this.largestComponent()) {
      return this.#eachStart((start) => cyclesWithin(start, this.#graph, this.#names, 1, longest, list));
    }
    // Component after component, the one whose first node comes first; without that node it falls apart into others.
    const waiting = nontrivialParts(this.#graph, (node) => node);
    while (waiting.length > 0) {
      const part = waiting.pop()!;
      if (!this.#collectPart(part, list)) return false;
      const rest = part.nodes.map((_, at) => at).slice(1);
      waiting.push(...nontrivialParts(partOn(part.graph, rest), (node) => part.nodes[node + 1]!));
      waiting.sort((a, b) => b.nodes[0]! - a.nodes[0]!);
    }
    return true;
  }

  #collectPart({ graph, nodes }: Part, list: LoopList): boolean {
    const names = nodes.map((node) => this.#names[node]!);
    return nodes.length > largestTable
      ? cyclesWithin(0, graph, names, 1, nodes.length, list)
      : cyclesThrough(0, graph, names, list);
  }

  collectOfLength(length: number, list: LoopList): boolean {
    return this.#eachStart(
      (start) =>
        this.#sizes[this.#component[start]!]! < length ||
        cyclesWithin(start, this.#graph, this.#names, length, length, list),
    );
  }

  #eachStart(search: (start: number) => boolean): boolean {
    const { first, size } = this.#graph;
    for (let start = 0; start < size; start++) {
      if (first[start + 1]! > first[start]! && !search(start)) return false;
    }
    return true;
  }
}

/** Edges by number, one for each pair; where two say different signs, which one acts is not known. */
function flatGraph(names: readonly string[], edges: readonly SignedEdge[]): FlatGraph {
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const leaving = names.map(() => new Map<number, { sign: number; lag: number }>());
  for (const { from, to, sign, lag } of edges) {
    const own = leaving[indexOf.get(from)!]!;
    const known = own.get(indexOf.get(to)!);
    own.set(indexOf.get(to)!, {
      sign: known !== undefined && known.sign !== sign ? 0 : sign,
      lag: lag ?? known?.lag ?? Number.NaN,
    });
  }
  const first = new Int32Array(names.length + 1);
  const listed = leaving.flatMap((own, node) => {
    first[node + 1] = first[node]! + own.size;
    return [...own].sort(([a], [b]) => a - b);
  });
  const hasLags = listed.some(([, { lag }]) => !Number.isNaN(lag));
  return {
    size: names.length,
    first,
    targets: Int32Array.from(listed, ([to]) => to),
    signs: Int8Array.from(listed, ([, { sign }]) => sign),
    lags: hasLags ? Float64Array.from(listed, ([, { lag }]) => lag) : null,
  };
}
