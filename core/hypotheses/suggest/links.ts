import { z } from 'zod';
import { linkScoreIds } from '../../model/link-scores.ts';
import { node2vecSettingsSchema } from '../../model/node2vec-settings.ts';
import type { Generator } from '../generator.ts';
import { linkScores } from '../links/link-scores.ts';
import { scoreLinks } from '../links/score-links.ts';
import { candidatesOf } from './candidates.ts';
import { causalLinks } from './causal-links.ts';

const parameters = z.object({
  about: z.string().nullable().default(null),
  top: z.int().min(1).max(1000).default(50),
  maxSteps: z.int().min(2).max(4).default(3),
  /** Which of core/hypotheses/links. */
  score: z.enum(linkScoreIds).default('adamic-adar'),
  /** Katz's attenuation; null chooses it. */
  beta: z.number().positive().nullable().default(null),
  node2vec: node2vecSettingsSchema.prefault({}),
});

/** Pairs looked at for each one asked for: some have no path, and the ranking reorders the rest. */
export const suggestedForEachAsked = 10;
export const leastSuggested = 200;

/** Absent links that the shape of the graph suggests, each with the ways that join its ends. */
export const links: Generator<typeof parameters> = {
  id: 'links',
  version: '1',
  name: 'Link prediction',
  references: [
    {
      text: 'Liben-Nowell D, Kleinberg J (2007). The link-prediction problem for social networks. Journal of the American Society for Information Science and Technology 58(7), 1019–1031.',
      doi: '10.1002/asi.20591',
    },
  ],
  parameters,
  async run(graph, { about, top, maxSteps, score, beta, node2vec }, task) {
    const question = {
      undirected: false,
      from: about,
      top: Math.max(leastSuggested, top * suggestedForEachAsked),
      settings: { beta, node2vec },
    };
    const chosen = linkScores.find(({ id }) => id === score)!;
    const { pairs } = await scoreLinks(causalLinks(graph), chosen, question, task);
    return candidatesOf(pairs, graph, score, maxSteps, task);
  },
};
