import type { GivenCorrelations } from '../data/correlation-matrix.ts';
import { NosographError } from '../foundation/errors.ts';
import type { Sample } from './estimator.ts';

/** A sample of which only correlations and the number of cases are known; `names` chooses and orders. */
export function sampleOfCorrelations(
  { variables, matrix }: GivenCorrelations,
  n: number,
  names: readonly string[] | null = null,
): Sample {
  const kept = names ?? variables;
  const p = variables.length;
  const index = kept.map((name) => {
    const at = variables.indexOf(name);
    if (at >= 0) return at;
    throw new NosographError(
      'input.invalid',
      `There is no variable "${name}". The matrix has: ${variables.join(', ')}.`,
      { variable: name },
    );
  });
  const chosen = Float64Array.from(
    { length: kept.length ** 2 },
    (_, at) => matrix[index[Math.floor(at / kept.length)]! * p + index[at % kept.length]!]!,
  );
  return {
    variables: kept,
    columns: null,
    kinds: {},
    correlations: () => ({ matrix: chosen, n, warnings: [] }),
  };
}
