import { z } from 'zod';
import type { Polarity } from '../model/claim.ts';
import type { Candidate } from './generator.ts';
import type { IndependentPaths, Term } from './terms.ts';

/**
 * What one unit of each term adds to a score. The first four weights add up to 1, so that a score of 1 is a perfect,
 * unopposed and novel hypothesis; what a score of absent links suggested gains by that on top; contradiction and
 * likeness to a better candidate are subtracted.
 */
export const rankingWeightsSchema = z.object({
  evidence: z.number().min(0).default(0.5),
  path: z.number().min(0).default(0.2),
  agreement: z.number().min(0).default(0.15),
  novelty: z.number().min(0).default(0.15),
  suggestion: z.number().min(0).default(0.25),
  contradiction: z.number().max(0).default(-0.3),
  diversity: z.number().max(0).default(-0.2),
});
export type RankingWeights = z.output<typeof rankingWeightsSchema>;
export const defaultWeights: RankingWeights = rankingWeightsSchema.parse({});

/** A term and what it adds: `contribution = weight × value`. */
export type WeightedTerm = Term & { readonly weight: number; readonly contribution: number };

export interface Ranked {
  readonly candidate: Candidate;
  /** Sign of the best path. */
  readonly polarity: Polarity;
  readonly independent: IndependentPaths;
  readonly terms: readonly WeightedTerm[];
  /** The sum of the terms' contributions, added in their order. */
  readonly score: number;
}

export const weigh = (term: Term, weight: number): WeightedTerm => ({
  ...term,
  weight,
  contribution: weight * term.value + 0, // never −0
});

export const sumOf = (terms: readonly { readonly contribution: number }[]): number =>
  terms.reduce((sum, term) => sum + term.contribution, 0);
