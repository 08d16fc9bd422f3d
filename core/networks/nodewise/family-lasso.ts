import { curvatureOf } from './curvature.ts';
import { addMultiple, type Predictor, productWith } from './predictor.ts';
import { quadraticLasso } from './quadratic-lasso.ts';
import type { ResponseFamily } from './response-family.ts';

/** One point of a lasso path: coefficients of the standardised predictors, the intercept, −2 × log likelihood. */
export interface FamilyFit {
  readonly intercept: number;
  readonly coefficients: Float64Array;
  readonly deviance: number;
  /** Coefficients that are not zero, and those of them that are so small that they may be. */
  readonly used: number;
  readonly doubtful: number;
}

export interface FamilyLasso {
  /** Smallest penalty at which no predictor enters: max |xᵀ(y − ȳ)| / n. */
  readonly largest: number;
  /** Minimises −log likelihood / n + λ Σ|b|, from `start`; the deviance of a loose fit is right to `looseDeviance`. */
  fit(lambda: number, start: FamilyFit | null, precisely: boolean): FamilyFit;
}

/** By how much the deviance of a loose fit may be off. */
export const looseDeviance = 0.4;

/** Coefficients up to this count as zero: sums over rows round, and where a predictor just enters that shows. */
export const negligible = 1e-9;

const tightTolerance = 1e-11;
const maximumIterations = 500;
const mostHalvings = 40;
/** A step that is not shorter than this share of the one before asks for the curvature to be computed anew. */
const expectedContraction = 0.2;

/**
 * Lasso of a 0/1 or count response on standardised predictors by proximal Newton steps (Friedman, Hastie and Tibshirani
 * 2010, doi:10.18637/jss.v033.i01; reference implementation glmnet 4.1). The curvature XᵀWX changes little from one
 * penalty to the next: it is kept until steps no longer shrink by it, and only for predictors that are in or called in.
 * A step that does not lower the objective is halved.
 */
export function familyLasso(
  family: ResponseFamily,
  predictors: readonly Predictor[],
  response: Float64Array,
): FamilyLasso {
  const n = response.length;
  const p = predictors.length;
  const mean = response.reduce((sum, value) => sum + value, 0) / n;
  const coefficients = new Float64Array(p);
  const slope = new Float64Array(p);
  const gradient = new Float64Array(p);
  const step = new Float64Array(p);
  const linear = new Float64Array(n);
  const residual = new Float64Array(n);
  const variance = new Float64Array(n);
  const listed = new Int32Array(p);
  const curvature = curvatureOf(predictors, n);
  /** The fit that this object's state is that of. */
  let present: FamilyFit | null = null;
  /** The intercept and the constants that two-valued predictors leave out of `linear`. */
  let shift = 0;
  let intercept = 0;
  let loss = 0;

  const centred = response.map((value) => value - mean);
  let largest = 0;
  for (const predictor of predictors)
    largest = Math.max(largest, Math.abs(productWith(predictor, centred, 0)) / n);

  function begin(start: FamilyFit | null): void {
    linear.fill(0);
    coefficients.set(start?.coefficients ?? new Float64Array(p));
    intercept = start?.intercept ?? family.start(mean);
    shift = intercept;
    for (let j = 0; j < p; j++)
      if (coefficients[j] !== 0) shift += addMultiple(predictors[j]!, coefficients[j]!, linear);
    loss = family.evaluate(shift, linear, response, residual, variance);
  }

  /** Lists the predictors that are in or called in, their gradients computed; answers how many. */
  function listPredictors(lambda: number, residualSum: number): number {
    let count = 0;
    for (let j = 0; j < p; j++) {
      gradient[j] = productWith(predictors[j]!, residual, residualSum) / n;
      if (coefficients[j] !== 0 || Math.abs(gradient[j]!) > lambda) listed[count++] = j;
    }
    return count;
  }

  /** Goes the whole step, or half of it as often as the objective has risen; answers whether it fell at last. */
  function go(count: number, move: number, lambda: number, objective: number): boolean {
    for (let halving = 0, share = 1; halving < mostHalvings; halving++, share /= 2) {
      const part = halving === 0 ? 1 : -share;
      for (let a = 0; a < count; a++) {
        const j = listed[a]!;
        if (step[j] === 0) continue;
        coefficients[j]! += part * step[j]!;
        shift += addMultiple(predictors[j]!, part * step[j]!, linear);
      }
      intercept += part * move;
      shift += part * move;
      loss = family.evaluate(shift, linear, response, residual, variance);
      const reached = loss / n + lambda * sumOfSizes(coefficients);
      if (reached <= objective + 1e-13 * Math.abs(objective)) return halving === 0;
      curvature.forget();
    }
    return false;
  }

  function fitted(last: number): FamilyFit {
    const kept = coefficients.map((value) => (Math.abs(value) > negligible ? value : 0));
    let used = 0;
    let doubtful = 0;
    for (let j = 0; j < p; j++) {
      if (kept[j] === 0) continue;
      used++;
      if (Math.abs(kept[j]!) < last) doubtful++;
    }
    return { intercept, coefficients: kept, deviance: 2 * loss, used, doubtful };
  }

  return {
    largest,
    fit(lambda, start, precisely) {
      if (start === null || start.coefficients !== present?.coefficients) begin(start);
      if (precisely) curvature.forget();
      let last = Number.POSITIVE_INFINITY;
      for (let iteration = 0; iteration < maximumIterations; iteration++) {
        let residualSum = 0;
        for (let row = 0; row < n; row++) residualSum += residual[row]!;
        const count = listPredictors(lambda, residualSum);
        const model = curvature.at(variance, listed, count);
        slope.set(gradient);
        const move = quadraticLasso(model, listed, count, coefficients, lambda, residualSum / n, slope, step);
        let longest = Math.abs(move);
        let promised = (move * residualSum) / n;
        for (let a = 0; a < count; a++) {
          const j = listed[a]!;
          longest = Math.max(longest, Math.abs(step[j]!));
          promised += step[j]! * gradient[j]!;
        }
        const objective = loss / n + lambda * sumOfSizes(coefficients);
        const whole = go(count, move, lambda, objective);
        const contraction = longest / last;
        last = longest;
        if (precisely ? longest < tightTolerance : 2 * n * Math.abs(promised) < looseDeviance / 4) break;
        if (whole && contraction > expectedContraction) curvature.forget();
      }
      present = fitted(last);
      return present;
    },
  };
}

function sumOfSizes(values: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < values.length; j++) sum += Math.abs(values[j]!);
  return sum;
}
