/**
 * The state of the graphical lasso between penalties: the estimated covariance W (p × p, symmetric) and the
 * regression coefficients of every variable on the others (p × p, row j belongs to variable j, diagonal unused).
 */
export interface GlassoState {
  readonly covariance: Float64Array;
  readonly coefficients: Float64Array;
}

/** The solution when the penalty is at least the largest off-diagonal |S|: no edge, W = diag(S). */
export function emptyGlassoState(correlations: Float64Array, p: number): GlassoState {
  const covariance = new Float64Array(p * p);
  for (let i = 0; i < p; i++) covariance[i * p + i] = correlations[i * p + i]!;
  return { covariance, coefficients: new Float64Array(p * p) };
}

export const copyGlassoState = (state: GlassoState): GlassoState => ({
  covariance: state.covariance.slice(),
  coefficients: state.coefficients.slice(),
});
