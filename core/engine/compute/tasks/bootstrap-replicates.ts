import { replicateStreams } from '../../../foundation/random.ts';
import { type NetworkValues, networkValues } from '../../../networks/bootstrap/centrality-values.ts';
import { type BootstrapType, sampleDrawing } from '../../../networks/bootstrap/draw.ts';
import { type Drawn, drawUntilEstimated } from '../../../networks/bootstrap/replicate.ts';
import type { NetworkEstimate } from '../../../networks/estimator.ts';
import { type PlainSample, sampleOfColumns } from '../../../networks/sample.ts';
import { estimatorNamed } from '../../app/networks/estimator-named.ts';
import type { ComputeTask } from '../compute-task.ts';

interface Shared {
  readonly sample: PlainSample;
  readonly method: string;
  readonly settings: unknown;
  readonly type: BootstrapType;
  readonly boots: number;
  readonly seed: number;
  /** Of the whole sample: a parametric bootstrap draws from it. */
  readonly estimate: NetworkEstimate;
}

export interface BootstrapReplicate {
  /** Cases drawn. */
  readonly n: number;
  readonly values: NetworkValues;
}

/** Part i draws sample i from its own stream and estimates its network. */
export const bootstrapReplicates: ComputeTask<Shared, Drawn<BootstrapReplicate>> = {
  id: 'bootstrap-replicates',
  prepare({ sample, method, settings, type, boots, seed, estimate }) {
    const estimator = estimatorNamed(method);
    const draw = sampleDrawing(type, method, sample, estimate);
    const streams = replicateStreams(seed, boots);
    const p = sample.variables.length;
    return (index) =>
      drawUntilEstimated(streams[index]!, (random) => {
        const columns = draw(random);
        const { weights } = estimator.run(sampleOfColumns(columns, sample.kinds), settings);
        return { n: columns[0]!.values.length, values: networkValues(weights, p) };
      });
  },
};
