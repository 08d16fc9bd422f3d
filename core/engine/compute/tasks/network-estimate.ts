import type { NetworkEstimate } from '../../../networks/estimator.ts';
import { type PlainSample, sampleOfPlain } from '../../../networks/sample.ts';
import { estimatorNamed } from '../../app/networks/estimator-named.ts';
import type { ComputeTask } from '../compute-task.ts';

interface Shared {
  readonly sample: PlainSample;
  /** An estimator's id, and its options as its schema has read them. */
  readonly method: string;
  readonly settings: unknown;
}

/** One network of one sample, as a single part. */
export const networkEstimate: ComputeTask<Shared, NetworkEstimate> = {
  id: 'network-estimate',
  prepare:
    ({ sample, method, settings }, report) =>
    () =>
      estimatorNamed(method).run(sampleOfPlain(sample), settings, report),
};
