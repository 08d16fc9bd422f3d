import { z } from 'zod';

/** The options of all estimators as they are stored; each has some of them. */
export const analysisOptionsSchema = z.object({
  cor: z.enum(['auto', 'pearson', 'spearman', 'polychoric']).optional(),
  missing: z.enum(['pairwise', 'listwise']).optional(),
  gamma: z.number().optional(),
  threshold: z.boolean().optional(),
  refit: z.boolean().optional(),
  stepwise: z.boolean().optional(),
  alpha: z.number().nullable().optional(),
  adjust: z.enum(['none', 'holm', 'fdr']).optional(),
  rule: z.enum(['and', 'or']).optional(),
  lambdaCount: z.number().optional(),
  lambdaMinimumRatio: z.number().optional(),
  waves: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })).optional(),
  wave: z.string().nullable().optional(),
  person: z.string().nullable().optional(),
  day: z.string().nullable().optional(),
  beep: z.string().nullable().optional(),
  boots: z.number().optional(),
});
export type AnalysisOptions = z.output<typeof analysisOptionsSchema>;

/** The level at which edges are tested; null when all are kept. As core/networks/estimators decides it. */
export function levelOf({ threshold, alpha, adjust }: AnalysisOptions): number | null {
  const tested =
    threshold === true || (alpha ?? null) !== null || (adjust !== undefined && adjust !== 'none');
  return tested ? (alpha ?? 0.05) : null;
}
