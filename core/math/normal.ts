import cdf from '@stdlib/stats-base-dists-normal-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import { exp } from '../foundation/elementary.ts';

/** P(Z ≤ z) for a standard normal Z; 0 and 1 at −∞ and ∞. */
export const normalCdf = (z: number): number => cdf(z, 0, 1);

/** The z with P(Z ≤ z) = probability; −∞ at 0, ∞ at 1, NaN outside [0, 1]. */
export const normalQuantile = (probability: number): number => quantile(probability, 0, 1);

const inverseSqrtTwoPi = 1 / Math.sqrt(2 * Math.PI);

/** Density of the standard normal distribution; 0 at ±∞. */
export const normalDensity = (z: number): number => inverseSqrtTwoPi * exp(-0.5 * z * z);
