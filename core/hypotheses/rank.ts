import type { Task } from '../foundation/task.ts';
import { diversify } from './diversity.ts';
import type { Candidate } from './generator.ts';
import type { GraphIndex } from './graph-index.ts';
import { type Ranked, type RankingWeights, sumOf, weigh } from './score.ts';
import { pathSign } from './sign.ts';
import {
  agreementTerm,
  contradictionTerm,
  evidenceTerm,
  independentPaths,
  noveltyTerm,
  pathTerm,
  suggestionTerm,
} from './terms.ts';

/** Candidates scored between two breaths: some milliseconds of work. */
const scoredBetweenBreaths = 250;

/**
 * The `top` candidates in order of score. Equal scores stand in order of the labels, then of the ids, of cause and
 * effect, so that the order never depends on that of the input.
 */
export async function rankCandidates(
  candidates: readonly Candidate[],
  graph: GraphIndex,
  options: { readonly top: number; readonly weights: RankingWeights },
  task: Task,
): Promise<readonly Ranked[]> {
  const ranked: Ranked[] = [];
  for (const [done, candidate] of candidates.entries()) {
    if (done % scoredBetweenBreaths === 0) {
      task.report({ step: 'hypotheses.rank', done, total: candidates.length });
      await task.breathe();
    }
    ranked.push(scoreCandidate(candidate, graph, options.weights));
  }
  ranked.sort((a, b) => b.score - a.score || compareNames(a.candidate, b.candidate, graph));
  return diversify(ranked, options.top, options.weights.diversity);
}

function scoreCandidate(candidate: Candidate, graph: GraphIndex, weights: RankingWeights): Ranked {
  const best = candidate.paths[0]!;
  const polarity = pathSign(best.edgeIds.map(graph.edge));
  const independent = independentPaths(candidate, graph);
  const terms = [
    evidenceTerm(best, graph),
    pathTerm(best, graph),
    agreementTerm(independent, polarity !== 'unknown'),
    noveltyTerm(candidate, graph),
    ...(candidate.suggestion === undefined ? [] : [suggestionTerm(candidate.suggestion)]),
    contradictionTerm(candidate, independent, graph),
  ].map((term) => weigh(term, weights[term.term]));
  return { candidate, polarity, independent, terms, score: sumOf(terms) };
}

function compareNames(a: Candidate, b: Candidate, graph: GraphIndex): number {
  const names = ({ causeId, effectId }: Candidate) => [
    graph.node(causeId).label,
    graph.node(effectId).label,
    causeId,
    effectId,
  ];
  const namesOfB = names(b);
  for (const [at, name] of names(a).entries()) {
    if (name !== namesOfB[at]) return name < namesOfB[at]! ? -1 : 1;
  }
  return 0;
}
