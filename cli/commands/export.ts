import { z } from 'zod';
import { exportFormats, exportKinds } from '../../core/engine/contract/exchange.ts';
import { defineCommand } from '../command.ts';
import { choice, optionalChoice } from '../options.ts';
import { usageError } from '../parse-arguments.ts';

type Kind = (typeof exportKinds)[number];
type Format = (typeof exportFormats)[number];

const byExtension: Readonly<Record<string, Format>> = {
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  graphml: 'graphml',
  cyjs: 'cyjs',
  csv: 'csv',
  json: 'json',
  svg: 'svg',
};

/** What each thing can be written as. */
const formatsOf: Readonly<Record<Kind, readonly Format[]>> = {
  report: ['md', 'html'],
  graph: ['graphml', 'cyjs', 'csv', 'svg'],
  claims: ['csv', 'json'],
  hypotheses: ['csv', 'json'],
};

export const exportCommand = defineCommand({
  name: 'export',
  summary: 'Write a report, the graph, the claims or the hypotheses of a notebook to a file',
  usage: 'NOTEBOOK',
  example: 'nosograph export sleep.nosograph --what report -o report.html',
  arguments: { least: 1, most: 1 },
  options: {
    what: choice('what to write', 'WHAT', exportKinds),
    output: {
      kind: 'value',
      short: 'o',
      value: 'FILE',
      help: 'the file; "-" is standard output',
      schema: z.string().min(1),
    },
    format: optionalChoice('by the extension of FILE otherwise', 'FORMAT', exportFormats),
    language: {
      ...choice('of a report', 'LANGUAGE', ['en', 'zh']),
      schema: z.enum(['en', 'zh']).default('en'),
    },
  },
  async run([path = ''], { what, output, format, language }, context) {
    const chosen = format ?? formatOf(output, what);
    if (chosen === undefined || !formatsOf[what].includes(chosen)) {
      const known = formatsOf[what].join(', ');
      throw usageError(`${what} can be written as ${known}: give FILE one of these extensions, or --format.`);
    }
    if (output === '-' && context.json) throw usageError('With --json the export needs a file: -o FILE.');
    const { engine, warnings } = await context.notebooks.open(path);
    const file = await engine.call('exchange.export', { what, format: chosen, language }, context.task);
    if (output === '-') {
      return { values: [], text: new TextDecoder().decode(file.bytes).trimEnd(), warnings };
    }
    await context.host.files.replace(output, file.bytes);
    return {
      values: [{ what, file: output, format: chosen, mediaType: file.mediaType, bytes: file.bytes.length }],
      text: `${output}: ${what}, ${file.bytes.length} bytes.`,
      warnings,
      settings: { format: chosen },
    };
  },
});

/** ".json" means Cytoscape's JSON where a graph is written. */
function formatOf(path: string, what: Kind): Format | undefined {
  const format = byExtension[path.split('.').at(-1)?.toLowerCase() ?? ''];
  return what === 'graph' && format === 'json' ? 'cyjs' : format;
}
