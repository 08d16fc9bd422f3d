import { exp, log } from '../../foundation/elementary.ts';
import { normalCdf } from '../../math/normal.ts';

export interface GoldbrickerSettings {
  /** Pairs that correlate less are not looked at. */
  readonly minimumCorrelation: number;
  /** Below this share of differing correlations a pair is redundant. */
  readonly differentShare: number;
  readonly alpha: number;
}

export interface RedundantPair {
  readonly a: number;
  readonly b: number;
  readonly correlation: number;
  /** Share of the other variables with which the two correlate differently. */
  readonly different: number;
}

/**
 * Pairs of variables that seem to measure one thing: they correlate, and with the others they correlate alike. As
 * `networktools::goldbricker` 1.6, on any p × p correlation matrix of n cases; pairs in the order of their share. With
 * two variables there is nothing to compare and no pair is answered.
 */
export function goldbricker(
  correlations: Float64Array,
  p: number,
  n: number,
  { minimumCorrelation, differentShare, alpha }: GoldbrickerSettings,
): RedundantPair[] {
  const pairs: RedundantPair[] = [];
  for (let a = 0; a < p; a++) {
    for (let b = 0; b < a; b++) {
      const correlation = correlations[a * p + b]!;
      if (!(correlation > minimumCorrelation)) continue;
      const different = differingShare(correlations, p, n, a, b, alpha);
      if (different !== null && different < differentShare) pairs.push({ a, b, correlation, different });
    }
  }
  return pairs.sort((one, other) => one.different - other.different || other.correlation - one.correlation);
}

/** Share of the others with which two variables correlate differently; null where no comparison can be made. */
function differingShare(
  correlations: Float64Array,
  p: number,
  n: number,
  a: number,
  b: number,
  alpha: number,
): number | null {
  let compared = 0;
  let differing = 0;
  for (let other = 0; other < p; other++) {
    if (other === a || other === b) continue;
    const probability = differenceOfDependentCorrelations(
      correlations[other * p + a]!,
      correlations[other * p + b]!,
      correlations[a * p + b]!,
      n,
    );
    if (Number.isNaN(probability)) continue;
    compared++;
    if (probability < alpha) differing++;
  }
  return compared === 0 ? null : differing / compared;
}

/**
 * Two-sided p of the difference between r(k, a) and r(k, b) in one sample of n cases, given r(a, b): the test of Dunn
 * and Clark with the mean of the Fisher transforms taken back (Hittner, May and Silver 2003,
 * doi:10.1080/00221300309601282; `hittner2003` of cocor 1.1). NaN where it is not defined: a correlation of ±1.
 */
export function differenceOfDependentCorrelations(
  first: number,
  second: number,
  between: number,
  n: number,
): number {
  const zFirst = fisher(first);
  const zSecond = fisher(second);
  const pooled = inverseFisher((zFirst + zSecond) / 2);
  const square = pooled ** 2;
  const covariance =
    (between * (1 - 2 * square) - 0.5 * square * (1 - 2 * square - between ** 2)) / (1 - square) ** 2;
  const z = (Math.sqrt(n - 3) * (zFirst - zSecond)) / Math.sqrt(2 - 2 * covariance);
  return Number.isFinite(z) ? 2 * normalCdf(-Math.abs(z)) : Number.NaN;
}

const fisher = (correlation: number): number => 0.5 * log((1 + correlation) / (1 - correlation));

function inverseFisher(z: number): number {
  const square = exp(2 * z);
  return (square - 1) / (square + 1);
}
