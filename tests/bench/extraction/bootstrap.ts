import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Percentile 95% interval of a statistic of the rows, from resampled row indices. Seeded: always the same. */
export function bootstrapInterval(
  rows: number,
  statistic: (indices: readonly number[]) => number,
  draws = 1000,
  seed = 1,
): [low: number, high: number] {
  const generator = xoroshiro128plus(seed);
  const values = Array.from({ length: draws }, () =>
    statistic(Array.from({ length: rows }, () => uniformInt(generator, 0, rows - 1))),
  ).sort((a, b) => a - b);
  return [values[Math.floor(draws * 0.025)]!, values[Math.ceil(draws * 0.975) - 1]!];
}
