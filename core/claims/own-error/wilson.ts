export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantiles for two-sided intervals of 95% and 97.5%. */
export const z95 = 1.959963984540054;
export const z975 = 2.241402727604947;

/**
 * Score interval of a share, k of n. Never leaves 0 to 1, and says something of 0 of n and n of n; without any
 * observation it is the whole range. Wilson 1927, doi:10.1080/01621459.1927.10502953.
 */
export function wilsonInterval(successes: number, trials: number, z: number = z95): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const share = successes / trials;
  const spread = (z * z) / trials;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((share * (1 - share)) / trials + spread / (4 * trials))) / (1 + spread);
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  };
}
