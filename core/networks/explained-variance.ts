import { choleskyFactor, inverseOfFactor } from '../math/cholesky.ts';
import type { Predictability } from './estimator.ts';

/**
 * Share of each variable's variance that its neighbours explain in a Gaussian network with precision K: 1 − 1/(K_jj Σ_jj)
 * with Σ = K⁻¹ (Haslbeck and Waldorp 2018, doi:10.3758/s13428-017-0910-x). Empty when K is not positive definite.
 */
export function explainedVariance(precision: Float64Array, variables: readonly string[]): Predictability[] {
  const p = variables.length;
  const factor = choleskyFactor(precision, p);
  if (factor === null) return [];
  const covariance = inverseOfFactor(factor, p);
  return variables.map((variable, j) => ({
    variable,
    measure: 'R2',
    value: 1 - 1 / (precision[j * p + j]! * covariance[j * p + j]!),
  }));
}
