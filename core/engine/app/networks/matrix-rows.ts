import type { z } from 'zod';
import { NosographError } from '../../../foundation/errors.ts';
import type { networkInputSchema } from '../../contract/networks.ts';

/** A row-major p × p matrix as an array of rows, as results are answered. */
export const rowsOf = (matrix: Float64Array, p: number): number[][] =>
  Array.from({ length: p }, (_, row) => Array.from(matrix.subarray(row * p, row * p + p)));

/** The weights of a given network as a row-major matrix; fails unless they are square, symmetric and finite. */
export function weightsOf({ variables, weights }: z.output<typeof networkInputSchema>): Float64Array {
  const p = variables.length;
  if (weights.length !== p || weights.some((row) => row.length !== p)) {
    throw new NosographError(
      'input.invalid',
      `The network has ${p} variables but its matrix is not ${p} × ${p}.`,
      { variables: p },
    );
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(weights[i]![j]! - weights[j]![i]!) < 1e-9) continue;
      throw new NosographError(
        'input.invalid',
        `The weights of "${variables[i]}" and "${variables[j]}" differ by direction; these indices are for undirected networks.`,
        { variables: [variables[i]!, variables[j]!] },
      );
    }
  }
  return Float64Array.from(weights.flatMap((row, i) => row.map((value, j) => (i === j ? 0 : value))));
}
