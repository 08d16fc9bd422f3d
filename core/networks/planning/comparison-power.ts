import type { RandomStream } from '../../foundation/random.ts';
import type { DataColumn } from '../../model/dataset.ts';
import { type Drawn, drawUntilEstimated } from '../bootstrap/replicate.ts';
import type { Simulator } from '../bootstrap/simulate.ts';
import { networkDifference, permutationTests, permutedGroups, pooledGroups } from '../comparison.ts';

/** P values of one simulated comparison. */
export interface ComparisonTrial {
  readonly maximumDifference: number;
  readonly globalStrength: number;
}

/**
 * Two simulated groups of n cases each, compared by the permutation test of `comparison.ts`. What cannot be estimated is
 * counted and drawn anew, the whole trial with it.
 */
export function comparisonTrial(
  simulators: readonly [Simulator, Simulator],
  n: number,
  permutations: number,
  weightsOf: (columns: readonly DataColumn[]) => Float64Array,
  random: RandomStream,
): Drawn<ComparisonTrial> {
  return drawUntilEstimated(random, (stream) => {
    const [a, b] = [simulators[0](n, stream), simulators[1](n, stream)];
    const pooled = pooledGroups(a, b);
    const observed = networkDifference(weightsOf(a), weightsOf(b), a.length);
    const permuted = Array.from({ length: permutations }, () => {
      const [one, other] = permutedGroups(pooled, n, stream);
      return networkDifference(weightsOf(one), weightsOf(other), a.length);
    });
    const { maximumDifference, globalStrength } = permutationTests(observed, permuted);
    return { maximumDifference: maximumDifference.p, globalStrength: globalStrength.p };
  });
}

/** Share of trials that reject at `level`, with Wilson's 95 % interval (1927, doi:10.1080/01621459.1927.10502953). */
export function powerOf(pValues: readonly number[], level: number) {
  const trials = pValues.length;
  const share = pValues.filter((p) => p <= level).length / trials;
  const z = 1.959963984540054;
  const centre = share + (z * z) / (2 * trials);
  const spread = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return {
    power: share,
    lower: Math.max(0, (centre - spread) / scale),
    upper: Math.min(1, (centre + spread) / scale),
  };
}
