import { z } from 'zod';
import { graphFormats } from '../../core/engine/contract/exchange.ts';
import { defineCommand } from '../command.ts';
import { choice, optionalChoice, optionalText } from '../options.ts';
import { usageError } from '../parse-arguments.ts';
import { modelFile } from './causal/options.ts';
import { graphFormatOf } from './graph-convert.ts';
import { differenceLines, partText, valueText } from './graph-diff.ts';

export const graphMerge = defineCommand({
  name: 'graph merge',
  summary:
    'Merge two graph files, three-way with --base; conflicts are listed, and A wins unless told otherwise',
  usage: 'A B',
  example: 'nosograph graph merge mine.dagitty hers.dagitty --base start.dagitty -o merged.dagitty',
  arguments: { least: 2, most: 2 },
  options: {
    out: { kind: 'value', short: 'o', value: 'FILE', help: 'the merged graph', schema: z.string().min(1) },
    base: optionalText('the graph that both come from', 'FILE'),
    prefer: {
      ...choice('whose word counts in a conflict', 'SIDE', ['ours', 'theirs']),
      schema: z.enum(['ours', 'theirs']).default('ours'),
    },
    resolve: optionalText('JSON: the id of a conflict and ours, theirs or base', 'FILE'),
    to: optionalChoice('format of FILE; by its extension otherwise', 'FORMAT', graphFormats),
  },
  async run([a = '', b = ''], { out, base, prefer, resolve, to }, context) {
    const format = to ?? graphFormatOf(out);
    if (format === undefined) {
      throw usageError(
        `The format of ${out} is not known by its extension. Say --to ${graphFormats.join('|')}.`,
      );
    }
    const input = {
      ours: await modelFile(a, context),
      theirs: await modelFile(b, context),
      base: base === null ? null : await modelFile(base, context),
      to: format,
      prefer,
      resolutions: resolve === null ? {} : await resolutionsIn(await modelFile(resolve, context)),
    };
    const { file, ...answer } = await context.notebooks.engine.call('causal.merge', input, context.task);
    await context.host.files.replace(out, file.bytes);
    const { nodes, edges, conflicts, lost, cycle } = answer;
    const text = [
      `${out}: ${nodes} nodes, ${edges} edges, ${conflicts.length} conflicts.`,
      ...differenceLines(answer),
      ...conflicts.map(
        ({ part, field, base: was, ours, theirs, taken }) =>
          `! ${part.what} ${partText(part)}: ${field}: ${valueText(was)} became ${valueText(ours)} and ${valueText(theirs)}; taken: ${taken}`,
      ),
      ...lost.map((each) => `lost: ${each}`),
      ...(cycle === null ? [] : [`The merge closes the cycle ${cycle.join(' -> ')}.`]),
    ];
    return { values: [{ file: out, ...answer }], text: text.join('\n') };
  },
});

const resolutionsSchema = z.record(z.string(), z.enum(['base', 'ours', 'theirs']));

async function resolutionsIn({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw usageError(`${name} is not JSON.`);
  }
  const read = resolutionsSchema.safeParse(parsed);
  if (!read.success) throw usageError(`${name} is not an object of conflict ids with ours, theirs or base.`);
  return read.data;
}
