import { log, power } from '../../foundation/elementary.ts';
import { standardisedByPresent } from '../../math/standardise.ts';
import {
  fitGaussianLasso,
  gramOf,
  type LassoMoments,
  largestGaussianLambda,
  meanResidualSquare,
  outcomeMoments,
} from './gaussian-lasso.ts';
import { fitLassoOf, fitLogisticLasso, type LogisticFit, largestLambda, poisson } from './logistic-lasso.ts';
import { fitMultinomialLasso, type MultinomialFit } from './multinomial-lasso.ts';

/** A variable without missing values. Gaussian ones are scaled (divisor n − 1); categorical ones hold 0, 1, …, levels − 1. */
export interface MixedVariable {
  readonly type: 'gaussian' | 'categorical' | 'poisson';
  readonly levels: number;
  /** False for categories other than 0 and 1: their edges have no sign. */
  readonly signed: boolean;
  readonly values: Float64Array;
}

/** One regression of a variable on all others: a linear predictor for each category, or one. */
export interface NodeModel {
  readonly lambda: number;
  readonly ebic: number;
  readonly intercepts: Float64Array;
  /** On the scale of the design columns. */
  readonly coefficients: readonly Float64Array[];
}

/** A column of the design: a variable itself, or the indicator of one of its categories but the lowest. */
export interface DesignColumn {
  readonly variable: number;
  readonly values: Float64Array;
}

interface PathPoint {
  readonly intercepts: Float64Array;
  readonly coefficients: readonly Float64Array[];
  /** −2 × log likelihood, up to nothing. */
  readonly deviance: number;
  /** What the end of the path is judged by. */
  readonly explained: number;
}

/** Fits one penalty after the other, each from the one before. */
interface NodePath {
  readonly largest: number;
  next(lambda: number): PathPoint;
}

const pathLength = 100;
const fewestSteps = 5;

export function designOf(variables: readonly MixedVariable[], without: number): DesignColumn[] {
  return variables.flatMap(({ type, levels, values }, variable) => {
    if (variable === without) return [];
    if (type !== 'categorical') return [{ variable, values }];
    return Array.from({ length: levels - 1 }, (_, index) => ({
      variable,
      values: values.map((value) => (value === index + 1 ? 1 : 0)),
    }));
  });
}

/**
 * The lasso of one variable on the others, by family, with the penalty of smallest EBIC = −2 log L + J log n + 2 γ J
 * log q; q design columns, J of them with a non-zero coefficient. glmnet's path: 100 penalties from the largest useful
 * one to 1e-4 of it (0.01 when n < q), ended when little more is explained.
 */
export function fitNode(variable: MixedVariable, design: readonly DesignColumn[], gamma: number): NodeModel {
  const n = variable.values.length;
  const q = design.length;
  const columns = design.map(({ values }) => standardisedByPresent(values));
  const path = pathOf(variable, columns);
  const ratio = n < q ? 0.01 : 1e-4;
  const cost = log(n) + 2 * gamma * log(q);
  let best: { lambda: number; ebic: number; point: PathPoint } | null = null;
  let explained = 0;
  for (let step = 0; step < pathLength; step++) {
    const lambda = path.largest * power(ratio, step / (pathLength - 1));
    const point = path.next(lambda);
    const used = design.filter((_, j) => point.coefficients.some((each) => Math.abs(each[j]!) > 1e-9)).length;
    const ebic = point.deviance + used * cost;
    if (best === null || ebic < best.ebic) best = { lambda, ebic, point };
    const gain = point.explained - explained;
    explained = point.explained;
    if (step >= fewestSteps - 1 && (explained > 0.999 || gain < 1e-5 * explained)) break;
  }
  return { lambda: best!.lambda, ebic: best!.ebic, ...onDesignScale(best!.point, design) };
}

function onDesignScale({ intercepts, coefficients }: PathPoint, design: readonly DesignColumn[]) {
  const raw = coefficients.map((each) => new Float64Array(each.length));
  const shifted = intercepts.slice();
  for (const [j, { values }] of design.entries()) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    for (const [k, each] of coefficients.entries()) {
      const value = Math.abs(each[j]!) > 1e-9 ? each[j]! / deviation : 0;
      raw[k]![j] = value;
      shifted[k]! -= value * mean;
    }
  }
  return { intercepts: shifted, coefficients: raw };
}

function pathOf({ type, levels, values }: MixedVariable, columns: readonly Float64Array[]): NodePath {
  if (type === 'gaussian') return gaussianPath(values, columns);
  if (type === 'poisson') return poissonPath(values, columns);
  return levels === 2 ? binaryPath(values, columns) : multinomialPath(values, levels, columns);
}

/** With unit variance −2 log L is n log 2π + RSS: the residual sum of squares, not its logarithm. */
function gaussianPath(values: Float64Array, columns: readonly Float64Array[]): NodePath {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const centred = values.map((value) => value - mean);
  const moments: LassoMoments = { ...gramOf(columns), ...outcomeMoments(columns, centred) };
  let coefficients: Float64Array = new Float64Array(columns.length);
  return {
    largest: largestGaussianLambda(moments),
    next(lambda) {
      coefficients = fitGaussianLasso(moments, lambda, coefficients);
      const residual = meanResidualSquare(moments, coefficients);
      return {
        intercepts: Float64Array.of(mean),
        coefficients: [coefficients],
        deviance: n * log(2 * Math.PI) + n * residual,
        explained: 1 - residual / moments.square,
      };
    },
  };
}

function poissonPath(values: Float64Array, columns: readonly Float64Array[]): NodePath {
  const logFactorials = values.reduce((sum, value) => sum + logFactorial(value), 0);
  const saturated = values.reduce((sum, value) => sum + (value > 0 ? value - value * log(value) : 0), 0);
  let fit: LogisticFit | null = null;
  let empty = Number.NaN;
  return {
    largest: largestLambda(columns, values),
    next(lambda) {
      fit = fitLassoOf(poisson, columns, values, lambda, fit);
      const deviance = fit.deviance - 2 * saturated;
      if (Number.isNaN(empty)) empty = deviance;
      return {
        intercepts: Float64Array.of(fit.intercept),
        coefficients: [fit.coefficients],
        deviance: fit.deviance + 2 * logFactorials,
        explained: 1 - deviance / empty,
      };
    },
  };
}

function logFactorial(count: number): number {
  let sum = 0;
  for (let value = 2; value <= count; value++) sum += log(value);
  return sum;
}

/** Two categories share one logistic coefficient β: −β/2 and β/2, whose penalty is that of β. */
function binaryPath(values: Float64Array, columns: readonly Float64Array[]): NodePath {
  let fit: LogisticFit | null = null;
  let empty = Number.NaN;
  return {
    largest: largestLambda(columns, values),
    next(lambda) {
      fit = fitLogisticLasso(columns, values, lambda, fit);
      if (Number.isNaN(empty)) empty = fit.deviance;
      return {
        intercepts: Float64Array.of(-fit.intercept / 2, fit.intercept / 2),
        coefficients: [
          fit.coefficients.map((value) => -value / 2),
          fit.coefficients.map((value) => value / 2),
        ],
        deviance: fit.deviance,
        explained: 1 - fit.deviance / empty,
      };
    },
  };
}

function multinomialPath(values: Float64Array, levels: number, columns: readonly Float64Array[]): NodePath {
  const indicators = Array.from({ length: levels }, (_, level) =>
    values.map((value) => (value === level ? 1 : 0)),
  );
  let fit: MultinomialFit | null = null;
  let empty = Number.NaN;
  return {
    largest: Math.max(...indicators.map((indicator) => largestLambda(columns, indicator))),
    next(lambda) {
      fit = fitMultinomialLasso(columns, indicators, lambda, fit);
      if (Number.isNaN(empty)) empty = fit.deviance;
      return { ...fit, explained: 1 - fit.deviance / empty };
    },
  };
}
