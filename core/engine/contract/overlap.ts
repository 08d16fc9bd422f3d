import { z } from 'zod';
import { correlationTypes, missingTreatments } from '../../model/network.ts';
import { warningSchema } from '../../model/run.ts';

const overlapPairSchema = z.object({
  a: z.string(),
  b: z.string(),
  correlation: z.number(),
  /** Share of their correlations with the others that differ; null where goldbricker did not find the pair. */
  different: z.number().nullable(),
  /** Weighted topological overlap of the network (unique variable analysis). */
  overlap: z.number(),
  /** Which of the two rules holds. */
  by: z.array(z.enum(['goldbricker', 'wto'])).min(1),
});

export const overlapSchema = z.object({
  /** Pairs that seem to measure one thing, the closest first. */
  pairs: z.array(overlapPairSchema),
  /** Variables that hang together by such pairs: what to merge, or to keep one of. */
  groups: z.array(z.array(z.string()).min(2)),
  n: z.number(),
  warnings: z.array(warningSchema),
});

/** When two variables are taken to overlap. */
export const overlapWishSchema = z.object({
  cor: z.enum(correlationTypes).default('auto'),
  missing: z.enum(missingTreatments).default('pairwise'),
  /** Goldbricker looks at pairs that correlate at least so much… */
  minimumCorrelation: z.number().min(0).max(1).default(0.5),
  /** …and finds them alike when less than this share of their other correlations differ… */
  differentShare: z.number().min(0).max(1).default(0.25),
  /** …at this level of significance. */
  alpha: z.number().gt(0).max(1).default(0.05),
  /** Weighted topological overlap from which a pair is redundant. */
  minimumOverlap: z.number().min(0).max(1).default(0.25),
});
