import { z } from 'zod';
import { sourceFields } from './source.ts';
import { spanSchema } from './text.ts';

export const polarities = ['+', '-', 'unknown'] as const;
export type Polarity = (typeof polarities)[number];

export const relations = ['causes', 'predicts', 'associated', 'no effect', 'moderates', 'mediates'] as const;
export type Relation = (typeof relations)[number];

export const certainties = ['asserted', 'hedged', 'negated'] as const;
export type Certainty = (typeof certainties)[number];

export const studyDesigns = [
  'rct',
  'longitudinal',
  'cross-sectional',
  'review',
  'animal',
  'other',
  'unknown',
] as const;
export type StudyDesign = (typeof studyDesigns)[number];

export const reviewStates = ['proposed', 'accepted', 'rejected'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** exact: found as it is; repaired: found after folding white space, case and punctuation, the source's own text
 *  swapped in; unverified: not found, and then the claim cannot be accepted. */
export const groundings = ['exact', 'repaired', 'unverified'] as const;

/** Who said so. `version` is the rules' or the prompt's version; empty for a person. */
export const speakerSchema = z.object({
  kind: z.enum(['person', 'rules', 'model']),
  version: z.string(),
  model: z.string().optional(),
  runId: z.string().optional(),
  /** What the extractor said of each field that a person has corrected since: the measure of its error. */
  corrected: z.record(z.string(), z.string()).optional(),
});
export type Speaker = z.infer<typeof speakerSchema>;

export const statisticKinds = [
  'OR',
  'HR',
  'RR',
  'SMD',
  'MD',
  'β',
  'b',
  'd',
  'g',
  'r',
  'ρ',
  'η²',
  'R²',
  't',
  'F',
  'χ²',
] as const;

/** An effect size or test statistic as the sentence states it; `p` with its sign, as in "< .001". */
export const claimStatisticSchema = z.object({
  kind: z.enum(statisticKinds),
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  p: z.string().optional(),
});
export type ClaimStatistic = z.infer<typeof claimStatisticSchema>;

/** What an extractor finds in one text. All offsets are UTF-16 positions in that text. */
export const extractedClaimSchema = z.object({
  cause: spanSchema,
  effect: spanSchema,
  /** The words that carry the relation, null when a person wrote the claim without marking them. */
  cue: spanSchema.nullable(),
  quote: spanSchema,
  polarity: z.enum(polarities),
  relation: z.enum(relations),
  certainty: z.enum(certainties),
  /** 0 to 1: how often claims by this rule are right, as the extractor estimates it. */
  confidence: z.number().min(0).max(1),
  /** The rule that fired, for the explanation shown beside the claim. */
  rule: z.string(),
  /** What the sentence states of the effect in figures. */
  statistics: z.array(claimStatisticSchema).optional(),
});
export type ExtractedClaim = z.infer<typeof extractedClaimSchema>;

/** A claim in a notebook: an extracted claim, its source, its concepts and its review. */
export const claimSchema = extractedClaimSchema.extend({
  id: z.string(),
  sourceId: z.string(),
  field: z.enum(sourceFields),
  causeConceptId: z.string(),
  effectConceptId: z.string(),
  design: z.enum(studyDesigns),
  population: z.string(),
  /** People (or animals) in the study, where its abstract says. */
  sampleSize: z.int().positive().optional(),
  by: speakerSchema,
  grounding: z.enum(groundings),
  state: z.enum(reviewStates),
  note: z.string(),
});
export type Claim = z.infer<typeof claimSchema>;
