import { z } from 'zod';
import { polarities } from './claim.ts';

/** What literature and data together say of two concepts. */
export const verdicts = [
  'supported',
  'conflicting',
  'claimed but not found',
  'found but not claimed',
  'untested',
] as const;
export type Verdict = (typeof verdicts)[number];

export const literatureSaysSchema = z.object({
  /** Distinct papers for and against the link, in this direction. */
  support: z.int(),
  contradiction: z.int(),
  papers: z.int(),
  polarity: z.enum([...polarities, 'mixed']),
  belief: z.number(),
  edgeId: z.string(),
});

export const dataSaysSchema = z.object({
  networkId: z.string(),
  network: z.string(),
  /** The variables that stand for the two concepts; of several pairs the one with the heaviest edge. */
  variables: z.tuple([z.string(), z.string()]),
  weight: z.number(),
  /** Bootstrapped, 2.5% to 97.5%; null: no bootstrap was made. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  /** Share of the bootstrap's samples in which the edge was there; null: no bootstrap was made. */
  nonzero: z.number().nullable(),
  /** Networks of the notebook that measured both, and those with an edge of the same sign. */
  replication: z.object({ networks: z.int(), sameSign: z.int() }),
});

/** What a person assumes: the link was drawn, taken out, or nobody said anything. */
export const assumptions = ['drawn', 'taken out', 'none'] as const;

export const triangulationRowSchema = z.object({
  causeId: z.string(),
  effectId: z.string(),
  cause: z.string(),
  effect: z.string(),
  literature: literatureSaysSchema.nullable(),
  data: dataSaysSchema.nullable(),
  graph: z.enum(assumptions),
  verdict: z.enum(verdicts),
  /** True where the bootstrap leaves open whether there is an edge: fewer than half or not all of its samples agree. */
  uncertain: z.boolean(),
});
export type TriangulationRow = z.infer<typeof triangulationRowSchema>;
