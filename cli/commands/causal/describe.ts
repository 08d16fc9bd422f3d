import type { OutputOf } from '../../../core/engine/contract/index.ts';
import { defineCommand, type OutcomeValue } from '../../command.ts';
import { eachFile, modelFile } from './options.ts';

export const causalDescribe = defineCommand({
  name: 'causal describe',
  summary: 'Show what a causal graph holds: variables with roles, edges, cycles, ancestors',
  usage: 'MODEL…',
  example: 'nosograph causal describe model.dagitty',
  arguments: { least: 1, most: Number.POSITIVE_INFINITY },
  options: {},
  async run(paths, _options, context) {
    const { engine } = context.notebooks;
    const described = await eachFile(paths, context, async (path) => ({
      ...(await engine.call('causal.describe', { file: await modelFile(path, context) }, context.task)),
    }));
    return { ...described, text: described.values.map(readable).join('\n\n') };
  },
});

function readable(value: OutcomeValue): string {
  if (value.error !== undefined) return `${String(value.file)}: not read`;
  const { type, nodes, edges, cycle, diagnostics } = value as OutputOf<'causal.describe'>;
  const withRoles = nodes
    .filter(({ roles }) => roles.length > 0)
    .map(({ name, roles }) => `${name}: ${roles.join(', ')}`);
  return [
    `${type}, ${nodes.length} variables, ${edges.length} edges${cycle === undefined ? ', acyclic' : `, cycle ${cycle.join(' -> ')}`}`,
    ...withRoles,
    ...edges.map(({ from, kind, to }) => `${from} ${kind} ${to}`),
    ...diagnostics.map(({ line, column, message }) => `line ${line}, column ${column}: ${message}`),
  ].join('\n');
}
