import { z } from 'zod';
import { certainties, polarities, relations, studyDesigns } from './claim.ts';
import { conceptKinds } from './concept.ts';

/** An edge that a person drew, or a person's word on an edge that claims support. One per ordered pair. */
export const handEdgeSchema = z.object({
  id: z.string(),
  causeId: z.string(),
  effectId: z.string(),
  polarity: z.enum(polarities),
  rationale: z.string(),
  /** True when the person took the edge out of the graph although claims support it. */
  hidden: z.boolean(),
});
export type HandEdge = z.infer<typeof handEdgeSchema>;

export const positionSchema = z.object({ conceptId: z.string(), x: z.number(), y: z.number() });
export type Position = z.infer<typeof positionSchema>;

export const graphNodeSchema = z.object({
  id: z.string(), // the concept's id
  label: z.string(),
  kind: z.enum(conceptKinds),
  /** Distinct papers among the accepted claims that touch this concept. */
  papers: z.int(),
  claims: z.int(),
  degreeIn: z.int(),
  degreeOut: z.int(),
  /** Put on the canvas by a person; stays even without edges. */
  byHand: z.boolean(),
  x: z.number().nullable(),
  y: z.number().nullable(),
});
export type GraphNode = z.infer<typeof graphNodeSchema>;

/** One paper's word on an edge: repeats inside a paper are folded into it and never add belief. */
export const paperEvidenceSchema = z.object({
  sourceId: z.string(),
  claimIds: z.array(z.string()),
  stance: z.enum(['for', 'against']),
  polarity: z.enum(polarities),
  relation: z.enum(relations),
  certainty: z.enum(certainties),
  design: z.enum(studyDesigns),
  /** Weight of this paper in the belief, 0 to 1, from relation, certainty and design. */
  weight: z.number(),
  /** True when the paper speaks both for and against: it then counts against, with the weaker of its weights. */
  inconsistent: z.boolean().optional(),
});
export type PaperEvidence = z.infer<typeof paperEvidenceSchema>;

/** What is believed of an edge without any paper, and how many full-weight papers that prior is worth. */
export const beliefPrior = { mean: 0.25, papers: 2 };

export const graphEdgeSchema = z.object({
  id: z.string(), // `${causeId}>${effectId}`
  causeId: z.string(),
  effectId: z.string(),
  /** Sign that most evidence gives; `mixed` when papers disagree about it. */
  polarity: z.enum([...polarities, 'mixed']),
  /** `causal` when at least one supporting paper uses causal or predictive language, else `associated`. */
  strength: z.enum(['causal', 'associated']),
  papersFor: z.int(),
  papersAgainst: z.int(),
  claims: z.int(),
  /** 0 to 1. See core/claims/belief.ts for the formula. */
  belief: z.number(),
  papers: z.array(paperEvidenceSchema),
  byHand: handEdgeSchema.nullable(),
});
export type GraphEdge = z.infer<typeof graphEdgeSchema>;

export const causalGraphSchema = z.object({
  nodes: z.array(graphNodeSchema),
  edges: z.array(graphEdgeSchema),
});
export type CausalGraph = z.infer<typeof causalGraphSchema>;

/** Which part of a causal graph to show. Hand-drawn edges are a person's word and stay, whatever the counts say. */
export const graphFilterSchema = z.object({
  minPapers: z.int().min(0).default(0),
  polarities: z
    .array(z.enum([...polarities, 'mixed']))
    .nullable()
    .default(null),
  kinds: z.array(z.enum(conceptKinds)).nullable().default(null),
  /** Leave out edges that only correlational language supports. */
  causalOnly: z.boolean().default(false),
  /** Concepts within `steps` of this one, along shown edges in either direction. */
  around: z
    .object({ conceptId: z.string(), steps: z.int().min(1).max(5) })
    .nullable()
    .default(null),
  /** Show edges that no paper supports: every word on them is against (papersFor 0, not drawn by a person). */
  withRefuted: z.boolean().default(false),
  /** Show edges that a person took out of the graph. */
  withHidden: z.boolean().default(false),
});
export type GraphFilter = z.infer<typeof graphFilterSchema>;

/** A causal graph as a filter shows it. Degrees count shown edges; papers and claims stay those of the whole. */
export const shownGraphSchema = causalGraphSchema.extend({
  /** Nodes and edges that are there but not shown, for whatever reason. */
  hiddenNodes: z.int(),
  hiddenEdges: z.int(),
  /** Of the hidden edges: those that papers only speak against, and those that a person took out. */
  hiddenRefuted: z.int(),
  hiddenByHand: z.int(),
});
export type ShownGraph = z.infer<typeof shownGraphSchema>;
