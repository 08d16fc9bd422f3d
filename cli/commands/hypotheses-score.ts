import { z } from 'zod';
import { linkScoreIds } from '../../core/engine/contract/hypotheses.ts';
import { defineCommand } from '../command.ts';
import { choice, flag, optionalText, wholeNumber } from '../options.ts';
import { table } from '../table.ts';

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
  },
  async run([path = ''], options, { readInput, notebooks, task }) {
    const { bytes } = await readInput(path);
    const input = { file: { name: path, bytes }, ...options };
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
