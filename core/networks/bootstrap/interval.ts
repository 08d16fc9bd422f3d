import { quantileType6 } from './quantile.ts';

/** How one value varies over bootstrap samples. */
export interface BootstrapInterval {
  readonly sample: number;
  readonly mean: number;
  /** Divisor B − 1. */
  readonly sd: number;
  readonly q025: number;
  readonly q975: number;
  /** Share of samples in which it is not zero. */
  readonly nonzero: number;
}

/** One interval for each position of the values of the full sample; `replicates` holds the same positions. */
export function bootstrapIntervals(
  sample: Float64Array,
  replicates: readonly Float64Array[],
): BootstrapInterval[] {
  const boots = replicates.length;
  return Array.from(sample, (value, position) => {
    const values = Float64Array.from(replicates, (each) => each[position]!).sort();
    const mean = values.reduce((sum, each) => sum + each, 0) / boots;
    const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
    return {
      sample: value,
      mean,
      sd: boots > 1 ? Math.sqrt(squares / (boots - 1)) : 0,
      q025: quantileType6(values, 0.025),
      q975: quantileType6(values, 0.975),
      nonzero: values.reduce((count, each) => count + (each === 0 ? 0 : 1), 0) / boots,
    };
  });
}
