import { defineCommand } from '../../command.ts';
import { choice } from '../../options.ts';
import { table } from '../../table.ts';
import { readNetwork } from './network-input.ts';

export const networkCommunities = defineCommand({
  name: 'network communities',
  summary: 'Groups of nodes that hang together',
  usage: 'NETWORK',
  example: 'nosograph network communities network.json --method walktrap',
  arguments: { least: 1, most: 1 },
  options: { method: choice('how they are found', 'NAME', ['walktrap']) },
  async run([path = ''], { method }, context) {
    const network = await readNetwork(path, context);
    const { engine } = context.notebooks;
    const { membership, modularity, warnings } = await engine.call(
      'network.communities',
      { network, method },
      context.task,
    );
    return {
      values: [{ membership, modularity }],
      text: `modularity ${modularity.toFixed(3)}\n${table(['variable', 'community'], Object.entries(membership))}`,
      warnings,
    };
  },
});
