import { byName } from './indexed-model.ts';

export interface SignedEdge {
  readonly from: string;
  readonly to: string;
  /** 1, −1, or 0 where the sign is not known. */
  readonly sign: -1 | 0 | 1;
  /** Null or left out where nothing is said. */
  readonly lag?: number | null;
}

export interface FeedbackLoop {
  /** Starts at the name that comes first. */
  readonly nodes: readonly string[];
  /** An even number of negative edges reinforces, an odd one balances; one unknown sign leaves it unknown. */
  readonly sign: 'reinforcing' | 'balancing' | 'unknown';
  readonly length: number;
  /** Sum of the lags of its edges; null where none of them says one. */
  readonly delay: number | null;
}

export interface LoopSearch {
  /** Ordered by length, then by names. */
  readonly loops: readonly FeedbackLoop[];
  /** True when there are more loops than the limit: those listed are the shortest. */
  readonly truncated: boolean;
}

/**
 * All simple cycles of a signed directed graph, shortest first, with their sign; a self-loop has length 1. Cycles of
 * one length are searched at a time by depth first from their first node, along edges from which the way back is short
 * enough, so that a limit keeps the shortest loops.
 */
export function feedbackLoops(
  edges: readonly SignedEdge[],
  maximumLength: number,
  limit: number,
): LoopSearch {
  const graph = new LoopGraph(edges);
  const loops: FeedbackLoop[] = [];
  const longest = Math.min(maximumLength, graph.largestComponent());
  for (let length = 1; length <= longest; length++) {
    const found: number[][] = [];
    for (const cycle of graph.cyclesOfLength(length)) {
      found.push(cycle);
      if (loops.length + found.length > limit) break;
    }
    const described = found.map((cycle) => graph.describe(cycle));
    described.sort((a, b) => compareNames(a.nodes, b.nodes));
    loops.push(...described);
    if (loops.length > limit) return { loops: loops.slice(0, limit), truncated: true };
  }
  return { loops, truncated: false };
}

function compareNames(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < a.length; index++) {
    const order = byName(a[index]!, b[index]!);
    if (order !== 0) return order;
  }
  return 0;
}

class LoopGraph {
  readonly #names: readonly string[];
  readonly #children: readonly (readonly number[])[];
  readonly #component: Int32Array;
  readonly #sizes: readonly number[];
  readonly #signs = new Map<number, number>();
  readonly #lags = new Map<number, number>();

  constructor(edges: readonly SignedEdge[]) {
    this.#names = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort(byName);
    const indexOf = new Map(this.#names.map((name, index) => [name, index]));
    const children = this.#names.map(() => new Set<number>());
    for (const { from, to, sign, lag } of edges) {
      const a = indexOf.get(from)!;
      const b = indexOf.get(to)!;
      children[a]!.add(b);
      const key = a * this.#names.length + b;
      const known = this.#signs.get(key);
      if (typeof lag === 'number') this.#lags.set(key, lag);
      this.#signs.set(key, known !== undefined && known !== sign ? 0 : sign);
    }
    const lists = children.map((set) => [...set].sort((a, b) => a - b));
    this.#component = stronglyConnectedComponents(lists);
    this.#children = lists.map((list, from) =>
      list.filter((to) => this.#component[to] === this.#component[from]),
    );
    const sizes: number[] = [];
    for (const component of this.#component) sizes[component] = (sizes[component] ?? 0) + 1;
    this.#sizes = sizes;
  }

  largestComponent(): number {
    return this.#sizes.reduce((largest, size) => Math.max(largest, size), 0);
  }

  *cyclesOfLength(length: number): Generator<number[]> {
    for (let start = 0; start < this.#names.length; start++) {
      if (this.#sizes[this.#component[start]!]! < length || this.#children[start]!.length === 0) continue;
      yield* this.#cyclesFrom(start, length);
    }
  }

  /** Cycles of exactly this length whose first node is `start`. */
  *#cyclesFrom(start: number, length: number): Generator<number[]> {
    const back = this.#distancesTo(start, length);
    const path = [start];
    const onPath = new Uint8Array(this.#names.length);
    const position = [0];
    while (path.length > 0) {
      const node = path.at(-1)!;
      const next = this.#children[node]![position[position.length - 1]!++];
      if (next === undefined) {
        onPath[path.pop()!] = 0;
        position.pop();
      } else if (next === start) {
        if (path.length === length) yield [...path];
      } else if (next > start && onPath[next] === 0 && path.length + back[next]! <= length) {
        path.push(next);
        onPath[next] = 1;
        position.push(0);
      }
    }
  }

  /** Fewest edges from each node to `start` through nodes that come after it; Infinity beyond the length. */
  #distancesTo(start: number, length: number): Float64Array {
    const distance = new Float64Array(this.#names.length).fill(Number.POSITIVE_INFINITY);
    distance[start] = 0;
    for (let round = 1; round < length; round++) {
      let changed = false;
      for (let node = start + 1; node < this.#names.length; node++) {
        if (distance[node] !== Number.POSITIVE_INFINITY) continue;
        if (!this.#children[node]!.some((child) => child >= start && distance[child] === round - 1)) continue;
        distance[node] = round;
        changed = true;
      }
      if (!changed) break;
    }
    return distance;
  }

  describe(cycle: readonly number[]): FeedbackLoop {
    let sign = 1;
    let delay: number | null = null;
    for (const [index, from] of cycle.entries()) {
      const key = from * this.#names.length + cycle[(index + 1) % cycle.length]!;
      const lag = this.#lags.get(key);
      sign *= this.#signs.get(key)!;
      if (lag !== undefined) delay = (delay ?? 0) + lag;
    }
    return {
      nodes: cycle.map((node) => this.#names[node]!),
      sign: sign === 0 ? 'unknown' : sign > 0 ? 'reinforcing' : 'balancing',
      length: cycle.length,
      delay,
    };
  }
}

/** Tarjan (1972), doi:10.1137/0201010, with a stack of its own. */
function stronglyConnectedComponents(children: readonly (readonly number[])[]): Int32Array {
  const size = children.length;
  const order = new Int32Array(size).fill(-1);
  const lowest = new Int32Array(size);
  const component = new Int32Array(size).fill(-1);
  const stack: number[] = [];
  let counter = 0;
  let components = 0;
  for (let root = 0; root < size; root++) {
    if (order[root]! >= 0) continue;
    const work: [number, number][] = [[root, 0]];
    while (work.length > 0) {
      const frame = work.at(-1)!;
      const [node] = frame;
      if (frame[1] === 0) {
        order[node] = counter;
        lowest[node] = counter++;
        stack.push(node);
      }
      const child = children[node]![frame[1]++];
      if (child !== undefined) {
        if (order[child]! < 0) work.push([child, 0]);
        else if (component[child]! < 0) lowest[node] = Math.min(lowest[node]!, order[child]!);
        continue;
      }
      work.pop();
      const above = work.at(-1);
      if (above !== undefined) lowest[above[0]] = Math.min(lowest[above[0]]!, lowest[node]!);
      if (lowest[node] !== order[node]) continue;
      for (let member = stack.pop()!; ; member = stack.pop()!) {
        component[member] = components;
        if (member === node) break;
      }
      components++;
    }
  }
  return component;
}
