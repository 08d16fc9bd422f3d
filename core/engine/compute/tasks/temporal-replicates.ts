import { replicateStreams } from '../../../foundation/random.ts';
import { type Drawn, drawUntilEstimated } from '../../../networks/bootstrap/replicate.ts';
import {
  contemporaneousOf,
  resamplingOf,
  type TemporalAnalysis,
  type TemporalNetworks,
} from '../../../networks/temporal/replicates.ts';
import type { ComputeTask } from '../compute-task.ts';

interface Shared {
  readonly analysis: TemporalAnalysis;
  readonly boots: number;
  readonly seed: number;
  /** Whether the whole sample has a contemporaneous network to be compared with. */
  readonly contemporaneous: boolean;
}

/** Part i draws sample i of persons, days or blocks from its own stream and estimates both networks. */
export const temporalReplicates: ComputeTask<Shared, Drawn<TemporalNetworks>> = {
  id: 'temporal-replicates',
  prepare({ analysis, boots, seed, contemporaneous: wanted }) {
    const { replicate } = resamplingOf(analysis);
    const streams = replicateStreams(seed, boots);
    return (index) =>
      drawUntilEstimated(streams[index]!, (random) => {
        const networks = replicate(random);
        return { temporal: networks.temporal, contemporaneous: contemporaneousOf(networks, wanted) };
      });
  },
};
