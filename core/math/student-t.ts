import cdf from '@stdlib/stats-base-dists-t-cdf';

/** Two-sided p value of a t statistic. */
export const twoSidedP = (t: number, degreesOfFreedom: number): number =>
  2 * cdf(-Math.abs(t), degreesOfFreedom);
