import { applyMeekRules, equivalenceClass } from './equivalence.ts';
import type { IndexedModel } from './indexed-model.ts';

export interface ClassSize {
  readonly size: number;
  /** True when there are more than this many. */
  readonly truncated: boolean;
}

/**
 * How many DAGs are equivalent to this one, counted up to a limit: the product over the connected parts of its CPDAG's open
 * edges, which are directed independently of each other (Andersson, Madigan and Perlman 1997).
 */
export function equivalenceClassSize(model: IndexedModel, limit: number): ClassSize {
  const { reversible } = equivalenceClass(model);
  let size = 1;
  let truncated = false;
  for (const part of connectedParts(model.size, reversible)) {
    const counted = directionsOf(part, Math.ceil(limit / size));
    size *= counted.size;
    truncated ||= counted.truncated;
  }
  return { size: Math.min(size, limit), truncated: truncated || size > limit };
}

type Edge = readonly [number, number];

/** Edges of each connected part, its nodes numbered anew. */
function connectedParts(size: number, edges: readonly Edge[]): { nodes: number; edges: Edge[] }[] {
  const root = Int32Array.from({ length: size }, (_, node) => node);
  const rootOf = (node: number): number => {
    let at = node;
    while (root[at] !== at) at = root[at]!;
    return at;
  };
  for (const [a, b] of edges) root[rootOf(a)] = rootOf(b);
  const parts = new Map<number, { numbers: Map<number, number>; edges: Edge[] }>();
  for (const [a, b] of edges) {
    const part = parts.get(rootOf(a)) ?? { numbers: new Map<number, number>(), edges: [] };
    parts.set(rootOf(a), part);
    for (const node of [a, b]) if (!part.numbers.has(node)) part.numbers.set(node, part.numbers.size);
    part.edges.push([part.numbers.get(a)!, part.numbers.get(b)!]);
  }
  return [...parts.values()].map(({ numbers, edges: own }) => ({ nodes: numbers.size, edges: own }));
}

/** Work that counting may take: beyond it the count so far is a lower bound. */
const mostWork = 10_000_000;

/**
 * Ways to direct a part without cycles and without new colliders: an open edge is given either direction, what follows by
 * Meek's rules is drawn (here they lead to no contradiction), until none is open.
 */
function directionsOf({ nodes, edges }: { nodes: number; edges: readonly Edge[] }, limit: number): ClassSize {
  // In a tree the one node without a parent settles everything.
  if (edges.length === nodes - 1) return { size: nodes, truncated: nodes > limit };
  // A clique is directed by any order of its nodes.
  if (edges.length === (nodes * (nodes - 1)) / 2) {
    let orders = 1;
    for (let node = 2; node <= nodes && orders <= limit; node++) orders *= node;
    return { size: orders, truncated: orders > limit };
  }
  const joined = new Uint8Array(nodes * nodes);
  for (const [a, b] of edges) {
    joined[a * nodes + b] = 1;
    joined[b * nodes + a] = 1;
  }
  let found = 0;
  let left = mostWork;
  const waiting = [new Uint8Array(nodes * nodes)];
  while (waiting.length > 0) {
    if (found > limit || left <= 0) return { size: found + waiting.length, truncated: true };
    const arrows = waiting.pop()!;
    const open = edges.find(([a, b]) => arrows[a * nodes + b] === 0 && arrows[b * nodes + a] === 0);
    if (open === undefined) {
      found++;
      continue;
    }
    left -= edges.length * nodes * nodes;
    for (const [from, to] of [open, [open[1], open[0]] as const]) {
      const next = arrows.slice();
      next[from * nodes + to] = 1;
      applyMeekRules(nodes, joined, next);
      waiting.push(next);
    }
  }
  return { size: found, truncated: false };
}
