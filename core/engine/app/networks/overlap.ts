import type { Sample } from '../../../networks/estimator.ts';
import { ebicglasso } from '../../../networks/estimators/ebicglasso.ts';
import { plainSample } from '../../../networks/sample.ts';
import { overlapOf, overlapWarnings } from '../../../networks/warnings/overlap.ts';
import type { Computing } from '../../compute/pool.ts';
import { networkEstimate } from '../../compute/tasks/network-estimate.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { progressSteps } from '../../contract/labels.ts';
import { readSample } from './read-sample.ts';

type Output = OutputOf<'network.overlap'>;

export const overlapOfFile = async (
  { data, ...wish }: ParsedInputOf<'network.overlap'>,
  computing: Computing,
): Promise<Output> => await overlapOfSample(readSample(data), wish, computing);

/** Items that seem to measure one thing: by the correlations asked for, and by their place in an EBICglasso of them. */
export async function overlapOfSample(
  sample: Sample,
  { cor, missing, ...limits }: Omit<ParsedInputOf<'network.overlap'>, 'data'>,
  computing: Computing,
): Promise<Output> {
  const settings = ebicglasso.parameters.parse({ cor, missing });
  const [estimate] = await computing.run(
    networkEstimate,
    { sample: plainSample(sample), method: ebicglasso.id, settings },
    { count: 1, step: progressSteps.estimating },
  );
  const { matrix, n } = sample.correlations(cor, missing);
  const overlap = overlapOf(sample.variables, matrix, n, estimate!.weights, limits);
  return {
    pairs: overlap.pairs.map((pair) => ({ ...pair, by: [...pair.by] })),
    groups: overlap.groups.map((group) => [...group]),
    n,
    warnings: [...(sample.warnings ?? []), ...estimate!.warnings, ...overlapWarnings(overlap, limits)],
  };
}
