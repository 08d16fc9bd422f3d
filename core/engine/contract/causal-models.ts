import { z } from 'zod';
import { discoveryMethods } from '../../causal/discovery/methods.ts';
import { graphFilterSchema } from '../../model/graph.ts';
import { correlationTypes } from '../../model/network.ts';
import { warningSchema } from '../../model/run.ts';
import { modelOrigins, modelSummarySchema, savedModelSchema } from '../../model/saved-model.ts';
import { causalMethods } from './causal.ts';
import { claimRowSchema } from './claims.ts';
import { done, fileInputSchema, nothing } from './common.ts';
import { command, job, query } from './method.ts';

const name = z.string().trim().min(1).max(200);
/** Far above any model that a person reads; a text beyond it is a mistake or an attack. */
const text = z.string().max(4_000_000);

const pairSchema = z.object({ from: z.string(), to: z.string() });

/** The causal models of a notebook. What is asked of them is in `causal.*`, which takes their text. */
export const causalModelMethods = {
  /** The one that was changed last comes first. */
  'causalModels.list': query(nothing, z.array(modelSummarySchema)),
  'causalModels.get': query(z.object({ id: z.string() }), savedModelSchema),
  'causalModels.create': command(
    z.object({ name, text, origin: z.enum(modelOrigins).default('blank'), note: z.string().default('') }),
    savedModelSchema,
  ),
  /** A new name, a new text, or both; the text is kept whether it reads or not. */
  'causalModels.edit': command(
    z.object({ id: z.string(), name: name.optional(), text: text.optional() }),
    savedModelSchema,
  ),
  'causalModels.remove': command(z.object({ id: z.string() }), done),
  /** The graph of the accepted claims as a model: signs, papers and places come along. */
  'causalModels.fromLiterature': command(
    z.object({ name, filter: graphFilterSchema.prefault({}) }),
    savedModelSchema,
  ),
  /** A model from any graph file. DAGitty's text is kept letter by letter; `lost` names what else could not be kept. */
  'causalModels.fromFile': command(
    z.object({ file: fileInputSchema }),
    z.object({ model: savedModelSchema, lost: z.array(z.string()) }),
  ),
  /** What the notebook's claims say of two variables, by their names; null when it knows of no such edge. */
  'causalModels.evidence': query(
    z.object({ cause: z.string(), effect: z.string(), limit: z.int().min(1).max(20).default(3) }),
    z
      .object({
        causeId: z.string(),
        effectId: z.string(),
        polarity: z.string(),
        papersFor: z.int(),
        papersAgainst: z.int(),
        belief: z.number(),
        claims: z.array(claimRowSchema),
      })
      .nullable(),
  ),
  /**
   * What the model implies, tested on a data set of the notebook: partial correlations, worst misfit first. A variable
   * is measured by the column that `columns` names, else by the one of its name, label or concept.
   */
  'causalModels.test': job(
    z.object({
      text,
      datasetId: z.string(),
      columns: z.record(z.string(), z.string()).default({}),
      correlation: z.enum(correlationTypes).default('pearson'),
      level: z.number().gt(0).lt(1).default(0.95),
      limit: z.int().min(1).default(2000),
    }),
    z.object({
      tests: z.array(
        z.object({
          x: z.string(),
          y: z.string(),
          given: z.array(z.string()),
          estimate: z.number(),
          interval: z.object({ lower: z.number(), upper: z.number() }),
          p: z.number(),
        }),
      ),
      /** Which column measures each variable; null for one that none measures. */
      columns: z.record(z.string(), z.string().nullable()),
      /** Statements that could not be tested because the data lack a variable. */
      untested: z.int(),
      truncated: z.boolean(),
      n: z.int().nullable(),
      warnings: z.array(warningSchema),
    }),
  ),
  /** A causal graph learned from a data set of the notebook, with the text of a model that says the same. */
  'causalModels.discover': job(
    z.object({
      datasetId: z.string(),
      /** Null: all that are included. */
      columns: z.array(z.string()).min(2).nullable().default(null),
      method: z.enum(discoveryMethods),
      alpha: z.number().gt(0).lt(1).default(0.05),
      tiers: z.array(z.array(z.string())).default([]),
      boots: z.int().min(0).max(2000).default(0),
      seed: z.int().default(1),
      forbidden: z.array(pairSchema).default([]),
      required: z.array(pairSchema).default([]),
    }),
    causalMethods['causal.discover'].output.extend({ text: z.string() }),
  ),
} as const;
