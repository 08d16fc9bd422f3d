import { densityOf, type Sample } from '../../../networks/estimator.ts';
import { plainSample } from '../../../networks/sample.ts';
import { estimateWarnings } from '../../../networks/warnings/estimate-warnings.ts';
import { type SampleSettings, sampleWarnings } from '../../../networks/warnings/sample-warnings.ts';
import type { Computing } from '../../compute/pool.ts';
import { networkEstimate } from '../../compute/tasks/network-estimate.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { progressSteps } from '../../contract/labels.ts';
import { estimatorNamed, settingsFor } from './estimator-named.ts';
import { rowsOf } from './matrix-rows.ts';
import { readSample } from './read-sample.ts';

export const estimateNetwork = async (
  { data, ...wish }: ParsedInputOf<'network.estimate'>,
  computing: Computing,
): Promise<OutputOf<'network.estimate'>> => await estimateSample(readSample(data), wish, computing);

/** The network of a sample, from a file or from a data set of the notebook. */
export async function estimateSample(
  sample: Sample,
  { method, options }: Pick<ParsedInputOf<'network.estimate'>, 'method' | 'options'>,
  computing: Computing,
): Promise<OutputOf<'network.estimate'>> {
  const estimator = estimatorNamed(method);
  const settings = settingsFor(estimator, options);
  const [estimate] = await computing.run(
    networkEstimate,
    { sample: plainSample(sample), method, settings },
    { count: 1, step: progressSteps.estimating },
  );
  const { weights, signs, lambda, ebic, thresholds, ...rest } = estimate!;
  const p = sample.variables.length;
  return {
    method: estimator.id,
    version: estimator.version,
    options: settings as Record<string, unknown>,
    variables: [...sample.variables],
    weights: rowsOf(weights, p),
    ...(signs === undefined ? {} : { signs: rowsOf(signs, p).map((row) => row.map(orNull)) }),
    n: rest.n,
    ...(lambda === undefined ? {} : { lambda: typeof lambda === 'number' ? lambda : [...lambda] }),
    ...(ebic === undefined ? {} : { ebic: typeof ebic === 'number' ? ebic : [...ebic] }),
    ...(thresholds === undefined ? {} : { thresholds: [...thresholds] }),
    predictability: [...rest.predictability],
    density: densityOf(weights, p),
    warnings: [
      ...sampleWarnings(sample, rest.n, settings as SampleSettings),
      ...rest.warnings,
      ...estimateWarnings(sample, weights, rest.n, estimator.id),
    ],
  };
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

export { estimatorNamed, settingsFor };
