import type { IndexedModel } from './indexed-model.ts';

/** Edges of a partially directed graph: `compelled` from → to, `reversible` pairs with the smaller index first. */
export interface EquivalenceClass {
  readonly compelled: readonly (readonly [number, number])[];
  readonly reversible: readonly (readonly [number, number])[];
}

/**
 * The CPDAG of a DAG without bidirected edges: arrows that every equivalent DAG has stay, the others lose their heads.
 * v-structures, then Meek's rules (Verma and Pearl 1990; Meek 1995, UAI, 403–410).
 */
export function equivalenceClass(model: IndexedModel): EquivalenceClass {
  const { size } = model;
  const joined = new Uint8Array(size * size);
  const directed = new Uint8Array(size * size);
  for (let from = 0; from < size; from++) {
    for (const to of model.children[from]!) {
      joined[from * size + to] = 1;
      joined[to * size + from] = 1;
    }
  }
  for (let node = 0; node < size; node++) {
    const parents = model.parents[node]!;
    for (const [index, a] of parents.entries()) {
      for (const b of parents.slice(index + 1)) {
        if (joined[a * size + b] === 1) continue;
        directed[a * size + node] = 1;
        directed[b * size + node] = 1;
      }
    }
  }
  applyMeekRules(size, joined, directed);
  const compelled: [number, number][] = [];
  const reversible: [number, number][] = [];
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      if (directed[a * size + b] === 1) compelled.push([a, b]);
      else if (a < b && joined[a * size + b] === 1 && directed[b * size + a] === 0) reversible.push([a, b]);
    }
  }
  return { compelled, reversible };
}

/** Orients what follows from `directed` until nothing more does; `joined` is the symmetric adjacency. */
export function applyMeekRules(size: number, joined: Uint8Array, directed: Uint8Array): void {
  const isJoined = (a: number, b: number) => joined[a * size + b] === 1;
  const points = (a: number, b: number) => directed[a * size + b] === 1;
  const open = (a: number, b: number) => isJoined(a, b) && !points(a, b) && !points(b, a);
  const follows = (a: number, b: number): boolean => {
    for (let c = 0; c < size; c++) {
      if (c === a || c === b) continue;
      if (points(c, a) && !isJoined(c, b)) return true;
      if (points(a, c) && points(c, b)) return true;
      if (!open(a, c)) continue;
      for (let d = 0; d < size; d++) {
        if (d === a || d === b || d === c) continue;
        if (open(a, d) && points(c, b) && points(d, b) && !isJoined(c, d)) return true;
        if (points(c, d) && points(d, b) && isJoined(a, d) && !isJoined(c, b)) return true;
      }
    }
    return false;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) {
        if (!open(a, b) || !follows(a, b)) continue;
        directed[a * size + b] = 1;
        changed = true;
      }
    }
  }
}
