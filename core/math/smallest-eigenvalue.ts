import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** Of a symmetric p × p matrix, row-major. */
export function smallestEigenvalue(matrix: Float64Array, p: number): number {
  const decomposition = new EigenvalueDecomposition(Matrix.from1DArray(p, p, Array.from(matrix)), {
    assumeSymmetric: true,
  });
  return Math.min(...decomposition.realEigenvalues);
}
