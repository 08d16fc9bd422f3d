import { z } from 'zod';
import type { Task } from '../../foundation/task.ts';
import { node2vecSettingsSchema } from '../../model/node2vec-settings.ts';
import type { Generator } from '../generator.ts';
import { jaccard } from '../links/jaccard.ts';
import { degree, type Link, linkGraph } from '../links/link-graph.ts';
import type { LinkScore } from '../links/link-score.ts';
import { node2vec as node2vecScore } from '../links/node2vec.ts';
import { scoreLinks } from '../links/score-links.ts';
import { candidatesOf, type SuggestedPair } from './candidates.ts';
import { causalLinks } from './causal-links.ts';
import { leastSuggested, suggestedForEachAsked } from './links.ts';

const parameters = z.object({
  about: z.string().nullable().default(null),
  top: z.int().min(1).max(1000).default(50),
  maxSteps: z.int().min(2).max(4).default(3),
  node2vec: node2vecSettingsSchema.prefault({}),
});

/**
 * node2vec beside Jaccard, as LLMCG proposes absent pairs: the mean of the cosine of the ends' vectors and of their
 * Jaccard index, over the pairs that either of the two puts first.
 */
export const embedding: Generator<typeof parameters> = {
  id: 'embedding',
  version: '1',
  name: 'Graph embedding (node2vec and Jaccard)',
  references: [
    {
      text: 'Grover A, Leskovec J (2016). node2vec: scalable feature learning for networks. KDD 2016, 855–864.',
      doi: '10.1145/2939672.2939754',
    },
    {
      text: 'Tong S, Mao K, Huang Z, Zhao Y, Peng K (2024). Automating psychological hypothesis generation with AI: when large language models meet causal graph. Humanities and Social Sciences Communications 11, 896.',
      doi: '10.1057/s41599-024-03407-5',
    },
  ],
  parameters,
  async run(graph, { about, top, maxSteps, node2vec }, task) {
    const wanted = Math.max(leastSuggested, top * suggestedForEachAsked);
    const pairs = await embeddingPairs(causalLinks(graph), { about, wanted, node2vec }, task);
    return candidatesOf(pairs, graph, 'node2vec + jaccard', maxSteps, task);
  },
};

interface Question {
  readonly about: string | null;
  readonly wanted: number;
  readonly node2vec: z.output<typeof node2vecSettingsSchema>;
}

export async function embeddingPairs(
  causal: readonly Link[],
  { about, wanted, node2vec }: Question,
  task: Task,
): Promise<readonly SuggestedPair[]> {
  const question = { undirected: false, from: about, top: wanted, settings: { beta: null, node2vec } };
  const best = async (score: LinkScore) => (await scoreLinks(causal, score, question, task)).pairs;
  const near = await best(node2vecScore);
  const alike = await best(jaccard);
  const jaccardOf = jaccardOver(causal);
  const cosines = new Map(near.map(({ from, to, score }) => [`${from} ${to}`, score]));
  const pairs = new Map([...near, ...alike].map((pair) => [`${pair.from} ${pair.to}`, pair]));
  return [...pairs]
    .map(([key, { from, to }]) => ({ from, to, score: ((cosines.get(key) ?? 0) + jaccardOf(from, to)) / 2 }))
    .sort((a, b) => b.score - a.score || compare(a.from, b.from) || compare(a.to, b.to))
    .slice(0, wanted);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The Jaccard index of one pair: over successors of the first and predecessors of the second. */
function jaccardOver(causal: readonly Link[]): (from: string, to: string) => number {
  const graph = linkGraph(causal, true);
  const number = new Map(graph.names.map((name, at) => [name, at]));
  return (from, to) => {
    const [u, v] = [number.get(from)!, number.get(to)!];
    const after = new Set(graph.out.targets.subarray(graph.out.starts[u]!, graph.out.starts[u + 1]!));
    let common = 0;
    for (let at = graph.into.starts[v]!; at < graph.into.starts[v + 1]!; at++) {
      if (after.has(graph.into.targets[at]!)) common++;
    }
    const all = degree(graph.out, u) + degree(graph.into, v) - common;
    return all === 0 ? 0 : common / all;
  };
}
