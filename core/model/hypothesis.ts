import { z } from 'zod';
import { polarities } from './claim.ts';
import { sourceFields } from './source.ts';

export const hypothesisStates = ['candidate', 'refined', 'set aside'] as const;
export type HypothesisState = (typeof hypothesisStates)[number];

export const pathStepSchema = z.object({
  edgeId: z.string(),
  fromId: z.string(),
  toId: z.string(),
  fromLabel: z.string(),
  toLabel: z.string(),
  polarity: z.enum([...polarities, 'mixed']),
  papersFor: z.int(),
  papersAgainst: z.int(),
  belief: z.number(),
});
export type PathStep = z.infer<typeof pathStepSchema>;

/** One line of the sum that made a score: `contribution = weight × value`. `why` is in the language asked for. */
export const scoreTermSchema = z.object({
  term: z.string(),
  value: z.number(),
  weight: z.number(),
  contribution: z.number(),
  why: z.string(),
});
export type ScoreTerm = z.infer<typeof scoreTermSchema>;

export const hypothesisEvidenceSchema = z.object({
  claimId: z.string(),
  edgeId: z.string(),
  stance: z.enum(['for', 'against']),
  quote: z.string(),
  sourceId: z.string(),
  field: z.enum(sourceFields),
  start: z.int(),
  end: z.int(),
  citation: z.string(), // short form: "Author et al. 2021", or "Sample record 12"
});
export type HypothesisEvidence = z.infer<typeof hypothesisEvidenceSchema>;

export const hypothesisSchema = z.object({
  id: z.string(),
  state: z.enum(hypothesisStates),
  method: z.string(),
  mode: z.enum(['open', 'closed']),
  causeId: z.string(),
  effectId: z.string(),
  causeLabel: z.string(),
  effectLabel: z.string(),
  statement: z.string(),
  /** Product of the signs along the best path. */
  polarity: z.enum(polarities),
  path: z.array(pathStepSchema),
  /** Further paths that join the same two concepts, best first, without their evidence. */
  otherPaths: z.array(z.array(pathStepSchema)),
  score: z.number(),
  scores: z.array(scoreTermSchema),
  evidence: z.array(hypothesisEvidenceSchema),
  why: z.string(),
  /** Structured Markdown that the researcher edits. */
  body: z.string(),
  runId: z.string(),
  createdAt: z.string(),
});
export type Hypothesis = z.infer<typeof hypothesisSchema>;
