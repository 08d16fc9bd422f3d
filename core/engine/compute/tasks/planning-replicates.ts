import { replicateStreams } from '../../../foundation/random.ts';
import { networkValues } from '../../../networks/bootstrap/centrality-values.ts';
import type { Drawn } from '../../../networks/bootstrap/replicate.ts';
import { type PlannedNetwork, planReplicate, planSimulator } from '../../../networks/planning/plan.ts';
import type { Recovery } from '../../../networks/planning/recovery.ts';
import { estimatorNamed } from '../../app/networks/estimator-named.ts';
import type { ComputeTask } from '../compute-task.ts';

interface Shared {
  readonly network: PlannedNetwork;
  readonly method: string;
  readonly settings: unknown;
  readonly levels: number | null;
  readonly sizes: readonly number[];
  /** Samples of each size. */
  readonly reps: number;
  readonly seed: number;
}

/** Part i simulates sample i mod reps of size ⌊i / reps⌋ from its own stream, estimates it and holds it against the truth. */
export const planningReplicates: ComputeTask<Shared, Drawn<Recovery>> = {
  id: 'planning-replicates',
  prepare({ network, method, settings, levels, sizes, reps, seed }) {
    const estimator = estimatorNamed(method);
    const simulate = planSimulator(network, method, levels);
    const truth = networkValues(network.weights, network.variables.length);
    const streams = replicateStreams(seed, sizes.length * reps);
    return (index) =>
      planReplicate(
        truth,
        simulate,
        sizes[Math.floor(index / reps)]!,
        (sample) => estimator.run(sample, settings),
        streams[index]!,
      );
  },
};
