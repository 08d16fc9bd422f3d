/**
 * Lower Cholesky factor L of a symmetric positive definite p × p matrix A = L Lᵀ (row-major; the upper triangle of the
 * result is zero). Null when A is not numerically positive definite: the caller names the variables.
 */
export function choleskyFactor(matrix: Float64Array, p: number): Float64Array | null {
  const factor = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * p + j]!;
      for (let k = 0; k < j; k++) sum -= factor[i * p + k]! * factor[j * p + k]!;
      if (i === j) {
        if (!(sum > 0)) return null;
        factor[i * p + i] = Math.sqrt(sum);
      } else {
        factor[i * p + j] = sum / factor[j * p + j]!;
      }
    }
  }
  return factor;
}

/** A⁻¹ (symmetric, row-major) from A's Cholesky factor. */
export function inverseOfFactor(factor: Float64Array, p: number): Float64Array {
  const inverseFactor = new Float64Array(p * p);
  for (let column = 0; column < p; column++) {
    inverseFactor[column * p + column] = 1 / factor[column * p + column]!;
    for (let row = column + 1; row < p; row++) {
      let sum = 0;
      for (let k = column; k < row; k++) sum -= factor[row * p + k]! * inverseFactor[k * p + column]!;
      inverseFactor[row * p + column] = sum / factor[row * p + row]!;
    }
  }
  const inverse = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = i; k < p; k++) sum += inverseFactor[k * p + i]! * inverseFactor[k * p + j]!;
      inverse[i * p + j] = sum;
      inverse[j * p + i] = sum;
    }
  }
  return inverse;
}
