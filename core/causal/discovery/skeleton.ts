import type { Task } from '../../foundation/task.ts';
import type { EdgeWishes } from './edge-wishes.ts';

/**
 * The p value of "x and y are independent given S"; a test made for a level may give 0 for any p below it. The list S is
 * valid during the call only.
 */
export type IndependenceTest = (x: number, y: number, given: readonly number[]) => number;

export interface SeparatingSet {
  readonly x: number;
  readonly y: number;
  /** Null when the edge was forbidden in both directions and never tested. */
  readonly given: readonly number[] | null;
  readonly p: number | null;
}

export interface Skeleton {
  /** p × p, symmetric, 1 where an edge is left. */
  readonly adjacent: Uint8Array;
  /** x < y. */
  readonly separations: readonly SeparatingSet[];
}

/**
 * The skeleton by PC-stable (Colombo & Maathuis 2014, JMLR 15, 3741–3782; as pcalg 2.7): level after level an edge goes
 * when some set of that size among the neighbours of either end separates its ends (p ≥ alpha). The neighbours are those
 * at the beginning of the level, so that the order of the variables does not matter; the separating set is the first in
 * lexicographic order that passes, from the neighbours of x and then of y.
 */
export async function skeleton(
  p: number,
  test: IndependenceTest,
  alpha: number,
  wishes: EdgeWishes,
  task: Task,
): Promise<Skeleton> {
  const adjacent = new Uint8Array(p * p).fill(1);
  const separations: SeparatingSet[] = [];
  const part = (x: number, y: number, given: readonly number[] | null, probability: number | null) => {
    adjacent[x * p + y] = 0;
    adjacent[y * p + x] = 0;
    separations.push({ x: Math.min(x, y), y: Math.max(x, y), given, p: probability });
  };
  for (let x = 0; x < p; x++) {
    adjacent[x * p + x] = 0;
    for (let y = 0; y < x; y++) {
      if (wishes.forbidden(x, y) && wishes.forbidden(y, x)) part(x, y, null, null);
    }
  }
  for (let size = 0; ; size++) {
    const before = adjacent.slice();
    let larger = false;
    for (let x = 0; x < p; x++) {
      task.report({ step: 'causal.skeleton', done: size * p + x, total: null });
      await task.breathe();
      for (let y = 0; y < p; y++) {
        if (adjacent[x * p + y] === 0) continue;
        const around = neighbours(before, p, x).filter((node) => node !== y);
        if (around.length > size) larger = true;
        if (wishes.required(x, y) || wishes.required(y, x)) continue;
        // Without conditions the question is the same from both ends.
        if (size === 0 && y < x) continue;
        const found = firstSeparating(x, y, around, size, test, alpha);
        if (found !== null) part(x, y, found.given, found.p);
      }
    }
    if (!larger) return { adjacent, separations };
  }
}

export function neighbours(adjacent: Uint8Array, p: number, node: number): number[] {
  const found: number[] = [];
  for (let other = 0; other < p; other++) if (adjacent[node * p + other] === 1) found.push(other);
  return found;
}

/** The first set of this size, in lexicographic order, that separates; null when none does. */
function firstSeparating(
  x: number,
  y: number,
  items: readonly number[],
  size: number,
  test: IndependenceTest,
  alpha: number,
): { readonly given: readonly number[]; readonly p: number } | null {
  for (const given of subsets(items, size)) {
    const p = test(x, y, given);
    if (p >= alpha) return { given: [...given], p };
  }
  return null;
}

/** Subsets of a size in lexicographic order; always the same list, with new contents. */
export function* subsets(items: readonly number[], size: number): Generator<readonly number[]> {
  if (size > items.length) return;
  const chosen = Array.from({ length: size }, (_, at) => at);
  const subset = chosen.map((at) => items[at]!);
  for (;;) {
    yield subset;
    let place = size - 1;
    while (place >= 0 && chosen[place] === items.length - size + place) place -= 1;
    if (place < 0) return;
    chosen[place]! += 1;
    for (let after = place + 1; after < size; after++) chosen[after] = chosen[after - 1]! + 1;
    for (let after = place; after < size; after++) subset[after] = items[chosen[after]!]!;
  }
}
