import { z } from 'zod';
import { nothing } from './common.ts';
import { query } from './method.ts';

/** An estimator as a form needs it. */
export const estimatorInfoSchema = z.object({
  id: z.string(),
  version: z.string(),
  name: z.string(),
  references: z.array(z.string()),
  /** False: a correlation matrix will do. */
  needsRows: z.boolean(),
  /** JSON schema (draft 2020-12) of its options, with defaults and descriptions. */
  options: z.record(z.string(), z.unknown()),
});
export type EstimatorInfo = z.infer<typeof estimatorInfoSchema>;

export const estimatorMethods = {
  /** Every estimator of symptom networks, in the order in which they are offered. */
  'network.estimators': query(nothing, z.array(estimatorInfoSchema)),
} as const;
