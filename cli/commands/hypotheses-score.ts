import { z } from 'zod';
import { linkScoreIds } from '../../core/model/link-scores.ts';
import { defineCommand } from '../command.ts';
import { choice, flag, optionalText, wholeNumber } from '../options.ts';
import { table } from '../table.ts';
import { seedOption } from './networks/options.ts';

const positive = (help: string) =>
  ({
    kind: 'value',
    value: 'X',
    help: `${help} (default 1)`,
    schema: z.coerce.number().positive().default(1),
  }) as const;

export const hypothesesScore = defineCommand({
  name: 'hypotheses score',
  summary: 'Score the edges that an edge list does not have, best first',
  usage: 'LINKS.csv',
  example: 'nosograph hypotheses score links.csv --method adamic-adar --from insomnia --top 20',
  arguments: { least: 1, most: 1 },
  options: {
    method: choice('the score', 'NAME', linkScoreIds),
    undirected: flag('drop the arrows; otherwise from leads to to'),
    from: optionalText('only pairs that begin here; the whole graph otherwise', 'A'),
    top: wholeNumber('how many pairs', 1, 1_000_000, 100),
    beta: {
      kind: 'value',
      value: 'X',
      help: 'attenuation of Katz (default 0.05, less where the series would diverge)',
      schema: z.coerce.number().positive().nullable().default(null),
    },
    seed: seedOption,
    dimensions: wholeNumber('length of a vector of node2vec', 2, 512, 64),
    walks: wholeNumber('walks of node2vec that begin at each node', 1, 200, 10),
    walkLength: wholeNumber('nodes in a walk', 2, 500, 40),
    p: positive('node2vec: the larger, the less a walk returns'),
    q: positive('node2vec: above 1 a walk stays near, below 1 it goes outward'),
  },
  async run([path = ''], options, { readInput, notebooks, task }) {
    const { seed, dimensions, walks, walkLength, p, q, ...asked } = options;
    const node2vec = { seed, dimensions, walks, walkLength, returning: p, inOut: q };
    const { bytes } = await readInput(path);
    const input = { file: { name: path, bytes }, ...asked, node2vec };
    const answer = await notebooks.engine.call('hypotheses.scoreLinks', input, task);
    const { pairs, nodes, edges, chosen, version, warnings } = answer;
    const rows = pairs.map(({ from, to, score }) => [from, to, score]);
    return {
      values: [{ pairs, nodes, edges }],
      text: pairs.length === 0 ? 'No absent pair has a score above 0.' : table(['from', 'to', 'score'], rows),
      warnings,
      settings: chosen,
      versions: { [options.method]: version },
    };
  },
});
