import type { OutputOf } from '../../core/engine/contract/index.ts';
import { defineCommand } from '../command.ts';
import { short, table } from '../table.ts';

export const graphBuild = defineCommand({
  name: 'graph build',
  summary: 'Show the causal graph of the accepted claims, evidence counted by distinct paper',
  usage: 'NOTEBOOK',
  example: 'nosograph graph build sleep.nosograph --json',
  arguments: { least: 1, most: 1 },
  options: {},
  async run([path = ''], _options, { notebooks }) {
    const { engine, warnings } = await notebooks.open(path);
    const graph = await engine.call('graph.get', {});
    return { values: [{ ...graph }], text: readable(graph), warnings };
  },
});

function readable({ nodes, edges }: OutputOf<'graph.get'>): string {
  const labels = new Map(nodes.map((node) => [node.id, node.label]));
  const rows = edges
    .toSorted((a, b) => b.belief - a.belief)
    .map((edge) => [
      labels.get(edge.causeId) ?? edge.causeId,
      edge.polarity,
      labels.get(edge.effectId) ?? edge.effectId,
      edge.strength,
      edge.papersFor,
      edge.papersAgainst,
      short(edge.belief),
    ]);
  const head = `${nodes.length} concepts, ${edges.length} edges.`;
  if (edges.length === 0)
    return `${head} Accept claims first: nosograph claims accept-all NOTEBOOK --min-confidence 0.5`;
  return `${head}\n${table(['cause', 'sign', 'effect', 'language', 'for', 'against', 'belief'], rows, 40)}`;
}
