import type { OutputOf } from '../../core/engine/contract/index.ts';
import { defineCommand } from '../command.ts';
import { modelFile } from './causal/options.ts';

type Difference = OutputOf<'causal.diff'>;
export type PartName = Difference['added'][number];

export const partText = (part: PartName): string =>
  part.what === 'node' ? part.name : `${part.from} ${part.kind} ${part.to}`;

export const valueText = (value: unknown): string =>
  value === null ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);

export const differenceLines = ({ added, removed, changed }: Difference): string[] => [
  ...added.map((part) => `+ ${part.what} ${partText(part)}`),
  ...removed.map((part) => `- ${part.what} ${partText(part)}`),
  ...changed.map(
    ({ part, field, before, after }) =>
      `~ ${part.what} ${partText(part)}: ${field} ${valueText(before)} becomes ${valueText(after)}`,
  ),
];

export const graphDiff = defineCommand({
  name: 'graph diff',
  summary: 'What differs between two graph files of any format: nodes by name, edges by their ends',
  usage: 'A B',
  example: 'nosograph graph diff before.dagitty after.graphml',
  arguments: { least: 2, most: 2 },
  options: {},
  async run([a = '', b = ''], _options, context) {
    const files = { a: await modelFile(a, context), b: await modelFile(b, context) };
    const answer = await context.notebooks.engine.call('causal.diff', files, context.task);
    const lines = differenceLines(answer);
    return { values: [{ ...answer }], text: lines.length === 0 ? 'No difference.' : lines.join('\n') };
  },
});
