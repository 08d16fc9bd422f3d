import type { IndexedModel } from './indexed-model.ts';
import { type PathWork, type SimplePath, simplePaths } from './paths.ts';
import { connectedTo } from './separation.ts';

/** Pairs of variables, the smaller index first. */
export type Pair = readonly [number, number];

/** What becomes dependent and what independent when more is conditioned on. */
export interface ConditioningEffect {
  readonly connected: readonly Pair[];
  readonly separated: readonly Pair[];
}

/** Compares all pairs of variables that are not conditioned on. Quadratic in the variables, linear in the edges. */
export function conditioningEffect(
  model: IndexedModel,
  given: readonly number[],
  more: readonly number[],
): ConditioningEffect {
  const after = [...new Set([...given, ...more])];
  const fixed = new Set(after);
  const connected: Pair[] = [];
  const separated: Pair[] = [];
  for (let a = 0; a < model.size; a++) {
    if (fixed.has(a)) continue;
    const [before, now] = [connectedTo(model, [a], given), connectedTo(model, [a], after)];
    for (let b = a + 1; b < model.size; b++) {
      if (fixed.has(b) || before[b] === now[b]) continue;
      (now[b] === 1 ? connected : separated).push([a, b]);
    }
  }
  return { connected, separated };
}

/** A path whose state changes. */
export interface ChangedPath {
  readonly path: SimplePath;
  /** Open afterwards, or closed. */
  readonly opens: boolean;
}

/** The paths between two variables that conditioning on more opens or closes. */
export function* changedPaths(
  model: IndexedModel,
  from: number,
  to: number,
  given: readonly number[],
  more: readonly number[],
  work: PathWork = { left: Number.POSITIVE_INFINITY },
): Generator<ChangedPath> {
  const after = [...new Set([...given, ...more])];
  const now = simplePaths(model, from, to, after);
  for (const before of simplePaths(model, from, to, given, work)) {
    const path = now.next().value as SimplePath;
    if (path.open !== before.open) yield { path, opens: path.open };
  }
}
