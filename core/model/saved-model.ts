import { z } from 'zod';

/** How a causal model came into the notebook. `note` names the file, the citation, the data set or the other model. */
export const modelOrigins = [
  'blank',
  'literature',
  'published',
  'file',
  'copy',
  'discovery',
  'merge',
] as const;
export type ModelOrigin = (typeof modelOrigins)[number];

/**
 * A causal model of the researcher's own: a text in DAGitty's language (core/causal/language), kept as it was typed.
 * The picture is in the text: places, roles, signs and lags are attributes of its nodes and edges.
 */
export const savedModelSchema = z.object({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  origin: z.enum(modelOrigins),
  note: z.string(),
  createdAt: z.string(),
  changedAt: z.string(),
});
export type SavedModel = z.infer<typeof savedModelSchema>;

/** A model as a list shows it. Counts are null while the text does not read. */
export const modelSummarySchema = savedModelSchema.omit({ text: true }).extend({
  nodes: z.int().nullable(),
  edges: z.int().nullable(),
});
export type ModelSummary = z.infer<typeof modelSummarySchema>;
