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
  const isWhole = graph.collect(longest, all);
  if (isWhole) return { loops: all.inOrder().map((cycle) => graph.describe(cycle)), truncated: false };
  const loops: FeedbackLoop[] = [];
  for (let length = 1; length <= longest; length++) {
    for (const cycle of graph.cyclesOfLength(length)) {
      if (loops.length === limit) return { loops, truncated: true };
      loops.push(graph.describe(cycle));
    }
  }
  return { loops, truncated: false };
}

/** Cycles found, one behind the other in one array. */
class LoopList {
  readonly #limit: number;
  readonly #lengths: number[] = [];
  #nodes = new Int32Array(1024);
  #used = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** False when there are more than the limit. */
  add(path: Int32Array, length: number): boolean {
    if (this.#lengths.length === this.#limit) return false;
    if (this.#used + length > this.#nodes.length) {
      const larger = new Int32Array(2 * (this.#nodes.length + length));
      larger.set(this.#nodes);
      this.#nodes = larger;
    }
    for (let at = 0; at < length; at++) this.#nodes[this.#used + at] = path[at]!;
    this.#used += length;
    this.#lengths.push(length);
    return true;
  }

  /** Shortest first; those of one length as they came, which is the order of their names. */
  inOrder(): Int32Array[] {
    const byLength: Int32Array[][] = [];
    let from = 0;
    for (const length of this.#lengths) {
      byLength[length] ??= [];
      byLength[length].push(this.#nodes.subarray(from, from + length));
      from += length;
    }
    return byLength.flat();
  }
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

  /** Puts all cycles up to this length into the list, in the order of their nodes; false when they are too many. */
  collect(longest: number, list: LoopList): boolean {
    const size = this.#names.length;
    const isBounded = longest < this.largestComponent();
    const search = isBounded ? this.#collectWithin.bind(this) : this.#collectFrom.bind(this);
    for (let start = 0; start < size; start++) {
      if (this.#children[start]!.length > 0 && !search(start, longest, list)) return false;
    }
    return true;
  }

  /** Cycles from `start` through later nodes, depth first; a node from which no way led back stays blocked until one may. */
  #collectFrom(start: number, _longest: number, list: LoopList): boolean {
    const children = this.#within(start);
    const blocked = new Uint8Array(this.#names.length);
    const waiting = children.map((): number[] => []);
    const path = new Int32Array(this.#names.length);
    const position = new Int32Array(this.#names.length);
    const led = new Uint8Array(this.#names.length);
    const unblock = (first: number) => {
      const open = [first];
      while (open.length > 0) {
        const node = open.pop()!;
        if (blocked[node] === 0) continue;
        blocked[node] = 0;
        open.push(...waiting[node]!.splice(0));
      }
    };
    let depth = 0;
    path[0] = start;
    blocked[start] = 1;
    while (depth >= 0) {
      const node = path[depth]!;
      const next = children[node]![position[depth]!++];
      if (next === undefined) {
        if (led[depth] === 1) unblock(node);
        else
          for (const child of children[node]!)
            if (!waiting[child]!.includes(node)) waiting[child]!.push(node);
        depth--;
        if (depth >= 0 && led[depth + 1] === 1) led[depth] = 1;
      } else if (next === start) {
        if (!list.add(path, depth + 1)) return false;
        led[depth] = 1;
      } else if (blocked[next] === 0) {
        depth++;
        path[depth] = next;
        position[depth] = 0;
        led[depth] = 0;
        blocked[next] = 1;
      }
    }
    return true;
  }

  /** As `#collectFrom`, up to a length: only along edges from which the way back is short enough. */
  #collectWithin(start: number, longest: number, list: LoopList): boolean {
    const back = this.#distancesTo(start, longest);
    const path = new Int32Array(longest);
    const position = new Int32Array(longest);
    const onPath = new Uint8Array(this.#names.length);
    let depth = 0;
    path[0] = start;
    while (depth >= 0) {
      const node = path[depth]!;
      const next = this.#children[node]![position[depth]!++];
      if (next === undefined) {
        onPath[node] = 0;
        depth--;
      } else if (next === start) {
        if (!list.add(path, depth + 1)) return false;
      } else if (next > start && onPath[next] === 0 && depth + 1 + back[next]! <= longest) {
        depth++;
        path[depth] = next;
        position[depth] = 0;
        onPath[next] = 1;
      }
    }
    return true;
  }

  /** Edges between nodes, `start` or later, that lie on a cycle with `start`. */
  #within(start: number): readonly (readonly number[])[] {
    const later = this.#children.map((list, node) =>
      node < start ? [] : list.filter((child) => child >= start),
    );
    const component = stronglyConnectedComponents(later);
    return later.map((list, node) =>
      component[node] === component[start]
        ? list.filter((child) => component[child] === component[start])
        : [],
    );
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

  describe(cycle: Int32Array | readonly number[]): FeedbackLoop {
    let sign = 1;
    let delay: number | null = null;
    const nodes = new Array<string>(cycle.length);
    let before = cycle[cycle.length - 1]!;
    for (let index = 0; index < cycle.length; index++) {
      const node = cycle[index]!;
      const key = before * this.#names.length + node;
      sign *= this.#signs.get(key)!;
      const lag = this.#lags.size === 0 ? undefined : this.#lags.get(key);
      if (lag !== undefined) delay = (delay ?? 0) + lag;
      nodes[index] = this.#names[node]!;
      before = node;
    }
    return {
      nodes,
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
