import { z } from 'zod';
import { warningSchema } from '../../model/run.ts';
import { recoveryMeasures } from '../../networks/planning/recovery.ts';
import { job } from './method.ts';
import { jobsSchema, networkInputSchema, seedSchema } from './networks.ts';

/** What is simulated from, estimated by, and how often. */
const simulation = {
  method: z.string().default('ebicglasso'),
  options: z.record(z.string(), z.unknown()).default({}),
  n: z.array(z.int().min(10).max(1_000_000)).min(1),
  reps: z.int().min(2).max(100_000).default(100),
  /** Answers of each variable, equally frequent; null for normal data. */
  levels: z.int().min(2).max(20).nullable().default(null),
  seed: seedSchema,
  jobs: jobsSchema,
};

const plannedNetworkSchema = networkInputSchema.extend({
  /** Intercepts, for an Ising model. */
  thresholds: z.array(z.number()).nullable().default(null),
});

const powerSchema = z.object({ power: z.number(), lower: z.number(), upper: z.number() });

const summarySchema = z.object({ mean: z.number(), sd: z.number(), q025: z.number(), q975: z.number() });

export const planningMethods = {
  /**
   * How well networks of `n` cases recover the given one, taken as the truth: samples are simulated from it and estimated
   * by `method` with `options` as of network.estimate. Shares and correlations are means over `reps` samples.
   */
  'network.plan': job(
    z.object({ network: plannedNetworkSchema, ...simulation }),
    z.object({
      options: z.record(z.string(), z.unknown()),
      version: z.string(),
      edges: z.int(),
      results: z.array(
        z.object({
          n: z.int(),
          reps: z.int(),
          /** Samples that could not be estimated and were drawn anew. */
          failed: z.int(),
          /** Null where the network has no edge to find, or none to leave out. */
          sensitivity: z.number().nullable(),
          specificity: z.number().nullable(),
          correlation: z.number().nullable(),
          /** Spread over the samples, of these and of the correlations of the nodes' indices. */
          intervals: z.record(z.enum(recoveryMeasures), summarySchema.nullable()),
        }),
      ),
      warnings: z.array(warningSchema),
    }),
  ),
  /**
   * How often the permutation test of network.compare finds the difference between two networks, `n` cases in each group,
   * at p ≤ .05; with the interval that so few `reps` leave.
   */
  'network.planComparison': job(
    z.object({
      network: plannedNetworkSchema,
      other: plannedNetworkSchema,
      ...simulation,
      permutations: z.int().min(19).max(10_000).default(100),
    }),
    z.object({
      options: z.record(z.string(), z.unknown()),
      version: z.string(),
      level: z.number(),
      /** The true differences: of the most different edge, and of the sums of |w|. */
      maximumDifference: z.number(),
      globalStrength: z.number(),
      results: z.array(
        z.object({
          n: z.int(),
          reps: z.int(),
          failed: z.int(),
          maximumDifference: powerSchema,
          globalStrength: powerSchema,
        }),
      ),
      warnings: z.array(warningSchema),
    }),
  ),
} as const;
