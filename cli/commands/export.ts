import { z } from 'zod';
import { exportFormats, exportKinds } from '../../core/engine/contract/exchange.ts';
import { defineCommand } from '../command.ts';
import { choice, optionalChoice, optionalText } from '../options.ts';
import { usageError } from '../parse-arguments.ts';
import { exportNetwork, type NetworkExport, networkExports } from './networks/export-network.ts';

type Kind = (typeof exportKinds)[number] | NetworkExport;
type Format = (typeof exportFormats)[number] | (typeof networkExports)[NetworkExport][number];

const kinds = [...exportKinds, ...(Object.keys(networkExports) as NetworkExport[])] as const;
const formats = [...exportFormats, 'pdf', 'png', 'R'] as const;

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
  pdf: 'pdf',
  png: 'png',
  r: 'R',
};

/** What each thing can be written as. */
const formatsOf: Readonly<Record<Kind, readonly Format[]>> = {
  report: ['md', 'html'],
  graph: ['graphml', 'cyjs', 'csv', 'svg'],
  claims: ['csv', 'json'],
  hypotheses: ['csv', 'json'],
  ...networkExports,
};

export const exportCommand = defineCommand({
  name: 'export',
  summary: 'Write a report, the graph, the claims, the hypotheses or a network of a notebook to a file',
  usage: 'NOTEBOOK',
  example: 'nosograph export sleep.nosograph --what report -o report.html',
  arguments: { least: 1, most: 1 },
  options: {
    what: choice('what to write', 'WHAT', kinds),
    output: {
      kind: 'value',
      short: 'o',
      value: 'FILE',
      help: 'the file; "-" is standard output',
      schema: z.string().min(1),
    },
    format: optionalChoice('by the extension of FILE otherwise', 'FORMAT', formats),
    network: optionalText('name of the network; the newest otherwise', 'NAME'),
    language: {
      ...choice('of a report', 'LANGUAGE', ['en', 'zh']),
      schema: z.enum(['en', 'zh']).default('en'),
    },
  },
  async run([path = ''], { what, output, format, network, language }, context) {
    const chosen = format ?? formatOf(output, what);
    if (chosen === undefined || !formatsOf[what].includes(chosen)) {
      const known = formatsOf[what].join(', ');
      throw usageError(`${what} can be written as ${known}: give FILE one of these extensions, or --format.`);
    }
    if (output === '-' && context.json) throw usageError('With --json the export needs a file: -o FILE.');
    const { engine, warnings } = await context.notebooks.open(path);
    const wish = { what, format: chosen, network, language };
    const file = isOfNetworks(wish)
      ? await exportNetwork(engine, wish, context.task)
      : await engine.call('exchange.export', exportInput(wish), context.task);
    const doubts = 'warnings' in file ? [...warnings, ...file.warnings] : warnings;
    if (output === '-') {
      return { values: [], text: new TextDecoder().decode(file.bytes).trimEnd(), warnings: doubts };
    }
    await context.host.files.replace(output, file.bytes);
    return {
      values: [{ what, file: output, format: chosen, mediaType: file.mediaType, bytes: file.bytes.length }],
      text: `${output}: ${what}, ${file.bytes.length} bytes.`,
      warnings: doubts,
      settings: { format: chosen },
    };
  },
});

const isOfNetworks = <Wish extends { readonly what: Kind }>(
  wish: Wish,
): wish is Wish & { readonly what: NetworkExport } => wish.what in networkExports;

/** What of the notebook as a whole is written: the choices were checked against its formats. */
const exportInput = ({ what, format, language }: { what: Kind; format: Format; language: 'en' | 'zh' }) => ({
  what: what as (typeof exportKinds)[number],
  format: format as (typeof exportFormats)[number],
  language,
});

/** ".json" means Cytoscape's JSON where a graph is written. */
function formatOf(path: string, what: Kind): Format | undefined {
  const format = byExtension[path.split('.').at(-1)?.toLowerCase() ?? ''];
  return what === 'graph' && format === 'json' ? 'cyjs' : format;
}
