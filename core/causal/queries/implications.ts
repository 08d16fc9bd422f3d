import type { IndexedModel } from './indexed-model.ts';
import { minimalSeparators } from './minimal-separators.ts';

export interface Independence {
  readonly x: number;
  readonly y: number;
  readonly given: readonly number[];
}

/**
 * What the model says that data could deny: for every pair of observed variables that no edge joins, all minimal sets
 * of observed variables given which they are independent. Pairs in the order of their names.
 */
export function* impliedIndependencies(
  model: IndexedModel,
  latent: readonly number[],
): Generator<Independence> {
  const hidden = new Set(latent);
  for (let x = 0; x < model.size; x++) {
    for (let y = x + 1; y < model.size; y++) {
      if (hidden.has(x) || hidden.has(y) || adjacent(model, x, y)) continue;
      const allowed = Uint8Array.from({ length: model.size }, (_, node) =>
        hidden.has(node) || node === x || node === y ? 0 : 1,
      );
      for (const given of minimalSeparators(model, { x: [x], y: [y], include: [], allowed }))
        yield { x, y, given };
    }
  }
}

const adjacent = (model: IndexedModel, x: number, y: number): boolean =>
  [model.children, model.parents, model.spouses, model.neighbours].some((lists) => lists[x]!.includes(y));
