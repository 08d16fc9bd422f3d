import { replicateStreams } from '../../../foundation/random.ts';
import type { Drawn } from '../../../networks/bootstrap/replicate.ts';
import { type ComparisonTrial, comparisonTrial } from '../../../networks/planning/comparison-power.ts';
import { type PlannedNetwork, planSimulator } from '../../../networks/planning/plan.ts';
import { sampleOfColumns } from '../../../networks/sample.ts';
import { estimatorNamed } from '../../app/networks/estimator-named.ts';
import type { ComputeTask } from '../compute-task.ts';

interface Shared {
  readonly networks: readonly [PlannedNetwork, PlannedNetwork];
  readonly method: string;
  readonly settings: unknown;
  readonly levels: number | null;
  /** Cases in each group. */
  readonly sizes: readonly number[];
  readonly reps: number;
  readonly permutations: number;
  readonly seed: number;
}

/** Part i simulates and compares two groups of size ⌊i / reps⌋ from its own stream. */
export const comparisonPower: ComputeTask<Shared, Drawn<ComparisonTrial>> = {
  id: 'comparison-power',
  prepare({ networks, method, settings, levels, sizes, reps, permutations, seed }) {
    const estimator = estimatorNamed(method);
    const [a, b] = networks;
    const simulators = [planSimulator(a, method, levels), planSimulator(b, method, levels)] as const;
    const streams = replicateStreams(seed, sizes.length * reps);
    return (index) =>
      comparisonTrial(
        [...simulators],
        sizes[Math.floor(index / reps)]!,
        permutations,
        (columns) => estimator.run(sampleOfColumns(columns), settings).weights,
        streams[index]!,
      );
  },
};
