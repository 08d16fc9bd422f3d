import type { Sample } from '../../../networks/estimator.ts';
import { ebicglasso } from '../../../networks/estimators/ebicglasso.ts';
import { type OverlapSettings, overlapOf, overlapWarnings } from '../../../networks/warnings/overlap.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { readSample } from './read-sample.ts';

type Wish = Omit<ParsedInputOf<'network.overlap'>, 'data'>;

export const overlapOfFile = ({ data, ...wish }: ParsedInputOf<'network.overlap'>) =>
  overlapOfSample(readSample(data), wish);

/** Items that seem to measure one thing: by the correlations asked for, and by their place in an EBICglasso of them. */
export function overlapOfSample(sample: Sample, wish: Wish): OutputOf<'network.overlap'> {
  const { cor, missing, ...rest } = wish;
  const settings: OverlapSettings = rest;
  const { matrix, n } = sample.correlations(cor, missing);
  const estimate = ebicglasso.run(sample, ebicglasso.parameters.parse({ cor, missing }));
  const overlap = overlapOf(sample.variables, matrix, n, estimate.weights, settings);
  return {
    pairs: overlap.pairs.map((pair) => ({ ...pair, by: [...pair.by] })),
    groups: overlap.groups.map((group) => [...group]),
    n,
    warnings: [...(sample.warnings ?? []), ...estimate.warnings, ...overlapWarnings(overlap, settings)],
  };
}
