import { replicateStreams } from '../../../foundation/random.ts';
import type { DataColumn, VariableKind } from '../../../model/dataset.ts';
import { type Drawn, drawUntilEstimated } from '../../../networks/bootstrap/replicate.ts';
import {
  type NetworkDifference,
  networkDifference,
  permutedGroups,
  pooledGroups,
} from '../../../networks/comparison.ts';
import { sampleOfColumns } from '../../../networks/sample.ts';
import { estimatorNamed } from '../../app/networks/estimator-named.ts';
import type { ComputeTask } from '../compute-task.ts';

interface Shared {
  readonly a: readonly DataColumn[];
  readonly b: readonly DataColumn[];
  readonly kinds: Readonly<Record<string, VariableKind>>;
  readonly method: string;
  readonly settings: unknown;
  readonly permutations: number;
  readonly seed: number;
}

/** Part i splits the pooled rows at random by its own stream and compares the networks of the two halves. */
export const comparisonPermutations: ComputeTask<Shared, Drawn<NetworkDifference>> = {
  id: 'comparison-permutations',
  prepare({ a, b, kinds, method, settings, permutations, seed }) {
    const estimator = estimatorNamed(method);
    const pooled = pooledGroups(a, b);
    const size = a[0]!.values.length;
    const streams = replicateStreams(seed, permutations);
    const weightsOf = (columns: readonly DataColumn[]) =>
      estimator.run(sampleOfColumns(columns, kinds), settings).weights;
    return (index) =>
      drawUntilEstimated(streams[index]!, (random) => {
        const [one, other] = permutedGroups(pooled, size, random);
        return networkDifference(weightsOf(one), weightsOf(other), a.length);
      });
  },
};
