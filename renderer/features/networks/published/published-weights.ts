import type { OutputOf } from '../../../../core/engine/contract/index.ts';

interface Weights {
  readonly weights: number[][];
  readonly directed: boolean;
}

/** The weights of a model; where the literature gives only signs, every arrow weighs the same. */
export function weightsOf({
  variables,
  arrows,
  network,
}: Pick<OutputOf<'models.get'>, 'variables' | 'arrows' | 'network'>): Weights {
  if (network !== null) {
    return { weights: network.weights.map((row) => [...row]), directed: network.directed };
  }
  const at = new Map(variables.map(({ id }, index) => [id, index]));
  const weights = variables.map(() => variables.map(() => 0));
  for (const { from, to, sign } of arrows) {
    const row = weights[at.get(from) ?? -1];
    const column = at.get(to);
    if (row !== undefined && column !== undefined) row[column] = sign === '-' ? -1 : 1;
  }
  return { weights, directed: true };
}
