import { z } from 'zod';
import { rankingWeightsSchema } from '../../hypotheses/score.ts';
import { hypothesisSchema, hypothesisStates } from '../../model/hypothesis.ts';
import { generatorIds, linkScoreIds } from '../../model/link-scores.ts';
import { node2vecSettingsSchema } from '../../model/node2vec-settings.ts';
import { runSchema, warningSchema } from '../../model/run.ts';
import { done, fileInputSchema, pageOf, windowSchema } from './common.ts';
import { command, job, query } from './method.ts';

const at = <Value extends z.ZodType>(value: Value) => z.object({ 10: value, 50: value, 100: value });
const limits = z.tuple([z.number(), z.number()]);

/** Counts of hits among the first 10, 50 and 100, and 95% intervals. */
const forecastMeasuresSchema = z.object({
  hitsAt: at(z.int()),
  auc: z.number(),
  mrr: z.number(),
  intervals: z.object({ shareAt: at(limits), auc: limits, mrr: limits }),
});

export const hypothesisMethods = {
  /** `about` alone: open discovery from one concept (label or id). `from` and `to`: closed discovery. Neither: open
   *  discovery over the whole graph. Only `abc` knows closed discovery. Candidates that exist already (same method, cause and effect) are scored anew
   *  and keep their text and state. */
  'hypotheses.generate': job(
    z.object({
      method: z.enum(generatorIds),
      about: z.string().nullable().default(null),
      from: z.string().nullable().default(null),
      to: z.string().nullable().default(null),
      top: z.int().min(1).max(1000).default(50),
      maxSteps: z.int().min(2).max(4).default(3),
      /** Of `links`: which score proposes. */
      score: z.enum(linkScoreIds).default('adamic-adar'),
      /** Of `embedding`, and of `links` by node2vec: how the graph is embedded, its seed among it. */
      node2vec: node2vecSettingsSchema.prefault({}),
      weights: rankingWeightsSchema.prefault({}),
      language: z.enum(['en', 'zh']).default('en'),
    }),
    z.object({ run: runSchema, hypotheses: z.array(hypothesisSchema) }),
  ),
  /** Scores the absent pairs of an edge list (CSV), without a notebook. `chosen`: settings that the score chose. */
  'hypotheses.scoreLinks': job(
    z.object({
      file: fileInputSchema,
      method: z.enum(linkScoreIds),
      undirected: z.boolean().default(false),
      from: z.string().nullable().default(null),
      top: z.int().min(1).max(1_000_000).default(100),
      beta: z.number().positive().nullable().default(null),
      /** Of node2vec: how it embeds, its seed among it. */
      node2vec: node2vecSettingsSchema.prefault({}),
    }),
    z.object({
      pairs: z.array(z.object({ from: z.string(), to: z.string(), score: z.number() })),
      nodes: z.int(),
      edges: z.int(),
      chosen: z.record(z.string(), z.number()),
      version: z.string(),
      warnings: z.array(warningSchema),
    }),
  ),
  /** Cuts the accepted claims after a year, generates from before, and counts what later papers report. */
  'hypotheses.backtest': job(
    z.object({
      method: z.enum(generatorIds),
      until: z.int().min(1500).max(3000),
      score: z.enum(linkScoreIds).default('adamic-adar'),
      node2vec: node2vecSettingsSchema.prefault({}),
      maxSteps: z.int().min(2).max(4).default(3),
      weights: rankingWeightsSchema.prefault({}),
      seed: z.int().min(0).max(2_147_483_647).default(1),
    }),
    forecastMeasuresSchema.extend({
      baselines: z.object({ preferentialAttachment: forecastMeasuresSchema, random: forecastMeasuresSchema }),
      /** Links between concepts known by then that only later papers report. */
      discovered: z.int(),
      /** Ordered pairs that nothing had joined by then. */
      open: z.int(),
      claimsBefore: z.int(),
      claimsAfter: z.int(),
      version: z.string(),
      warnings: z.array(warningSchema),
    }),
  ),
  'hypotheses.list': query(
    windowSchema.extend({
      state: z.enum(hypothesisStates).nullable().default(null),
      text: z.string().default(''),
    }),
    pageOf(hypothesisSchema),
  ),
  'hypotheses.get': query(z.object({ id: z.string() }), hypothesisSchema),
  'hypotheses.setState': command(
    z.object({ ids: z.array(z.string()).min(1), state: z.enum(hypothesisStates) }),
    done,
  ),
  'hypotheses.edit': command(
    z.object({ id: z.string(), statement: z.string().min(1).optional(), body: z.string().optional() }),
    hypothesisSchema,
  ),
  'hypotheses.remove': command(z.object({ ids: z.array(z.string()).min(1) }), done),
} as const;
