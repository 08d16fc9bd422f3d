import { z } from 'zod';
import { NosographError } from '../../../foundation/errors.ts';
import { densityOf, type NetworkEstimator, type Sample } from '../../../networks/estimator.ts';
import { estimators } from '../../../networks/estimators/index.ts';
import { sampleWarnings } from '../../../networks/sample-warnings.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { rowsOf } from './matrix-rows.ts';
import { readSample } from './read-sample.ts';

export const estimateNetwork = ({
  data,
  ...wish
}: ParsedInputOf<'network.estimate'>): OutputOf<'network.estimate'> => estimateSample(readSample(data), wish);

/** The network of a sample, from a file or from a data set of the notebook. */
export function estimateSample(
  sample: Sample,
  { method, options }: Pick<ParsedInputOf<'network.estimate'>, 'method' | 'options'>,
): OutputOf<'network.estimate'> {
  const estimator = estimatorNamed(method);
  const settings = settingsFor(estimator, options);
  const estimate = estimator.run(sample, settings);
  const { weights, signs, lambda, ebic, thresholds, ...rest } = estimate;
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
    warnings: [...sampleWarnings(sample, rest.n), ...rest.warnings],
  };
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

export function estimatorNamed(method: string): NetworkEstimator<z.ZodType> {
  const estimator = estimators.find((each) => each.id === method);
  if (estimator !== undefined) return estimator as unknown as NetworkEstimator<z.ZodType>;
  const known = estimators.map((each) => each.id).join(', ');
  throw new NosographError('input.invalid', `There is no estimator "${method}". There are: ${known}.`, {
    method,
  });
}

/** The estimator's options with defaults filled in; one that it does not have is refused, never ignored. */
export function settingsFor(
  estimator: NetworkEstimator<z.ZodType>,
  options: Readonly<Record<string, unknown>>,
): unknown {
  const schema = estimator.parameters as z.ZodObject;
  const foreign = Object.keys(options).find((name) => !(name in schema.shape));
  if (foreign !== undefined) {
    throw new NosographError(
      'input.invalid',
      `${estimator.name} has no option "${foreign}". It has: ${Object.keys(schema.shape).join(', ')}.`,
      { method: estimator.id, option: foreign },
    );
  }
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  throw new NosographError('input.invalid', `${estimator.name}: ${z.prettifyError(parsed.error)}`, {
    method: estimator.id,
  });
}
