import { log } from '../../foundation/elementary.ts';
import { standardisedByPresent } from '../../math/standardise.ts';
import { bestOfLassoPath, type LassoChoice, type PathFit, type PathFitter } from './ebic-lasso-path.ts';
import { type FamilyFit, familyLasso, negligible } from './family-lasso.ts';
import {
  fitGaussianLasso,
  gramOf,
  type LassoMoments,
  largestGaussianLambda,
  meanResidualSquare,
  outcomeMoments,
} from './gaussian-lasso.ts';
import { logisticPath } from './ising.ts';
import { multinomialLasso } from './multinomial-lasso.ts';
import { type Predictor, predictorOf } from './predictor.ts';
import { poisson } from './response-family.ts';

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

/** A point of a node's path. */
interface PathPoint extends PathFit {
  readonly intercepts: Float64Array;
  readonly coefficients: readonly Float64Array[];
}

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
  const ratio = n < q ? 0.01 : 1e-4;
  const { lambda, ebic, fit } = chooseFit(variable, design, (path) =>
    bestOfLassoPath(path, n, q, gamma, ratio),
  );
  return { lambda, ebic, ...onDesignScale(fit, design) };
}

function onDesignScale({ intercepts, coefficients }: PathPoint, design: readonly DesignColumn[]) {
  const raw = coefficients.map((each) => new Float64Array(each.length));
  const shifted = intercepts.slice();
  for (const [j, { values }] of design.entries()) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    for (const [k, each] of coefficients.entries()) {
      const value = Math.abs(each[j]!) > negligible ? each[j]! / deviation : 0;
      raw[k]![j] = value;
      shifted[k]! -= value * mean;
    }
  }
  return { intercepts: shifted, coefficients: raw };
}

/** Calls `choose` with the path of the variable's family; answers the choice with a vector for each category, or one. */
function chooseFit(
  { type, levels, values }: MixedVariable,
  design: readonly DesignColumn[],
  choose: <Fit extends PathFit>(path: PathFitter<Fit>) => LassoChoice<Fit>,
): LassoChoice<PathPoint> {
  if (type === 'gaussian')
    return choose(
      gaussianPath(
        values,
        design.map((each) => standardisedByPresent(each.values)),
      ),
    );
  const predictors = design.map((each) => predictorOf(each.values));
  if (type === 'poisson') return single(choose(poissonPath(values, predictors)), 1);
  if (levels === 2) return single(choose(logisticPath(predictors, values)), 2);
  const indicators = Array.from({ length: levels }, (_, level) =>
    values.map((value) => (value === level ? 1 : 0)),
  );
  return choose({
    ...multinomialLasso(predictors, indicators),
    explained: (fit, empty) => 1 - fit.deviance / empty.deviance,
  });
}

/** Two categories share one logistic coefficient β: −β/2 and β/2, whose penalty is that of β. */
function single({ fit, ...choice }: LassoChoice<FamilyFit>, categories: 1 | 2): LassoChoice<PathPoint> {
  const parts = categories === 1 ? [1] : [-0.5, 0.5];
  return {
    ...choice,
    fit: {
      ...fit,
      intercepts: Float64Array.from(parts, (part) => part * fit.intercept),
      coefficients: parts.map((part) => fit.coefficients.map((value) => part * value)),
    },
  };
}

/** With unit variance −2 log L is n log 2π + RSS: the residual sum of squares, not its logarithm. Always exact. */
function gaussianPath(values: Float64Array, columns: readonly Float64Array[]): PathFitter<PathPoint> {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const centred = values.map((value) => value - mean);
  const moments: LassoMoments = { ...gramOf(columns), ...outcomeMoments(columns, centred) };
  const constant = n * log(2 * Math.PI);
  return {
    largest: largestGaussianLambda(moments),
    fit(lambda, start) {
      const coefficients = fitGaussianLasso(
        moments,
        lambda,
        start?.coefficients[0] ?? new Float64Array(columns.length),
      );
      return {
        intercepts: Float64Array.of(mean),
        coefficients: [coefficients],
        deviance: constant + n * meanResidualSquare(moments, coefficients),
        used: coefficients.reduce((count, value) => count + (Math.abs(value) > negligible ? 1 : 0), 0),
        doubtful: 0,
      };
    },
    explained: (fit) => 1 - (fit.deviance - constant) / (n * moments.square),
  };
}

function poissonPath(values: Float64Array, predictors: readonly Predictor[]): PathFitter<FamilyFit> {
  const logFactorials = values.reduce((sum, value) => sum + logFactorial(value), 0);
  const saturated = values.reduce((sum, value) => sum + (value > 0 ? value - value * log(value) : 0), 0);
  const lasso = familyLasso(poisson, predictors, values);
  const unexplained = (fit: FamilyFit) => fit.deviance - 2 * (logFactorials + saturated);
  return {
    largest: lasso.largest,
    fit(lambda, start, precisely) {
      const fit = lasso.fit(lambda, start, precisely);
      return { ...fit, deviance: fit.deviance + 2 * logFactorials };
    },
    explained: (fit, empty) => 1 - unexplained(fit) / unexplained(empty),
  };
}

function logFactorial(count: number): number {
  let sum = 0;
  for (let value = 2; value <= count; value++) sum += log(value);
  return sum;
}
