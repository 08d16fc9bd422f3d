import { type IndexedModel, reachable } from './indexed-model.ts';

/** What is asked of a model: the effect of x on y, given what is adjusted, selected and never observed. */
export interface EffectQuestion {
  readonly exposures: readonly number[];
  readonly outcomes: readonly number[];
  readonly adjusted: readonly number[];
  readonly selected: readonly number[];
  readonly latent: readonly number[];
}

/** Nodes other than exposures that lie on a directed path from an exposure to an outcome which meets no other exposure. */
export function onProperCausalPaths(
  model: IndexedModel,
  { exposures, outcomes }: EffectQuestion,
): Uint8Array {
  const x = new Set(exposures);
  const downstream = reachable(
    model.children.map((list) => list.filter((child) => !x.has(child))),
    exposures,
  );
  const upstream = reachable(
    model.parents.map((list, node) => (x.has(node) ? [] : list)),
    outcomes,
  );
  return downstream.map((flag, node) => (flag === 1 && upstream[node] === 1 && !x.has(node) ? 1 : 0));
}
