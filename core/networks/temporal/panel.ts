import { log, power } from '../../foundation/elementary.ts';
import { NosographError } from '../../foundation/errors.ts';
import { choleskyFactor, inverseOfFactor } from '../../math/cholesky.ts';
import { pearsonCorrelation } from '../../math/pearson.ts';
import { twoSidedP } from '../../math/student-t.ts';
import {
  fitGaussianLasso,
  gramOf,
  type LassoMoments,
  largestGaussianLambda,
  leastSquaresOn,
  meanResidualSquare,
  outcomeMoments,
} from '../nodewise/gaussian-lasso.ts';
import { partialCorrelationsOfPrecision } from '../partial-correlation.ts';
import { type PanelPrediction, panelPrediction } from './panel-prediction.ts';
import type { WavePair } from './panel-waves.ts';

/** Coefficients p × p, row-major: rows are the earlier wave, columns the later. */
export interface PanelCoefficients {
  /** On z-scores of each wave. */
  readonly standardised: Float64Array;
  /** On the scales of the data, with one intercept for each outcome. */
  readonly raw: Float64Array;
  readonly intercepts: Float64Array;
}

export interface PanelFit {
  readonly n: number;
  readonly lasso: PanelCoefficients;
  /** Least squares on the predictors that the lasso chose. */
  readonly refit: PanelCoefficients;
  /** Least squares on all predictors with standard errors and p values; null with too few cases. */
  readonly ols: OrdinaryFit | null;
  /** Partial correlations of the residuals of `ols`, or of the lasso where that is null; null when singular. */
  readonly contemporaneous: Float64Array | null;
  /** Chosen penalty and criterion of each outcome. */
  readonly lambdas: Float64Array;
  readonly ebic: Float64Array;
  readonly r2AtLassoCoefficients: Float64Array;
  readonly prediction: PanelPrediction;
}

interface OrdinaryFit extends PanelCoefficients {
  readonly standardErrors: Float64Array;
  readonly pValues: Float64Array;
  readonly residualCorrelations: Float64Array;
}

const pathLength = 100;
const smallestRatio = 1e-4;

/**
 * Cross-lagged panel network between two waves: each variable of the later wave on all of the earlier, its own earlier
 * value penalised like the others, minimising RSS/(2n) + λ Σ|b| on z-scores (divisor n − 1, within the pair's rows); λ
 * from 100 values down to 1e-4 of the largest, by EBIC = n log(RSS/n) + k log n + 2 γ k log p. Wysocki,
 * McCarthy, van Bork, Cramer and Rhemtulla, Cross-lagged panel networks; Friedman, Hastie and Tibshirani (2010), doi:10.18637/jss.v033.i01; the whole
 * path is used, where glmnet ends early.
 */
export function fitPanelPair(pair: WavePair, gamma: number): PanelFit {
  const { variables } = pair;
  const p = variables.length;
  const from = pair.from.columns.map((column, j) => zScores(column, variables[j]!, pair.from.name));
  const to = pair.to.columns.map((column, j) => zScores(column, variables[j]!, pair.to.name));
  const n = from[0]!.values.length;
  const predictors = from.map(({ values }) => values);
  const shared = gramOf(predictors);
  const moments = to.map(({ values }) => ({ ...shared, ...outcomeMoments(predictors, values) }));
  const choices = moments.map((each) => chooseByEbic(each, n, gamma));
  const supports = choices.map(({ coefficients }) => nonZero(coefficients));
  const lasso = byColumn(choices.map(({ coefficients }) => coefficients));
  const refit = byColumn(moments.map((each, j) => requireFit(leastSquaresOn(each, supports[j]!), pair)));
  const ols = n > p + 1 ? ordinaryFit(moments, n) : null;
  const scaled = (standardised: Float64Array) => ({
    standardised,
    ...rawCoefficients(standardised, from, to),
  });
  const residuals = residualCorrelations(predictors, to, ols?.standardised ?? lasso);
  return {
    n,
    lasso: scaled(lasso),
    refit: scaled(refit),
    ols: ols === null ? null : { ...scaled(ols.standardised), ...ols, residualCorrelations: residuals },
    contemporaneous: partialOf(residuals, p),
    lambdas: Float64Array.from(choices, ({ lambda }) => lambda),
    ebic: Float64Array.from(choices, ({ ebic }) => ebic),
    r2AtLassoCoefficients: Float64Array.from(
      moments,
      (each, j) => 1 - meanResidualSquare(each, choices[j]!.coefficients) / each.square,
    ),
    prediction: panelPrediction(moments, supports),
  };
}

interface Scaled {
  readonly values: Float64Array;
  readonly mean: number;
  readonly deviation: number;
}

function zScores(column: Float64Array, variable: string, wave: string): Scaled {
  const n = column.length;
  const mean = column.reduce((sum, value) => sum + value, 0) / n;
  const deviation = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  if (!(deviation > 0)) {
    throw new NosographError(
      'input.invalid',
      `Variable "${variable}" has the same value in every complete row of wave "${wave}". Leave it out.`,
      { variable, wave },
    );
  }
  return { values: column.map((value) => (value - mean) / deviation), mean, deviation };
}

function chooseByEbic(moments: LassoMoments, n: number, gamma: number) {
  const largest = largestGaussianLambda(moments);
  const cost = log(n) + 2 * gamma * log(moments.m);
  let coefficients: Float64Array = new Float64Array(moments.m);
  let best = { lambda: largest, ebic: n * log(moments.square), coefficients };
  for (let step = 1; step < pathLength; step++) {
    const lambda = largest * power(smallestRatio, step / (pathLength - 1));
    coefficients = fitGaussianLasso(moments, lambda, coefficients);
    const ebic = n * log(meanResidualSquare(moments, coefficients)) + nonZero(coefficients).length * cost;
    if (ebic < best.ebic) best = { lambda, ebic, coefficients };
  }
  return best;
}

function nonZero(coefficients: Float64Array): number[] {
  return Array.from(coefficients.keys()).filter((j) => coefficients[j] !== 0);
}

function byColumn(columns: readonly Float64Array[]): Float64Array {
  const p = columns.length;
  return Float64Array.from({ length: p * p }, (_, at) => columns[at % p]![Math.floor(at / p)]!);
}

function requireFit(coefficients: Float64Array | null, pair: WavePair): Float64Array {
  if (coefficients !== null) return coefficients;
  throw new NosographError(
    'input.invalid',
    `The variables of wave "${pair.from.name}" are linearly dependent: no least-squares fit exists. Leave a duplicate or a sum out.`,
    { wave: pair.from.name },
  );
}

/** b_raw = b · sd_to / sd_from; intercept = mean_to − Σ b_raw mean_from. */
function rawCoefficients(standardised: Float64Array, from: readonly Scaled[], to: readonly Scaled[]) {
  const p = to.length;
  const raw = standardised.map(
    (value, at) => (value * to[at % p]!.deviation) / from[Math.floor(at / p)]!.deviation,
  );
  const intercepts = Float64Array.from(to, ({ mean }, j) => {
    let value = mean;
    for (let i = 0; i < p; i++) value -= raw[i * p + j]! * from[i]!.mean;
    return value;
  });
  return { raw, intercepts };
}

function ordinaryFit(moments: readonly LassoMoments[], n: number) {
  const p = moments.length;
  const factor = choleskyFactor(moments[0]!.gram, p);
  if (factor === null) return null;
  const inverse = inverseOfFactor(factor, p);
  const everything = Array.from({ length: p }, (_, j) => j);
  const standardised = byColumn(moments.map((each) => leastSquaresOn(each, everything)!));
  const degreesOfFreedom = n - p - 1;
  const standardErrors = standardised.map((_, at) => {
    const outcome = at % p;
    const column = columnOf(standardised, p, outcome);
    const variance = (n * meanResidualSquare(moments[outcome]!, column)) / degreesOfFreedom;
    return Math.sqrt((variance * inverse[Math.floor(at / p) * (p + 1)]!) / n);
  });
  return {
    standardised,
    standardErrors,
    pValues: standardised.map((value, at) => twoSidedP(value / standardErrors[at]!, degreesOfFreedom)),
  };
}

const columnOf = (matrix: Float64Array, p: number, column: number): Float64Array =>
  Float64Array.from({ length: p }, (_, row) => matrix[row * p + column]!);

function residualCorrelations(
  predictors: readonly Float64Array[],
  to: readonly Scaled[],
  coefficients: Float64Array,
): Float64Array {
  const p = to.length;
  const residuals = to.map(({ values }, outcome) =>
    values.map((value, row) => {
      let left = value;
      for (let i = 0; i < p; i++) left -= coefficients[i * p + outcome]! * predictors[i]![row]!;
      return left;
    }),
  );
  return Float64Array.from({ length: p * p }, (_, at) =>
    at % (p + 1) === 0 ? 1 : pearsonCorrelation(residuals[Math.floor(at / p)]!, residuals[at % p]!),
  );
}

function partialOf(correlations: Float64Array, p: number): Float64Array | null {
  const factor = choleskyFactor(correlations, p);
  return factor === null ? null : partialCorrelationsOfPrecision(inverseOfFactor(factor, p), p);
}
