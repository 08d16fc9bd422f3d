import type { z } from 'zod';
import type { Task } from '../foundation/task.ts';
import type { CausalGraph } from '../model/graph.ts';

export interface Reference {
  readonly text: string;
  readonly doi: string | null;
}

/** One way from a cause to an effect: the ids of its edges in order, and how good a way it is (0 to 1). */
export interface CandidatePath {
  readonly edgeIds: readonly string[];
  /** Ids of the concepts passed, cause first, effect last. */
  readonly conceptIds: readonly string[];
  readonly quality: number;
}

/** Why a score of absent links put a pair forward. */
export interface Suggestion {
  /** The score's name: `adamic-adar`, `node2vec + jaccard`. */
  readonly by: string;
  readonly score: number;
  /** The score over that of the first pair, 0 to 1. */
  readonly share: number;
  readonly rank: number;
  /** Pairs that were put forward in all. */
  readonly of: number;
}

/** What a generator proposes, before ranking and without words. */
export interface Candidate {
  readonly mode: 'open' | 'closed';
  readonly causeId: string;
  readonly effectId: string;
  /** Best first; at least one. */
  readonly paths: readonly CandidatePath[];
  readonly suggestion?: Suggestion;
}

/**
 * A way to propose hypotheses from a causal graph. To add one is to add one file with its tests and to list it in
 * core/hypotheses/generators.ts.
 */
export interface Generator<Parameters extends z.ZodType = z.ZodType> {
  readonly id: string;
  /** Rises whenever the same input would give other candidates. */
  readonly version: string;
  readonly name: string;
  readonly references: readonly Reference[];
  readonly parameters: Parameters;
  run(graph: CausalGraph, parameters: z.output<Parameters>, task: Task): Promise<readonly Candidate[]>;
}
