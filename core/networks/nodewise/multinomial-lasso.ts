import { exp, log } from '../../foundation/elementary.ts';
import { type Curvature, curvatureOf } from './curvature.ts';
import type { PathFit } from './ebic-lasso-path.ts';
import { looseDeviance, negligible } from './family-lasso.ts';
import { addMultiple, type Predictor, productWith } from './predictor.ts';
import type { QuadraticModel } from './quadratic-lasso.ts';

export interface MultinomialFit extends PathFit {
  readonly intercepts: Float64Array;
  /** One vector for each category. */
  readonly coefficients: readonly Float64Array[];
}

export interface MultinomialLasso {
  /** Smallest penalty at which no predictor enters. */
  readonly largest: number;
  /** Minimises −log likelihood / n + λ Σ|b_kj|; the deviance of a loose fit is right to `looseDeviance`. */
  fit(lambda: number, start: MultinomialFit | null, precisely: boolean): MultinomialFit;
}

const tightTolerance = 1e-10;
const maximumIterations = 500;
const mostHalvings = 40;
const expectedContraction = 0.2;
const relativeTolerance = 1e-4;
const maximumRounds = 2000;
/**
 * Multinomial lasso with one coefficient vector for each category, by proximal Newton steps for all of them at once, the
 * curvature kept as in family-lasso.ts. Each predictor's coefficients are shifted by their median, which leaves the
 * likelihood and makes the penalty smallest (Friedman, Hastie and Tibshirani 2010, doi:10.18637/jss.v033.i01).
 * `indicators` hold 1 where a case is in the category.
 */
export function multinomialLasso(
  predictors: readonly Predictor[],
  indicators: readonly Float64Array[],
): MultinomialLasso {
  const n = indicators[0]!.length;
  const q = predictors.length;
  const categories = indicators.length;
  const each = <Value>(make: (k: number) => Value) => Array.from({ length: categories }, (_, k) => make(k));
  const shares = indicators.map((indicator) => indicator.reduce((sum, value) => sum + value, 0) / n);
  const coefficients = each(() => new Float64Array(q));
  const linear = each(() => new Float64Array(n));
  const probability = each(() => new Float64Array(n));
  const gradient = each(() => new Float64Array(q));
  const slope = each(() => new Float64Array(q));
  const step = each(() => new Float64Array(q));
  const intercepts = new Float64Array(categories);
  const shift = new Float64Array(categories);
  const interceptSlope = new Float64Array(categories);
  const interceptStep = new Float64Array(categories);
  const residual = new Float64Array(n);
  const weight = new Float64Array(n);
  const listed = new Int32Array(q);
  /** Curvature between categories k ≥ l, at k (k + 1) / 2 + l. */
  const curvatures: Curvature[] = Array.from({ length: (categories * (categories + 1)) / 2 }, () =>
    curvatureOf(predictors, n),
  );
  let loss = 0;
  let present: MultinomialFit | null = null;

  function evaluate(): void {
    loss = 0;
    for (let row = 0; row < n; row++) {
      let most = Number.NEGATIVE_INFINITY;
      let own = 0;
      for (let k = 0; k < categories; k++) {
        const value = shift[k]! + linear[k]![row]!;
        probability[k]![row] = value;
        if (value > most) most = value;
        if (indicators[k]![row] === 1) own = value;
      }
      let sum = 0;
      for (let k = 0; k < categories; k++) {
        const odds = exp(probability[k]![row]! - most);
        probability[k]![row] = odds;
        sum += odds;
      }
      for (let k = 0; k < categories; k++) probability[k]![row]! /= sum;
      loss += most + log(sum) - own;
    }
  }

  function begin(start: MultinomialFit | null): void {
    for (let k = 0; k < categories; k++) {
      coefficients[k]!.set(start?.coefficients[k] ?? new Float64Array(q));
      intercepts[k] = start?.intercepts[k] ?? log(shares[k]!);
      shift[k] = intercepts[k]!;
      linear[k]!.fill(0);
      for (let j = 0; j < q; j++) {
        const value = coefficients[k]![j]!;
        if (value !== 0) shift[k]! += addMultiple(predictors[j]!, value, linear[k]!);
      }
    }
    evaluate();
  }

  /** Gradients of all; lists the predictors that are in or called in by any category and answers how many. */
  function listPredictors(lambda: number): number {
    const called = new Uint8Array(q);
    for (let k = 0; k < categories; k++) {
      let total = 0;
      for (let row = 0; row < n; row++) {
        residual[row] = indicators[k]![row]! - probability[k]![row]!;
        total += residual[row]!;
      }
      interceptSlope[k] = total / n;
      for (let j = 0; j < q; j++) {
        const value = productWith(predictors[j]!, residual, total) / n;
        gradient[k]![j] = value;
        if (coefficients[k]![j] !== 0 || Math.abs(value) > lambda) called[j] = 1;
      }
      slope[k]!.set(gradient[k]!);
    }
    let count = 0;
    for (let j = 0; j < q; j++) if (called[j] === 1) listed[count++] = j;
    return count;
  }

  /** The models between every two categories, symmetric. */
  function models(count: number): QuadraticModel[][] {
    const found: QuadraticModel[][] = each(() => []);
    for (let k = 0; k < categories; k++) {
      for (let l = 0; l <= k; l++) {
        const curvature = curvatures[(k * (k + 1)) / 2 + l]!;
        for (let row = 0; row < n; row++) {
          const own = probability[k]![row]!;
          weight[row] = k === l ? Math.max(own * (1 - own), 1e-10) : -own * probability[l]![row]!;
        }
        const model = curvature.at(weight, listed, count);
        found[k]![l] = model;
        found[l]![k] = model;
      }
    }
    return found;
  }

  function solveQuadratic(
    model: readonly (readonly QuadraticModel[])[],
    lambda: number,
    count: number,
  ): void {
    for (const values of step) values.fill(0);
    interceptStep.fill(0);
    const moveIntercept = (k: number): number => {
      const move = interceptSlope[k]! / model[k]![k]!.intercept;
      interceptStep[k]! += move;
      for (let l = 0; l < categories; l++) {
        const between = model[k]![l]!;
        interceptSlope[l]! -= move * between.intercept;
        for (let b = 0; b < count; b++) slope[l]![listed[b]!]! -= move * between.withIntercept[listed[b]!]!;
      }
      return Math.abs(move);
    };
    const moveCoefficient = (k: number, j: number): number => {
      const curvature = model[k]![k]!.hessian[j * q + j]!;
      const current = coefficients[k]![j]! + step[k]![j]!;
      const pull = slope[k]![j]! + curvature * current;
      const next =
        pull > lambda ? (pull - lambda) / curvature : pull < -lambda ? (pull + lambda) / curvature : 0;
      const change = next - current;
      if (change === 0) return 0;
      step[k]![j] = next - coefficients[k]![j]!;
      for (let l = 0; l < categories; l++) {
        const { hessian, withIntercept } = model[k]![l]!;
        const slopes = slope[l]!;
        for (let b = 0; b < count; b++) slopes[listed[b]!]! -= change * hessian[j * q + listed[b]!]!;
        interceptSlope[l]! -= change * withIntercept[j]!;
      }
      return Math.abs(change);
    };
    let first = 0;
    for (let round = 0; round < maximumRounds; round++) {
      let largest = 0;
      for (let k = 0; k < categories; k++) {
        largest = Math.max(largest, moveIntercept(k));
        for (let a = 0; a < count; a++) largest = Math.max(largest, moveCoefficient(k, listed[a]!));
      }
      if (round === 0) first = largest;
      if (largest <= relativeTolerance * first) break;
    }
  }

  const forget = () => {
    for (const curvature of curvatures) curvature.forget();
  };

  /** As in family-lasso.ts. */
  function go(count: number, lambda: number, objective: number): boolean {
    for (let halving = 0, share = 1; halving < mostHalvings; halving++, share /= 2) {
      const part = halving === 0 ? 1 : -share;
      for (let k = 0; k < categories; k++) {
        for (let a = 0; a < count; a++) {
          const j = listed[a]!;
          const own = part * step[k]![j]!;
          if (own === 0) continue;
          coefficients[k]![j]! += own;
          shift[k]! += addMultiple(predictors[j]!, own, linear[k]!);
        }
        intercepts[k]! += part * interceptStep[k]!;
        shift[k]! += part * interceptStep[k]!;
      }
      evaluate();
      if (loss / n + lambda * sumOfSizes(coefficients) <= objective + 1e-13 * Math.abs(objective))
        return halving === 0;
      forget();
    }
    return false;
  }

  function fitted(last: number): MultinomialFit {
    let used = 0;
    let doubtful = 0;
    for (let j = 0; j < q; j++) {
      const size = Math.max(...coefficients.map((values) => Math.abs(values[j]!)));
      if (size <= negligible) continue;
      used++;
      if (size < last) doubtful++;
    }
    return {
      intercepts: intercepts.slice(),
      coefficients: coefficients.map((values) => values.slice()),
      deviance: 2 * loss,
      used,
      doubtful,
    };
  }

  return {
    largest: Math.max(...indicators.map((indicator, k) => largestProduct(predictors, indicator, shares[k]!))),
    fit(lambda, start, precisely) {
      if (start === null || start.coefficients !== present?.coefficients) begin(start);
      if (precisely) forget();
      let last = Number.POSITIVE_INFINITY;
      for (let iteration = 0; iteration < maximumIterations; iteration++) {
        const count = listPredictors(lambda);
        const before = interceptSlope.slice();
        solveQuadratic(models(count), lambda, count);
        let longest = 0;
        let promised = 0;
        for (let k = 0; k < categories; k++) {
          longest = Math.max(longest, Math.abs(interceptStep[k]!));
          promised += interceptStep[k]! * before[k]!;
          for (let a = 0; a < count; a++) {
            const j = listed[a]!;
            longest = Math.max(longest, Math.abs(step[k]![j]!));
            promised += step[k]![j]! * gradient[k]![j]!;
          }
        }
        const whole = go(count, lambda, loss / n + lambda * sumOfSizes(coefficients));
        shiftByMedian(coefficients, q);
        const contraction = longest / last;
        last = longest;
        if (precisely ? longest < tightTolerance : 2 * n * Math.abs(promised) < looseDeviance / 4) break;
        if (whole && contraction > expectedContraction) forget();
      }
      present = fitted(last);
      return present;
    },
  };
}

function largestProduct(predictors: readonly Predictor[], indicator: Float64Array, share: number): number {
  const centred = indicator.map((value) => value - share);
  let largest = 0;
  for (const predictor of predictors) {
    largest = Math.max(largest, Math.abs(productWith(predictor, centred, 0)) / indicator.length);
  }
  return largest;
}

function sumOfSizes(coefficients: readonly Float64Array[]): number {
  let sum = 0;
  for (const values of coefficients) for (let j = 0; j < values.length; j++) sum += Math.abs(values[j]!);
  return sum;
}

/** Probabilities do not change when a predictor's coefficients all do, so the linear predictors may stay. */
function shiftByMedian(coefficients: readonly Float64Array[], q: number): void {
  const middle = (coefficients.length - 1) / 2;
  for (let j = 0; j < q; j++) {
    const sorted = coefficients.map((values) => values[j]!).sort((a, b) => a - b);
    const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
    if (median === 0) continue;
    for (const values of coefficients) values[j]! -= median;
  }
}
