import { z } from 'zod';
import { graphFilterSchema } from '../../model/graph.ts';
import { modelOrigins, modelSummarySchema, savedModelSchema } from '../../model/saved-model.ts';
import { claimRowSchema } from './claims.ts';
import { done, fileInputSchema, nothing } from './common.ts';
import { command, query } from './method.ts';

const name = z.string().trim().min(1).max(200);
/** Far above any model that a person reads; a text beyond it is a mistake or an attack. */
const text = z.string().max(4_000_000);

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
} as const;
