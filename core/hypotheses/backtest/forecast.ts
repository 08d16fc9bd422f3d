import type { Task } from '../../foundation/task.ts';
import type { CausalGraph } from '../../model/graph.ts';
import type { GeneratorId } from '../../model/link-scores.ts';
import type { Node2vecSettings } from '../../model/node2vec-settings.ts';
import type { Candidate } from '../generator.ts';
import { generators } from '../generators.ts';
import { indexGraph } from '../graph-index.ts';
import { linkScores } from '../links/link-scores.ts';
import { scoreLinks } from '../links/score-links.ts';
import { rankCandidates } from '../rank.ts';
import type { RankingWeights } from '../score.ts';
import { causalLinks } from '../suggest/causal-links.ts';
import type { Pair } from './split.ts';

export interface ScoredPair extends Pair {
  readonly score: number;
}

export interface ForecastSettings {
  readonly method: GeneratorId;
  readonly score: (typeof linkScores)[number]['id'];
  readonly node2vec: Node2vecSettings;
  readonly maxSteps: number;
  readonly weights: RankingWeights;
}

/** Candidates that go into the measures: beyond them all share the last place. */
export const mostForecasts = 1000;

/**
 * What a generator with its ranking would have put forward from the graph of then, best first. Variants of one idea are
 * not held back here: the list is for counting, not for reading.
 */
export async function forecast(
  graph: CausalGraph,
  settings: ForecastSettings,
  task: Task,
): Promise<readonly ScoredPair[]> {
  const candidates = await candidatesBy(graph, settings, task);
  const weights = { ...settings.weights, diversity: 0 };
  const ranked = await rankCandidates(candidates, indexGraph(graph), { top: mostForecasts, weights }, task);
  return ranked.map(({ candidate, score }) => ({
    causeId: candidate.causeId,
    effectId: candidate.effectId,
    score,
  }));
}

function candidatesBy(
  graph: CausalGraph,
  settings: ForecastSettings,
  task: Task,
): Promise<readonly Candidate[]> {
  const { method, score, node2vec, maxSteps } = settings;
  const asked = { top: mostForecasts, maxSteps, score, node2vec };
  const { abc, links, embedding } = generators;
  if (method === 'abc') return abc.run(graph, abc.parameters.parse(asked), task);
  if (method === 'links') return links.run(graph, links.parameters.parse(asked), task);
  return embedding.run(graph, embedding.parameters.parse(asked), task);
}

/** Preferential attachment: what is much written about will be written about. */
export async function attachmentBaseline(
  graph: CausalGraph,
  node2vec: Node2vecSettings,
  task: Task,
): Promise<readonly ScoredPair[]> {
  const score = linkScores.find(({ id }) => id === 'preferential-attachment')!;
  const question = { undirected: false, from: null, top: mostForecasts, settings: { beta: null, node2vec } };
  const { pairs } = await scoreLinks(causalLinks(graph), score, question, task);
  return pairs.map(({ from, to, score: value }) => ({ causeId: from, effectId: to, score: value }));
}
