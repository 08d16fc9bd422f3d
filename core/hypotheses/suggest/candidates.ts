import { NosographError } from '../../foundation/errors.ts';
import type { Task } from '../../foundation/task.ts';
import type { CausalGraph } from '../../model/graph.ts';
import { type Adjacency, buildAdjacency } from '../abc/adjacency.ts';
import { findPaths } from '../abc/paths.ts';
import type { Candidate } from '../generator.ts';

/** A pair that a score of absent links proposes; ids of concepts. */
export interface SuggestedPair {
  readonly from: string;
  readonly to: string;
  readonly score: number;
}

/** Paths looked at between two breaths: some milliseconds of work. */
const workBetweenBreaths = 300_000;

/**
 * What a score of absent links proposes, as candidates with the ways that lead from cause to effect. A pair that no
 * way of at most `maxSteps` steps joins has nothing that a reader could follow to a quote: it gives no candidate.
 * Pairs come best first.
 */
export async function candidatesOf(
  pairs: readonly SuggestedPair[],
  graph: CausalGraph,
  by: string,
  maxSteps: number,
  task: Task,
): Promise<readonly Candidate[]> {
  const adjacency = buildAdjacency(graph);
  const best = pairs[0]?.score ?? 1;
  const candidates: Candidate[] = [];
  let worked = 0;
  for (const [at, pair] of pairs.entries()) {
    const { paths, work } = findPaths(
      adjacency,
      indexIn(adjacency, pair.from),
      indexIn(adjacency, pair.to),
      maxSteps,
      (edge) => graph.edges[edge]!.id,
    );
    worked += work;
    if (worked > workBetweenBreaths) {
      worked = 0;
      task.report({ step: 'hypotheses.paths', done: at, total: pairs.length });
      await task.breathe();
    }
    if (paths.length === 0) continue;
    const suggestion = { by, score: pair.score, share: pair.score / best, rank: at + 1, of: pairs.length };
    candidates.push({ mode: 'open', causeId: pair.from, effectId: pair.to, paths, suggestion });
  }
  return candidates;
}

function indexIn({ indexOf }: Adjacency, conceptId: string): number {
  const index = indexOf.get(conceptId);
  if (index !== undefined) return index;
  throw new NosographError(
    'not-found',
    `The concept ${conceptId} is not in the causal graph: no accepted claim speaks of it. Accept claims on it first.`,
    { concept: conceptId },
  );
}
