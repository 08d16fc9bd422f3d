import { z } from 'zod';
import {
  certainties,
  claimSchema,
  polarities,
  relations,
  reviewStates,
  studyDesigns,
} from '../../model/claim.ts';
import { conceptKinds, conceptSchema } from '../../model/concept.ts';
import { runSchema } from '../../model/run.ts';
import { sourceFields } from '../../model/source.ts';
import { done, nothing, pageOf, windowSchema } from './common.ts';
import { command, job, query } from './method.ts';

export const claimFilterSchema = z.object({
  state: z.enum(reviewStates).nullable().default(null),
  relation: z.enum(relations).nullable().default(null),
  polarity: z.enum(polarities).nullable().default(null),
  certainty: z.enum(certainties).nullable().default(null),
  design: z.enum(studyDesigns).nullable().default(null),
  conceptId: z.string().nullable().default(null),
  sourceId: z.string().nullable().default(null),
  minConfidence: z.number().min(0).max(1).default(0),
  text: z.string().default(''),
});
export type ClaimFilter = z.infer<typeof claimFilterSchema>;

/** A claim with the words that a list or the review queue shows beside it. */
export const claimRowSchema = claimSchema.extend({
  causeLabel: z.string(),
  effectLabel: z.string(),
  causeKind: z.enum(conceptKinds),
  effectKind: z.enum(conceptKinds),
  sourceTitle: z.string(),
  citation: z.string(),
  sample: z.boolean(),
});
export type ClaimRow = z.infer<typeof claimRowSchema>;

export const claimPatchSchema = z.object({
  cause: z.string().min(1).optional(), // label of the concept; created when new
  effect: z.string().min(1).optional(),
  polarity: z.enum(polarities).optional(),
  relation: z.enum(relations).optional(),
  certainty: z.enum(certainties).optional(),
  design: z.enum(studyDesigns).optional(),
  population: z.string().optional(),
  note: z.string().optional(),
});

export const extractionSummarySchema = z.object({
  run: runSchema,
  sources: z.int(),
  sentences: z.int(),
  claims: z.int(),
  ungrounded: z.int(),
});

export const claimsMethods = {
  /** `sourceIds` null: every source that this extractor version has not read yet and screening has not excluded. Proposed claims of the same
   *  extractor on these sources are replaced; reviewed ones stay. */
  'claims.extract': job(
    z.object({ extractor: z.literal('rules'), sourceIds: z.array(z.string()).nullable().default(null) }),
    extractionSummarySchema,
  ),
  /** Reads passages without a notebook. */
  'claims.extractText': job(
    z.object({ passages: z.array(z.string()) }),
    z.array(
      z.object({
        line: z.int(),
        claims: z.array(
          claimSchema.pick({
            cause: true,
            effect: true,
            cue: true,
            quote: true,
            polarity: true,
            relation: true,
            certainty: true,
            confidence: true,
            rule: true,
            statistics: true,
          }),
        ),
      }),
    ),
  ),
  'claims.list': query(
    windowSchema.extend({
      filter: claimFilterSchema.prefault({}),
      sort: z.enum(['source', 'confidence', 'added']).default('source'),
    }),
    pageOf(claimRowSchema),
  ),
  'claims.get': query(z.object({ id: z.string() }), claimRowSchema),
  /** Accepting an unverified claim fails with `claim.ungrounded`. */
  'claims.review': command(
    z.object({ ids: z.array(z.string()).min(1), state: z.enum(reviewStates) }),
    z.object({ changed: z.int() }),
  ),
  /** Sets the state of every claim that the filter shows. */
  'claims.reviewAll': command(
    z.object({ filter: claimFilterSchema, state: z.enum(reviewStates) }),
    z.object({ changed: z.int() }),
  ),
  'claims.edit': command(z.object({ id: z.string(), patch: claimPatchSchema }), claimRowSchema),
  /** A claim written by a person on a passage that they marked. The quote must stand in the source. */
  'claims.add': command(
    z.object({
      sourceId: z.string(),
      field: z.enum(sourceFields),
      quote: z.string().min(1),
      cause: z.string().min(1),
      effect: z.string().min(1),
      polarity: z.enum(polarities),
      relation: z.enum(relations),
      certainty: z.enum(certainties),
    }),
    claimRowSchema,
  ),
  'claims.remove': command(z.object({ ids: z.array(z.string()).min(1) }), done),
  /** What accepting this claim would change: the edge as it is and as it would be. */
  'claims.preview': query(
    z.object({ id: z.string() }),
    z.object({
      papersBefore: z.int(),
      papersAfter: z.int(),
      beliefBefore: z.number(),
      beliefAfter: z.number(),
      designs: z.array(z.object({ design: z.enum(studyDesigns), papers: z.int() })),
    }),
  ),
  'concepts.list': query(
    windowSchema.extend({
      text: z.string().default(''),
      kind: z.enum(conceptKinds).nullable().default(null),
    }),
    pageOf(conceptSchema.extend({ claims: z.int() })),
  ),
  'concepts.get': query(z.object({ id: z.string() }), conceptSchema),
  'concepts.edit': command(
    z.object({
      id: z.string(),
      label: z.string().min(1).optional(),
      kind: z.enum(conceptKinds).optional(),
      synonyms: z.array(z.string()).optional(),
      note: z.string().optional(),
    }),
    conceptSchema,
  ),
  /** Everything that speaks of `from` speaks of `into`; labels and synonyms of `from` become synonyms. `selfLoops`:
   *  claims that were rejected and drawn edges that were removed because they would join the concept to itself. */
  'concepts.merge': command(
    z.object({ into: z.string(), from: z.array(z.string()).min(1) }),
    conceptSchema.extend({ selfLoops: z.int() }),
  ),
  /** Pairs that are probably one concept, best first. */
  'concepts.proposals': query(
    nothing,
    z.array(z.object({ a: conceptSchema, b: conceptSchema, similarity: z.number() })),
  ),
} as const;
