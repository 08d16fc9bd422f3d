import { log } from '../foundation/elementary.ts';

/**
 * log det A of a symmetric p × p matrix that need not be positive definite; NaN when det A is not positive. By Gaussian
 * elimination with partial pivoting. (R's `log(det(A))` gives the same.)
 */
export function logDeterminant(matrix: Float64Array, p: number): number {
  const work = matrix.slice();
  let logSize = 0;
  let negative = false;
  for (let column = 0; column < p; column++) {
    let pivot = column;
    for (let row = column + 1; row < p; row++) {
      if (Math.abs(work[row * p + column]!) > Math.abs(work[pivot * p + column]!)) pivot = row;
    }
    const value = work[pivot * p + column]!;
    if (value === 0) return Number.NaN;
    if (pivot !== column) {
      for (let k = column; k < p; k++) {
        const held = work[column * p + k]!;
        work[column * p + k] = work[pivot * p + k]!;
        work[pivot * p + k] = held;
      }
      negative = !negative;
    }
    if (value < 0) negative = !negative;
    logSize += log(Math.abs(value));
    for (let row = column + 1; row < p; row++) {
      const factor = work[row * p + column]! / value;
      if (factor === 0) continue;
      for (let k = column + 1; k < p; k++) work[row * p + k]! -= factor * work[column * p + k]!;
    }
  }
  return negative ? Number.NaN : logSize;
}
