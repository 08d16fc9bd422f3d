import { z } from 'zod';
import { NosographError } from '../../../foundation/errors.ts';
import type { NetworkEstimator } from '../../../networks/estimator.ts';
import { estimators } from '../../../networks/estimators/index.ts';

/** @throws NosographError `input.invalid` that names those there are. */
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
