import { type ColumnLasso, columnLasso, lassoOfColumn } from './column-lasso.ts';
import type { GlassoState } from './state.ts';

export interface DescentOptions {
  /** Largest change of a covariance in a whole sweep that counts as converged. */
  readonly tolerance: number;
  readonly maximumSweeps: number;
}

/**
 * Minimises −log det K + tr(S K) + λ Σ_{i≠j} |K_ij| by block coordinate descent, one column of W = K⁻¹ at a time, each
 * a lasso on the others (Friedman, Hastie and Tibshirani 2008, Biostatistics 9:432–441,
 * doi:10.1093/biostatistics/kxm045; reference implementation: glasso 1.11). The diagonal is not penalised, so that of W
 * stays that of S. Changes `state` in place; answers the largest change of a covariance in the last sweep.
 */
export function descendGlasso(
  correlations: Float64Array,
  p: number,
  lambda: number,
  state: GlassoState,
  options: DescentOptions,
): number {
  const { covariance } = state;
  const lasso = columnLasso(correlations, p, lambda, state);
  let largestChange = Number.POSITIVE_INFINITY;
  for (let sweep = 0; sweep < options.maximumSweeps; sweep++) {
    largestChange = 0;
    for (let column = 0; column < p; column++) {
      const change = updateColumn(lasso, covariance, column, options.tolerance);
      if (change > largestChange) largestChange = change;
    }
    if (largestChange < options.tolerance) break;
  }
  return largestChange;
}

function updateColumn(
  lasso: ColumnLasso,
  covariance: Float64Array,
  column: number,
  tolerance: number,
): number {
  const { correlations, p, residual } = lasso;
  lassoOfColumn(lasso, column, tolerance);
  const own = column * p;
  const variance = covariance[own + column]!;
  let largestChange = 0;
  for (let i = 0, mirrored = column; i < p; i++, mirrored += p) {
    const updated = correlations[own + i]! - residual[i]!;
    const change = Math.abs(updated - covariance[own + i]!);
    if (change > largestChange && i !== column) largestChange = change;
    covariance[own + i] = updated;
    covariance[mirrored] = updated;
  }
  covariance[own + column] = variance;
  return largestChange;
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
