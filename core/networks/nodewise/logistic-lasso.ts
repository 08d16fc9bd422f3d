import { exp, log, log1p } from '../../foundation/elementary.ts';

/** One point of a lasso path: coefficients of the standardised predictors, the intercept, −2 × log likelihood. */
export interface LogisticFit {
  readonly intercept: number;
  readonly coefficients: Float64Array;
  readonly deviance: number;
}

/** Predictors as columns, each with mean 0 and variance 1 (divisor n). */
export type StandardisedColumns = readonly Float64Array[];

const tolerance = 1e-11;
const maximumIterations = 200;

/** Smallest penalty at which no predictor enters: max |xᵀ (y − ȳ)| / n. */
export function largestLambda(columns: StandardisedColumns, response: Float64Array): number {
  const n = response.length;
  const mean = response.reduce((sum, value) => sum + value, 0) / n;
  let largest = 0;
  for (const column of columns) {
    let product = 0;
    for (let row = 0; row < n; row++) product += column[row]! * (response[row]! - mean);
    largest = Math.max(largest, Math.abs(product) / n);
  }
  return largest;
}

/**
 * Minimises −log likelihood / n + λ Σ|b_j| of a logistic regression of a 0/1 response, intercept free, by iterated
 * reweighted least squares with coordinate descent on the weighted cross-products (Friedman, Hastie and Tibshirani
 * 2010, doi:10.18637/jss.v033.i01; reference implementation glmnet 4.1), to the end: the largest change of a
 * coefficient in a round below 1e-11.
 */
export const fitLogisticLasso = (
  columns: StandardisedColumns,
  response: Float64Array,
  lambda: number,
  start: LogisticFit | null,
): LogisticFit => fitLassoOf(logistic, columns, response, lambda, start);

/** One kind of response: its inverse link with slope, and the negative log likelihood of one case. */
export interface ResponseFamily {
  /** Linear predictor of a constant model. */
  start(mean: number): number;
  mean(linear: number): number;
  /** Variance of a case with this expected value: the weight in the quadratic approximation. */
  variance(mean: number): number;
  loss(linear: number, response: number): number;
}

const logistic: ResponseFamily = {
  start: (mean) => log(mean / (1 - mean)),
  mean: (linear) => 1 / (1 + exp(-linear)),
  variance: (mean) => mean * (1 - mean),
  // log(1 + e^η) without overflow.
  loss: (linear, response) =>
    (linear > 0 ? linear + log1p(exp(-linear)) : log1p(exp(linear))) - response * linear,
};

/** Counts with a log link; the loss lacks log y!, which does not depend on the model. */
export const poisson: ResponseFamily = {
  start: log,
  mean: exp,
  variance: (mean) => mean,
  loss: (linear, response) => exp(linear) - response * linear,
};

/** As fitLogisticLasso, for any family. */
export function fitLassoOf(
  family: ResponseFamily,
  columns: StandardisedColumns,
  response: Float64Array,
  lambda: number,
  start: LogisticFit | null,
): LogisticFit {
  const n = response.length;
  const p = columns.length;
  const coefficients = start?.coefficients.slice() ?? new Float64Array(p);
  const mean = response.reduce((sum, value) => sum + value, 0) / n;
  let intercept = start?.intercept ?? family.start(mean);
  const linear = new Float64Array(n);
  const weight = new Float64Array(n);
  const gradient = new Float64Array(p + 1);
  const predictor = new Float64Array(n);
  predictLinear(columns, coefficients, intercept, linear);
  let objective = negativeLogLikelihood(family, linear, response) / n + lambda * sumOfSizes(coefficients);

  for (let iteration = 0; iteration < maximumIterations; iteration++) {
    for (let row = 0; row < n; row++) {
      const expected = family.mean(linear[row]!);
      weight[row] = Math.max(family.variance(expected), 1e-10);
      predictor[row] = response[row]! - expected;
    }
    const proposal = weightedLasso(columns, weight, predictor, coefficients, intercept, lambda, gradient);
    // Halve the step until the objective no longer rises: a full Newton step can overshoot far from the solution.
    let step = 1;
    let moved = 0;
    for (let halving = 0; halving < 30; halving++, step /= 2) {
      const tried = coefficients.map((value, j) => value + step * (proposal.coefficients[j]! - value));
      const triedIntercept = intercept + step * (proposal.intercept - intercept);
      predictLinear(columns, tried, triedIntercept, linear);
      const triedObjective = negativeLogLikelihood(family, linear, response) / n + lambda * sumOfSizes(tried);
      if (triedObjective <= objective + 1e-14 * Math.abs(objective)) {
        moved = Math.abs(triedIntercept - intercept);
        for (let j = 0; j < p; j++) moved = Math.max(moved, Math.abs(tried[j]! - coefficients[j]!));
        coefficients.set(tried);
        intercept = triedIntercept;
        objective = triedObjective;
        break;
      }
    }
    if (moved < tolerance) break;
  }
  predictLinear(columns, coefficients, intercept, linear);
  return { intercept, coefficients, deviance: 2 * negativeLogLikelihood(family, linear, response) };
}

export function predictLinear(
  columns: StandardisedColumns,
  coefficients: Float64Array,
  intercept: number,
  linear: Float64Array,
): void {
  linear.fill(intercept);
  for (const [j, column] of columns.entries()) {
    const coefficient = coefficients[j]!;
    if (coefficient === 0) continue;
    for (let row = 0; row < linear.length; row++) linear[row]! += coefficient * column[row]!;
  }
}

function negativeLogLikelihood(family: ResponseFamily, linear: Float64Array, response: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < linear.length; row++) sum += family.loss(linear[row]!, response[row]!);
  return sum;
}

export const sumOfSizes = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + Math.abs(value), 0);

/**
 * The lasso for the quadratic approximation at (coefficients, intercept): the smooth part has gradient −xᵀ(y − π)/n and
 * Hessian XᵀWX/n there. Solved on the predictors that are in or would enter; the others are checked at the end.
 */
export function weightedLasso(
  columns: StandardisedColumns,
  weight: Float64Array,
  residual: Float64Array,
  coefficients: Float64Array,
  intercept: number,
  lambda: number,
  gradient: Float64Array,
): { coefficients: Float64Array; intercept: number } {
  const n = weight.length;
  const p = columns.length;
  let total = 0;
  let residualSum = 0;
  for (let row = 0; row < n; row++) {
    total += weight[row]!;
    residualSum += residual[row]!;
  }
  gradient[p] = residualSum / n;
  const working: number[] = [];
  for (let j = 0; j < p; j++) {
    const column = columns[j]!;
    let product = 0;
    for (let row = 0; row < n; row++) product += column[row]! * residual[row]!;
    gradient[j] = product / n;
    if (coefficients[j] !== 0 || Math.abs(gradient[j]!) > lambda * (1 - 1e-6)) working.push(j);
  }
  const m = working.length;
  const crossProducts = new Float64Array(m * m);
  const withIntercept = new Float64Array(m);
  const weighted = new Float64Array(n);
  for (let a = 0; a < m; a++) {
    const column = columns[working[a]!]!;
    let sum = 0;
    for (let row = 0; row < n; row++) {
      weighted[row] = weight[row]! * column[row]!;
      sum += weighted[row]!;
    }
    withIntercept[a] = sum / n;
    for (let b = 0; b <= a; b++) {
      const other = columns[working[b]!]!;
      let product = 0;
      for (let row = 0; row < n; row++) product += weighted[row]! * other[row]!;
      crossProducts[a * m + b] = product / n;
      crossProducts[b * m + a] = product / n;
    }
  }
  const meanWeight = total / n;
  const result = coefficients.slice();
  const slope = Float64Array.from(working, (j) => gradient[j]!);
  let interceptSlope = gradient[p]!;
  let resultIntercept = intercept;
  for (let pass = 0; pass < 10_000; pass++) {
    let largest = 0;
    const interceptStep = interceptSlope / meanWeight;
    resultIntercept += interceptStep;
    interceptSlope = 0;
    for (let a = 0; a < m; a++) slope[a]! -= interceptStep * withIntercept[a]!;
    largest = Math.abs(interceptStep);
    for (let a = 0; a < m; a++) {
      const curvature = crossProducts[a * m + a]!;
      const current = result[working[a]!]!;
      const pull = slope[a]! + curvature * current;
      const next =
        pull > lambda ? (pull - lambda) / curvature : pull < -lambda ? (pull + lambda) / curvature : 0;
      const step = next - current;
      if (step === 0) continue;
      result[working[a]!] = next;
      for (let b = 0; b < m; b++) slope[b]! -= step * crossProducts[a * m + b]!;
      interceptSlope -= step * withIntercept[a]!;
      largest = Math.max(largest, Math.abs(step));
    }
    if (largest < tolerance / 10) break;
  }
  return { coefficients: result, intercept: resultIntercept };
}
