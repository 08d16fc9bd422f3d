import { applyMeekRules } from '../queries/equivalence.ts';

/** A partially directed graph: `joined` symmetric adjacency, `directed` the arrows among it; p × p each. */
export interface Pdag {
  readonly p: number;
  readonly joined: Uint8Array;
  readonly directed: Uint8Array;
}

export const emptyPdag = (p: number): Pdag => ({
  p,
  joined: new Uint8Array(p * p),
  directed: new Uint8Array(p * p),
});

export const isOpenEdge = ({ p, joined, directed }: Pdag, a: number, b: number): boolean =>
  joined[a * p + b] === 1 && directed[a * p + b] === 0 && directed[b * p + a] === 0;

/** A DAG with the same skeleton and colliders (Dor and Tarsi 1992) as parents of each node; null when there is none. */
export function extensionOf({ p, joined, directed }: Pdag): number[][] | null {
  const arrows = directed.slice();
  const left = new Set(Array.from({ length: p }, (_, node) => node));
  const around = (node: number) =>
    [...left].filter((other) => other !== node && joined[node * p + other] === 1);
  while (left.size > 0) {
    const sink = [...left].find((node) => {
      const near = around(node);
      if (near.some((other) => arrows[node * p + other] === 1)) return false;
      const open = near.filter((other) => arrows[other * p + node] === 0);
      return open.every((other) => near.every((third) => third === other || joined[other * p + third] === 1));
    });
    if (sink === undefined) return null;
    for (const other of around(sink)) arrows[other * p + sink] = 1;
    left.delete(sink);
  }
  return Array.from({ length: p }, (_, to) =>
    Array.from({ length: p }, (_, from) => from).filter((from) => arrows[from * p + to] === 1),
  );
}

/** The CPDAG of a DAG given by the parents of each node. */
export function classOf(parents: readonly (readonly number[])[]): Pdag {
  const p = parents.length;
  const graph = emptyPdag(p);
  for (const [to, own] of parents.entries()) {
    for (const from of own) {
      graph.joined[from * p + to] = 1;
      graph.joined[to * p + from] = 1;
    }
  }
  for (const [to, own] of parents.entries()) {
    for (const a of own) {
      for (const b of own) {
        if (a === b || graph.joined[a * p + b] === 1) continue;
        graph.directed[a * p + to] = 1;
        graph.directed[b * p + to] = 1;
      }
    }
  }
  applyMeekRules(p, graph.joined, graph.directed);
  return graph;
}
