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

export interface DescentOptions {
  /** Largest change of a covariance in a whole sweep that counts as converged. */
  readonly tolerance: number;
  readonly maximumSweeps: number;
}

/**
 * Minimises −log det K + tr(S K) + λ Σ_{i≠j} |K_ij| by block coordinate descent, one column of W = K⁻¹ at a time, each
 * a lasso on the others (Friedman, Hastie and Tibshirani 2008, Biostatistics 9:432–441,
 * doi:10.1093/biostatistics/kxm045; reference implementation: glasso 1.11). The diagonal is not penalised, so that of W
 * stays that of S. Changes `state` in place; answers whether it converged.
 */
export function descendGlasso(
  correlations: Float64Array,
  p: number,
  lambda: number,
  state: GlassoState,
  options: DescentOptions,
): boolean {
  const { covariance } = state;
  const residual = new Float64Array(p);
  const active = new Int32Array(p);
  for (let sweep = 0; sweep < options.maximumSweeps; sweep++) {
    let largestChange = 0;
    for (let column = 0; column < p; column++) {
      lassoOfColumn(correlations, p, lambda, state, column, options.tolerance, residual, active);
      for (let i = 0; i < p; i++) {
        if (i === column) continue;
        const updated = correlations[column * p + i]! - residual[i]!;
        const change = Math.abs(updated - covariance[column * p + i]!);
        if (change > largestChange) largestChange = change;
        covariance[column * p + i] = updated;
        covariance[i * p + column] = updated;
      }
    }
    if (largestChange < options.tolerance) return true;
  }
  return false;
}

/** Leaves the column's coefficients at the lasso solution and `residual` at s − V β. */
function lassoOfColumn(
  correlations: Float64Array,
  p: number,
  lambda: number,
  { covariance, coefficients }: GlassoState,
  column: number,
  tolerance: number,
  residual: Float64Array,
  active: Int32Array,
): void {
  const own = column * p;
  for (let i = 0; i < p; i++) residual[i] = correlations[own + i]!;
  for (let k = 0; k < p; k++) {
    const coefficient = coefficients[own + k]!;
    if (coefficient === 0) continue;
    const row = k * p;
    for (let i = 0; i < p; i++) residual[i]! -= coefficient * covariance[row + i]!;
  }

  /** One coordinate to its minimum; answers by how much its fitted covariance moved. */
  const update = (k: number): number => {
    const current = coefficients[own + k]!;
    const variance = covariance[k * p + k]!;
    const gradient = residual[k]! + variance * current;
    const next =
      gradient > lambda
        ? (gradient - lambda) / variance
        : gradient < -lambda
          ? (gradient + lambda) / variance
          : 0;
    const difference = next - current;
    if (difference === 0) return 0;
    coefficients[own + k] = next;
    const row = k * p;
    for (let i = 0; i < p; i++) residual[i]! -= difference * covariance[row + i]!;
    return Math.abs(difference) * variance;
  };

  for (let round = 0; round < 200; round++) {
    let largestChange = 0;
    let activeCount = 0;
    for (let k = 0; k < p; k++) {
      if (k === column) continue;
      largestChange = Math.max(largestChange, update(k));
      if (coefficients[own + k] !== 0) active[activeCount++] = k;
    }
    if (largestChange < tolerance) return;
    for (let pass = 0; pass < 100; pass++) {
      let change = 0;
      for (let index = 0; index < activeCount; index++) change = Math.max(change, update(active[index]!));
      if (change < tolerance) break;
    }
  }
}

/** K from the state, made symmetric: K_jj = 1 / (W_jj − w_jᵀ β_j), K_ij = −β_ij K_jj; zero where either side is. */
export function precisionOfState({ covariance, coefficients }: GlassoState, p: number): Float64Array {
  const precision = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    let explained = 0;
    for (let i = 0; i < p; i++) if (i !== j) explained += covariance[j * p + i]! * coefficients[j * p + i]!;
    precision[j * p + j] = 1 / (covariance[j * p + j]! - explained);
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) {
      const fromRow = coefficients[i * p + j]! * precision[i * p + i]!;
      const fromColumn = coefficients[j * p + i]! * precision[j * p + j]!;
      const value = fromRow === 0 || fromColumn === 0 ? 0 : -(fromRow + fromColumn) / 2;
      precision[i * p + j] = value;
      precision[j * p + i] = value;
    }
  }
  return precision;
}
