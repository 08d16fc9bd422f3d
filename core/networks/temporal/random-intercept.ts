import { exp, log, log1p } from '../../foundation/elementary.ts';
import { choleskyFactor, inverseOfFactor } from '../../math/cholesky.ts';

/** Rows in groups: y = X b + u_group + e, u normal with variance τσ², e with σ². */
export interface GroupedRows {
  /** The columns of X, a column of ones among them where an intercept is wanted. */
  readonly predictors: readonly Float64Array[];
  readonly outcome: Float64Array;
  /** Group of each row, from 0. */
  readonly group: Int32Array;
}

export interface RandomInterceptFit {
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  /** σ², by maximum likelihood. */
  readonly residualVariance: number;
  /** τσ²; 0 when the groups differ no more than chance. */
  readonly interceptVariance: number;
  /** Predicted intercept of each group. */
  readonly intercepts: Float64Array;
  /** −2 log likelihood. */
  readonly deviance: number;
}

interface Sums {
  readonly n: number;
  readonly m: number;
  readonly xx: Float64Array;
  readonly xy: Float64Array;
  readonly yy: number;
  readonly groups: readonly Group[];
}

interface Group {
  n: number;
  readonly x: Float64Array;
  y: number;
}

interface Weighted {
  readonly coefficients: Float64Array;
  readonly inverse: Float64Array;
  readonly residualSquares: number;
  /** Derivative of the deviance by τ. */
  readonly slope: number;
  readonly deviance: number;
}

/** Ratios of variances searched, as logarithms. */
const scan = { least: -16, most: 12, steps: 112 };

/**
 * Linear mixed model with one random intercept by maximum likelihood (not restricted), its variance ratio found to
 * rounding error as the root of the profiled deviance's derivative; every minimum on a wide grid and the ratio 0 are
 * compared. Laird and Ware (1982), doi:10.2307/2529876; Bates, Mächler, Bolker and Walker (2015),
 * doi:10.18637/jss.v067.i01; reference implementation lme4 1.1-31. Null when X is linearly dependent.
 */
export function fitRandomIntercept(rows: GroupedRows): RandomInterceptFit | null {
  const sums = sumsOf(rows);
  const none = weightedFit(sums, 0);
  if (none === null) return null;
  let best = { ratio: 0, fit: none };
  for (const ratio of stationaryRatios(sums)) {
    const fit = weightedFit(sums, ratio);
    if (fit !== null && fit.deviance < best.fit.deviance) best = { ratio, fit };
  }
  const { ratio, fit } = best;
  const residualVariance = fit.residualSquares / sums.n;
  return {
    coefficients: fit.coefficients,
    standardErrors: fit.coefficients.map((_, j) =>
      Math.sqrt(residualVariance * fit.inverse[j * (sums.m + 1)]!),
    ),
    residualVariance,
    interceptVariance: ratio * residualVariance,
    intercepts: Float64Array.from(
      sums.groups,
      (group) => (ratio / (1 + group.n * ratio)) * residualSum(group, fit.coefficients),
    ),
    deviance: fit.deviance,
  };
}

function sumsOf({ predictors, outcome, group }: GroupedRows): Sums {
  const m = predictors.length;
  const xx = new Float64Array(m * m);
  const xy = new Float64Array(m);
  const groups: Group[] = [];
  let yy = 0;
  for (const [row, y] of outcome.entries()) {
    groups[group[row]!] ??= { n: 0, x: new Float64Array(m), y: 0 };
    const own = groups[group[row]!]!;
    own.n++;
    own.y += y;
    yy += y * y;
    for (let i = 0; i < m; i++) {
      const x = predictors[i]![row]!;
      own.x[i]! += x;
      xy[i]! += x * y;
      for (let j = 0; j < m; j++) xx[i * m + j]! += x * predictors[j]![row]!;
    }
  }
  return { n: outcome.length, m, xx, xy, yy, groups };
}

const residualSum = ({ x, y }: Group, coefficients: Float64Array): number =>
  coefficients.reduce((left, b, j) => left - b * x[j]!, y);

/** Generalised least squares at a ratio of variances: each group's sums are taken off with weight τ/(1 + nτ). */
function weightedFit({ n, m, xx, xy, yy, groups }: Sums, ratio: number): Weighted | null {
  const system = xx.slice();
  const right = xy.slice();
  let squares = yy;
  let logDeterminant = 0;
  for (const group of groups) {
    const weight = ratio / (1 + group.n * ratio);
    logDeterminant += log1p(group.n * ratio);
    squares -= weight * group.y * group.y;
    for (let i = 0; i < m; i++) {
      right[i]! -= weight * group.x[i]! * group.y;
      for (let j = 0; j < m; j++) system[i * m + j]! -= weight * group.x[i]! * group.x[j]!;
    }
  }
  const factor = choleskyFactor(system, m);
  if (factor === null) return null;
  const inverse = inverseOfFactor(factor, m);
  const coefficients = Float64Array.from({ length: m }, (_, i) =>
    right.reduce((sum, value, j) => sum + inverse[i * m + j]! * value, 0),
  );
  const residualSquares = squares - coefficients.reduce((sum, b, j) => sum + b * right[j]!, 0);
  if (!(residualSquares > 0)) return null;
  let fromSquares = 0;
  let fromDeterminant = 0;
  for (const group of groups) {
    const scale = 1 + group.n * ratio;
    fromSquares += (residualSum(group, coefficients) / scale) ** 2;
    fromDeterminant += group.n / scale;
  }
  return {
    coefficients,
    inverse,
    residualSquares,
    slope: fromDeterminant - (n * fromSquares) / residualSquares,
    deviance: n * (log((2 * Math.PI * residualSquares) / n) + 1) + logDeterminant,
  };
}

/** Ratios where the deviance turns from falling to rising. */
function stationaryRatios(sums: Sums): number[] {
  const slopeAt = (logarithm: number) => weightedFit(sums, exp(logarithm))?.slope ?? Number.NaN;
  const width = (scan.most - scan.least) / scan.steps;
  const found: number[] = [];
  let before = slopeAt(scan.least);
  for (let step = 1; step <= scan.steps; step++) {
    const at = scan.least + step * width;
    const slope = slopeAt(at);
    if (before < 0 && slope >= 0) found.push(exp(rootBetween(slopeAt, at - width, at)));
    before = slope;
  }
  return found;
}

function rootBetween(slopeAt: (at: number) => number, low: number, high: number): number {
  let below = low;
  let above = high;
  for (let halving = 0; halving < 60; halving++) {
    const middle = (below + above) / 2;
    if (slopeAt(middle) < 0) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
