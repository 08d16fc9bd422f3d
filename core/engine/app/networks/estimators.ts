import { z } from 'zod';
import { estimators } from '../../../networks/estimators/index.ts';
import type { estimatorMethods } from '../../contract/estimators.ts';
import type { Handlers } from '../../handlers.ts';

/** What a form can offer: the descriptors themselves, their schemas as plain data. */
export function estimatorHandlers(): Handlers<keyof typeof estimatorMethods> {
  const known = estimators.map(({ id, version, name, references, parameters }) => ({
    id,
    version,
    name,
    references: [...references],
    // An estimator that asks how to correlate can start from correlations.
    needsRows: !('cor' in parameters.shape),
    options: z.toJSONSchema(parameters, { io: 'input' }) as Record<string, unknown>,
  }));
  return { 'network.estimators': () => known };
}
