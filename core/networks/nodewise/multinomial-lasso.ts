import { exp, log } from '../../foundation/elementary.ts';
import { predictLinear, type StandardisedColumns, sumOfSizes, weightedLasso } from './logistic-lasso.ts';

export interface MultinomialFit {
  readonly intercepts: Float64Array;
  /** One vector for each category. */
  readonly coefficients: readonly Float64Array[];
  readonly deviance: number;
}

const tolerance = 1e-9;
const maximumRounds = 2000;

/**
 * Multinomial lasso with one coefficient vector for each category: −log likelihood / n + λ Σ|b_kj|, a quadratic step for
 * one category after the other, halved until the objective does not rise, and each predictor's coefficients shifted by
 * their median, which leaves the likelihood and makes the penalty smallest (Friedman, Hastie and Tibshirani 2010,
 * doi:10.18637/jss.v033.i01). `indicators` hold 1 where a case is in the category.
 */
export function fitMultinomialLasso(
  columns: StandardisedColumns,
  indicators: readonly Float64Array[],
  lambda: number,
  start: MultinomialFit | null,
): MultinomialFit {
  const n = indicators[0]!.length;
  const m = columns.length;
  const coefficients = indicators.map((_, k) => start?.coefficients[k]?.slice() ?? new Float64Array(m));
  const intercepts = Float64Array.from(
    indicators,
    (column, k) => start?.intercepts[k] ?? log(column.reduce((sum, value) => sum + value, 0) / n),
  );
  const linear = indicators.map(() => new Float64Array(n));
  for (const [k, each] of linear.entries()) predictLinear(columns, coefficients[k]!, intercepts[k]!, each);
  const gradient = new Float64Array(m + 1);
  const weight = new Float64Array(n);
  const residual = new Float64Array(n);
  let loss = lossOf(linear, indicators);
  for (let round = 0; round < maximumRounds; round++) {
    let moved = 0;
    for (const [k, indicator] of indicators.entries()) {
      for (let row = 0; row < n; row++) {
        const probability = probabilityOf(linear, k, row);
        weight[row] = Math.max(probability * (1 - probability), 1e-10);
        residual[row] = indicator[row]! - probability;
      }
      const current = coefficients[k]!;
      const own = linear[k]!;
      const penalty = lambda * sumOfSizes(current);
      const proposal = weightedLasso(columns, weight, residual, current, intercepts[k]!, lambda, gradient);
      for (let step = 1; step > 1e-9; step /= 2) {
        const tried = current.map((value, j) => value + step * (proposal.coefficients[j]! - value));
        const intercept = intercepts[k]! + step * (proposal.intercept - intercepts[k]!);
        predictLinear(columns, tried, intercept, own);
        const triedLoss = lossOf(linear, indicators);
        if (triedLoss / n + lambda * sumOfSizes(tried) > loss / n + penalty + 1e-14) continue;
        moved = Math.max(moved, Math.abs(intercept - intercepts[k]!));
        for (let j = 0; j < m; j++) moved = Math.max(moved, Math.abs(tried[j]! - current[j]!));
        current.set(tried);
        intercepts[k] = intercept;
        loss = triedLoss;
        break;
      }
      predictLinear(columns, current, intercepts[k]!, own);
    }
    moved = Math.max(moved, shiftByMedian(coefficients, m));
    for (const [k, each] of linear.entries()) predictLinear(columns, coefficients[k]!, intercepts[k]!, each);
    loss = lossOf(linear, indicators);
    if (moved < tolerance) break;
  }
  return { intercepts, coefficients, deviance: 2 * loss };
}

function probabilityOf(linear: readonly Float64Array[], k: number, row: number): number {
  let sum = 0;
  for (const each of linear) sum += exp(each[row]! - linear[k]![row]!);
  return 1 / sum;
}

/** −log likelihood. */
function lossOf(linear: readonly Float64Array[], indicators: readonly Float64Array[]): number {
  const n = linear[0]!.length;
  let total = 0;
  for (let row = 0; row < n; row++) {
    let largest = Number.NEGATIVE_INFINITY;
    let own = 0;
    for (const [k, each] of linear.entries()) {
      largest = Math.max(largest, each[row]!);
      own += indicators[k]![row]! * each[row]!;
    }
    let sum = 0;
    for (const each of linear) sum += exp(each[row]! - largest);
    total += largest + log(sum) - own;
  }
  return total;
}

/** The largest shift. */
function shiftByMedian(coefficients: readonly Float64Array[], m: number): number {
  let largest = 0;
  const middle = (coefficients.length - 1) / 2;
  for (let j = 0; j < m; j++) {
    const sorted = coefficients.map((each) => each[j]!).sort((a, b) => a - b);
    const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
    if (median === 0) continue;
    for (const each of coefficients) each[j]! -= median;
    largest = Math.max(largest, Math.abs(median));
  }
  return largest;
}
