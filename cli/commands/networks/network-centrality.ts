import { defineCommand } from '../../command.ts';
import { optionalText, wholeNumber } from '../../options.ts';
import { short, table } from '../../table.ts';
import { readNames, readNetwork } from './network-input.ts';
import { seedOption } from './options.ts';

export const networkCentrality = defineCommand({
  name: 'network centrality',
  summary: 'Strength, expected influence, closeness, betweenness, bridges and clustering of every node',
  usage: 'NETWORK',
  example: 'nosograph network centrality network.json --communities scales.json',
  arguments: { least: 1, most: 1 },
  options: {
    communities: optionalText('JSON {"variable": "community"}: bridge indices are answered too', 'FILE'),
    randomGraphs: wholeNumber('random graphs that small-worldness is held against as well', 0, 10_000, 0),
    seed: seedOption,
  },
  async run([path = ''], { communities, randomGraphs, seed }, context) {
    const network = await readNetwork(path, context);
    const { engine } = context.notebooks;
    const { nodes, smallWorldness, smallWorld, warnings } = await engine.call(
      'network.centrality',
      {
        network,
        communities: communities === null ? null : await readNames(communities, 'community', context),
        randomGraphs,
        seed,
      },
      context.task,
    );
    const rows = nodes.map((node) => [
      node.variable,
      short(node.strength),
      short(node.expectedInfluence1),
      short(node.expectedInfluence2),
      node.closeness === null ? '' : node.closeness.toFixed(5),
      node.betweenness,
    ]);
    return {
      values: [{ nodes, smallWorldness, smallWorld }],
      text: table(['variable', 'strength', 'EI 1', 'EI 2', 'closeness', 'betweenness'], rows),
      warnings,
    };
  },
});
