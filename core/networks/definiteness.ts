import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { NosographError } from '../foundation/errors.ts';

/** An eigenvalue at or below this makes a correlation matrix unusable for partial correlations. */
export const smallestEigenvalueAllowed = 1e-8;

/**
 * Fails with `input.invalid` when a correlation matrix (p × p) is not positive definite, naming the variables that load
 * most on the smallest eigenvalue. Nothing is repaired: a nearest matrix is another matrix, and the user decides.
 */
export function requirePositiveDefinite(matrix: Float64Array, variables: readonly string[]): void {
  const p = variables.length;
  const decomposition = new EigenvalueDecomposition(Matrix.from1DArray(p, p, Array.from(matrix)), {
    assumeSymmetric: true,
  });
  const smallest = decomposition.realEigenvalues[0]!;
  if (smallest > smallestEigenvalueAllowed) return;
  const loadings = decomposition.eigenvectorMatrix.getColumn(0);
  const involved = variables
    .map((name, index) => ({ name, size: Math.abs(loadings[index]!) }))
    .sort((a, b) => b.size - a.size)
    .filter(({ size }, rank) => rank < 2 || (size > 0.3 && rank < 6))
    .map(({ name }) => name);
  throw new NosographError(
    'input.invalid',
    `The correlation matrix is not positive definite (smallest eigenvalue ${smallest.toExponential(2)}). ` +
      `The items most involved are ${involved.join(', ')}: leave one out, merge them, or use Spearman correlations.`,
    { variables: involved, eigenvalue: smallest },
  );
}
