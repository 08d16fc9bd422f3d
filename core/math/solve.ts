/**
 * Solves A x = b in place for a symmetric positive definite A of order m held in the first m² entries of `matrix`
 * (row-major; overwritten by its factor) and b in the first m of `right` (overwritten by x). False when A is not
 * numerically positive definite.
 */
export function solvePositiveDefinite(matrix: Float64Array, right: Float64Array, m: number): boolean {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * m + j]!;
      for (let k = 0; k < j; k++) sum -= matrix[i * m + k]! * matrix[j * m + k]!;
      if (i === j) {
        if (!(sum > 0)) return false;
        matrix[i * m + i] = Math.sqrt(sum);
      } else {
        matrix[i * m + j] = sum / matrix[j * m + j]!;
      }
    }
  }
  for (let i = 0; i < m; i++) {
    let sum = right[i]!;
    for (let k = 0; k < i; k++) sum -= matrix[i * m + k]! * right[k]!;
    right[i] = sum / matrix[i * m + i]!;
  }
  for (let i = m - 1; i >= 0; i--) {
    let sum = right[i]!;
    for (let k = i + 1; k < m; k++) sum -= matrix[k * m + i]! * right[k]!;
    right[i] = sum / matrix[i * m + i]!;
  }
  return true;
}
