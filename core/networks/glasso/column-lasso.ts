import { solvePositiveDefinite } from '../../math/solve.ts';
import type { GlassoState } from './state.ts';

/** One penalty's regressions of each variable on the others, with room for one of them at a time. */
export interface ColumnLasso extends GlassoState {
  readonly correlations: Float64Array;
  readonly p: number;
  readonly lambda: number;
  /** The largest |s| of each column: at most λ, and nothing enters. */
  readonly largest: Float64Array;
  /** s − V β of the column that was solved last. */
  readonly residual: Float64Array;
  readonly active: Int32Array;
  readonly system: Float64Array;
  readonly solution: Float64Array;
}

export function columnLasso(
  correlations: Float64Array,
  p: number,
  lambda: number,
  { covariance, coefficients }: GlassoState,
): ColumnLasso {
  const largest = new Float64Array(p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) {
      const size = Math.abs(correlations[i * p + j]!);
      if (size > largest[i]!) largest[i] = size;
      if (size > largest[j]!) largest[j] = size;
    }
  }
  return {
    correlations,
    p,
    lambda,
    covariance,
    coefficients,
    largest,
    residual: new Float64Array(p),
    active: new Int32Array(p),
    system: new Float64Array(p * p),
    solution: new Float64Array(p),
  };
}

const mostRounds = 200;
const mostPasses = 100;

/**
 * Leaves the column's coefficients at the minimum of ½ βᵀVβ − sᵀβ + λ Σ|β|, V the covariance without the column, s its
 * correlations, and `residual` at s − V β. The predictors that are in are solved for directly, V_AA β_A = s_A − λ signs,
 * as long as no sign turns; otherwise by coordinate descent. A pass over all then lets others in.
 */
export function lassoOfColumn(lasso: ColumnLasso, column: number, tolerance: number): void {
  const { correlations, p, lambda, residual } = lasso;
  const own = column * p;
  if (lasso.largest[column]! <= lambda) {
    lasso.coefficients.fill(0, own, own + p);
    for (let i = 0; i < p; i++) residual[i] = correlations[own + i]!;
    return;
  }
  let count = activeOf(lasso, column);
  for (let round = 0; round < mostRounds; round++) {
    if (!solveActive(lasso, column, count)) {
      if (round === 0) residualOf(lasso, column, count);
      for (let pass = 0; pass < mostPasses; pass++) {
        if (descend(lasso, column, count) < tolerance) break;
      }
    }
    count = enteringOf(lasso, column);
    if (count === 0 || descend(lasso, column, count) < tolerance) return;
    count = activeOf(lasso, column);
  }
}

/** Lists the predictors whose coefficient is not zero. */
function activeOf({ coefficients, p, active }: ColumnLasso, column: number): number {
  let count = 0;
  for (let k = 0; k < p; k++) if (k !== column && coefficients[column * p + k] !== 0) active[count++] = k;
  return count;
}

/** Lists those out that the solution without them calls in. */
function enteringOf({ coefficients, p, lambda, residual, active }: ColumnLasso, column: number): number {
  const own = column * p;
  let count = 0;
  for (let k = 0; k < p; k++) {
    const left = residual[k]!;
    if ((left > lambda || left < -lambda) && coefficients[own + k] === 0 && k !== column) active[count++] = k;
  }
  return count;
}

/** False, and nothing changed, when the system is too large to be worth it, is singular, or a sign turns. */
function solveActive(lasso: ColumnLasso, column: number, count: number): boolean {
  const { correlations, p, lambda, covariance, coefficients, active, system, solution } = lasso;
  // A Cholesky factor costs count³ / 3, a pass of coordinate descent count × p, and some ten are needed.
  if (count * count > 30 * p) return false;
  const own = column * p;
  for (let a = 0; a < count; a++) {
    const k = active[a]!;
    solution[a] = correlations[own + k]! - (coefficients[own + k]! > 0 ? lambda : -lambda);
    const row = k * p;
    for (let b = 0; b <= a; b++) system[a * count + b] = covariance[row + active[b]!]!;
  }
  if (!solvePositiveDefinite(system, solution, count)) return false;
  for (let a = 0; a < count; a++) {
    if (solution[a]! > 0 !== coefficients[own + active[a]!]! > 0) return false;
  }
  for (let a = 0; a < count; a++) coefficients[own + active[a]!] = solution[a]!;
  residualOf(lasso, column, count);
  return true;
}

function residualOf(lasso: ColumnLasso, column: number, count: number): void {
  const { correlations, p, covariance, coefficients, active, residual } = lasso;
  const own = column * p;
  for (let i = 0; i < p; i++) residual[i] = correlations[own + i]!;
  for (let a = 0; a < count; a++) {
    const coefficient = coefficients[own + active[a]!]!;
    const row = active[a]! * p;
    for (let i = 0; i < p; i++) residual[i]! -= coefficient * covariance[row + i]!;
  }
}

/** Each listed coordinate once to its minimum; answers how far the farthest fitted covariance moved. */
function descend(lasso: ColumnLasso, column: number, count: number): number {
  const { p, lambda, covariance, coefficients, active, residual } = lasso;
  const own = column * p;
  let largestChange = 0;
  for (let index = 0; index < count; index++) {
    const k = active[index]!;
    const row = k * p;
    const current = coefficients[own + k]!;
    const variance = covariance[row + k]!;
    const gradient = residual[k]! + variance * current;
    const next =
      gradient > lambda
        ? (gradient - lambda) / variance
        : gradient < -lambda
          ? (gradient + lambda) / variance
          : 0;
    const difference = next - current;
    if (difference === 0) continue;
    coefficients[own + k] = next;
    for (let i = 0; i < p; i++) residual[i]! -= difference * covariance[row + i]!;
    largestChange = Math.max(largestChange, Math.abs(difference) * variance);
  }
  return largestChange;
}
