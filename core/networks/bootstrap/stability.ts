import { pearsonCorrelation } from '../../math/pearson.ts';
import { type NetworkValues, type StabilityMeasure, stabilityMeasures } from './centrality-values.ts';

/** One point of a stability curve. */
export interface StabilityPoint {
  /** Share of cases left out. */
  readonly dropped: number;
  readonly n: number;
  readonly samples: number;
  readonly meanCorrelation: number;
  /** Share of samples whose correlation with the full sample is above `correlation`. */
  readonly above: number;
}

export interface Stability {
  /** Largest share of cases that can be left out with more than 95 % of samples correlating above 0.7; 0 for none. */
  readonly coefficient: number;
  readonly curve: readonly StabilityPoint[];
}

export interface CaseDropReplicate {
  /** Cases kept. */
  readonly n: number;
  readonly values: NetworkValues;
}

const leastCorrelation = 0.7;
const leastShare = 0.95;

/** Sample sizes after leaving out 5 % to 75 % of the cases in ten equal steps, as bootnet does. */
export function caseDropSizes(n: number): readonly number[] {
  return Array.from({ length: 10 }, (_, step) => roundHalfToEven(n * (1 - (0.05 + (0.7 * step) / 9))));
}

/** R's rounding: 332.5 is 332. */
function roundHalfToEven(value: number): number {
  const rounded = Math.round(value);
  const half = Math.abs(Math.abs(value - rounded) - 0.5) < 1e-9;
  return half ? 2 * Math.round(value / 2) : rounded;
}

/**
 * CS coefficients of edges and centralities: the largest share of cases that can be left out while more than 95 % of
 * the samples correlate above 0.7 with the full sample. Epskamp, Borsboom and Fried (2018),
 * doi:10.3758/s13428-017-0862-1; reference implementation bootnet 1.6. Values without variance correlate 0.
 */
export function stabilityOf(
  full: NetworkValues,
  n: number,
  replicates: readonly CaseDropReplicate[],
): Record<StabilityMeasure, Stability> {
  const sizes = [...new Set(replicates.map((each) => each.n))].sort((a, b) => b - a);
  const entries = stabilityMeasures.map((measure): [StabilityMeasure, Stability] => {
    const curve = sizes.map((size) => {
      const correlations = replicates
        .filter((each) => each.n === size)
        .map(({ values }) => orZero(pearsonCorrelation(full[measure], values[measure])));
      const samples = correlations.length;
      return {
        dropped: 1 - size / n,
        n: size,
        samples,
        meanCorrelation: correlations.reduce((sum, value) => sum + value, 0) / samples,
        above: correlations.filter((value) => value > leastCorrelation).length / samples,
      };
    });
    const stable = curve.filter(({ above }) => above > leastShare).map(({ dropped }) => dropped);
    return [measure, { coefficient: Math.max(0, ...stable), curve }];
  });
  return Object.fromEntries(entries) as Record<StabilityMeasure, Stability>;
}

const orZero = (value: number): number => (Number.isNaN(value) ? 0 : value);
