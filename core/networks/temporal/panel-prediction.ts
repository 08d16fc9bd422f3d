import { type LassoMoments, leastSquaresOn, meanResidualSquare } from '../nodewise/gaussian-lasso.ts';

/** Shares of variance; one value for each variable. */
export interface PanelPrediction {
  /** R² of an outcome on all its selected predictors. */
  readonly inPrediction: Float64Array;
  /** R² on its own earlier value alone; 0 when that was not selected. */
  readonly ownLagOnly: Float64Array;
  /** R² on the others alone. */
  readonly crossLaggedOnly: Float64Array;
  /** What the others add to its own earlier value: inPrediction − ownLagOnly. */
  readonly inPredictionCrossLagged: Float64Array;
  /** p × p, rows are the earlier wave: R² that an outcome loses without that predictor. */
  readonly uniqueR2: Float64Array;
  /** Mean of a variable's uniqueR2 over the other outcomes, and their sum. */
  readonly outPrediction: Float64Array;
  readonly outPredictionSum: Float64Array;
}

/**
 * How well each variable is predicted by, and predicts, the others between two waves, by least squares on the selected
 * predictors. In the spirit of the in- and out-prediction of Wysocki, McCarthy, van Bork, Cramer and Rhemtulla
 * (Cross-lagged panel networks), which there come from a path model.
 */
export function panelPrediction(
  moments: readonly LassoMoments[],
  supports: readonly (readonly number[])[],
): PanelPrediction {
  const p = moments.length;
  const explained = (outcome: number, subset: readonly number[]): number => {
    const each = moments[outcome]!;
    const coefficients = leastSquaresOn(each, subset);
    return coefficients === null ? Number.NaN : 1 - meanResidualSquare(each, coefficients) / each.square;
  };
  const inPrediction = Float64Array.from(supports, (support, j) => explained(j, support));
  const ownLagOnly = Float64Array.from(supports, (support, j) =>
    support.includes(j) ? explained(j, [j]) : 0,
  );
  const uniqueR2 = Float64Array.from({ length: p * p }, (_, at) => {
    const predictor = Math.floor(at / p);
    const outcome = at % p;
    const support = supports[outcome]!;
    if (!support.includes(predictor)) return 0;
    return inPrediction[outcome]! - explained(outcome, without(support, predictor));
  });
  const outPredictionSum = new Float64Array(p);
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) if (i !== j) outPredictionSum[i]! += uniqueR2[i * p + j]!;
  return {
    inPrediction,
    ownLagOnly,
    crossLaggedOnly: Float64Array.from(supports, (support, j) => explained(j, without(support, j))),
    inPredictionCrossLagged: inPrediction.map((value, j) => value - ownLagOnly[j]!),
    uniqueR2,
    outPredictionSum,
    outPrediction: outPredictionSum.map((value) => value / Math.max(1, p - 1)),
  };
}

const without = (support: readonly number[], one: number): number[] => support.filter((j) => j !== one);
