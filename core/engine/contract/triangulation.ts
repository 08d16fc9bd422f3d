import { z } from 'zod';
import { warningSchema } from '../../model/run.ts';
import { triangulationRowSchema, verdicts } from '../../model/triangulation.ts';
import { done, nothing } from './common.ts';
import { command, query } from './method.ts';

const mappingSchema = z.object({
  datasetId: z.string(),
  variable: z.string(),
  conceptId: z.string().nullable(),
});

/** Literature, data and assumptions laid over one another. */
export const triangulationMethods = {
  /** `networks`: ids, most trusted first; null: all networks of symptoms, newest first. */
  'triangulation.table': query(
    z.object({ networks: z.array(z.string()).nullable().default(null) }),
    z.object({
      rows: z.array(triangulationRowSchema),
      counts: z.record(z.enum(verdicts), z.int()),
      /** Measured pairs that no paper claims and no network joins. */
      silent: z.int(),
      networks: z.array(z.object({ id: z.string(), name: z.string(), mapped: z.int(), variables: z.int() })),
      warnings: z.array(warningSchema),
    }),
  ),
  /** Concepts that variables without one seem to measure. */
  'triangulation.proposals': query(
    nothing,
    z.array(
      z.object({
        datasetId: z.string(),
        dataset: z.string(),
        variable: z.string(),
        label: z.string(),
        conceptId: z.string(),
        concept: z.string(),
        /** 1: the variable names the concept; less: the labels are alike. */
        likeness: z.number(),
      }),
    ),
  ),
  /** One action, however many variables. A concept of null takes the mapping away. */
  'triangulation.map': command(z.object({ mappings: z.array(mappingSchema).min(1) }), done),
} as const;
