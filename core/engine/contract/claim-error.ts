import { z } from 'zod';
import { verdicts } from '../../claims/own-error/blind-sample.ts';
import { relations, speakerSchema } from '../../model/claim.ts';
import { sourceFields } from '../../model/source.ts';
import { nothing } from './common.ts';
import { command, job, query } from './method.ts';

const intervalSchema = z.object({ low: z.number(), high: z.number() });
const estimateSchema = intervalSchema.extend({ value: z.number(), judged: z.int() });

export const precisionRowSchema = z.object({
  kind: speakerSchema.shape.kind,
  version: z.string(),
  model: z.string().nullable(),
  relation: z.enum(relations).nullable(),
  right: z.int(),
  corrected: z.int(),
  wrong: z.int(),
  precision: z.number(),
  interval: intervalSchema,
});
export type PrecisionRow = z.infer<typeof precisionRowSchema>;

/** A sample as its judge sees it: what the extractor made of a sentence shows only once every one is judged. */
export const blindSampleViewSchema = z.object({
  extractor: z.string(),
  version: z.string(),
  drawnAt: z.string(),
  seed: z.int(),
  judged: z.int(),
  sentences: z.array(
    z.object({
      sourceId: z.string(),
      field: z.enum(sourceFields),
      text: z.string(),
      start: z.int(),
      end: z.int(),
      verdict: z.enum(verdicts).nullable(),
      claimed: z.boolean().nullable(),
    }),
  ),
  estimates: z
    .object({
      precision: estimateSchema.nullable(),
      missed: estimateSchema.nullable(),
      recall: estimateSchema.nullable(),
    })
    .nullable(),
});
export type BlindSampleView = z.infer<typeof blindSampleViewSchema>;

/** The extractors' own error, measured on the notebook's literature. */
export const claimErrorMethods = {
  /** Share of reviewed claims accepted as they were, by extractor, version and relation, with Wilson intervals. */
  'claims.precision': query(nothing, z.array(precisionRowSchema)),
  /** Draws sentences at random out of what the rules have read: a third with a causal claim, the rest without, mixed.
   *  Takes the place of the sample before. */
  'claims.drawSample': job(
    z.object({ size: z.int().min(3).max(1000).default(90), seed: z.int().default(1) }),
    blindSampleViewSchema,
  ),
  'claims.sample': query(nothing, blindSampleViewSchema.nullable()),
  /** Notes the verdict on the sentence at `index` of the sample; null takes it back. */
  'claims.judge': command(
    z.object({ index: z.int().min(0), verdict: z.enum(verdicts).nullable() }),
    blindSampleViewSchema,
  ),
} as const;
