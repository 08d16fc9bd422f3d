import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { InputOf, OutputOf } from '../../core/engine/contract/index.ts';
import { createEngine, type Engine } from '../../core/engine/engine.ts';
import { NosographError } from '../../core/foundation/errors.ts';
import type { Hypothesis } from '../../core/model/hypothesis.ts';
import { createNodeHost } from '../../core/platform/node/index.ts';
import { type Context, defineCommand } from '../command.ts';
import { choice } from '../options.ts';
import { short } from '../table.ts';
import { hypothesisValue } from './hypotheses-generate.ts';

type Export = Pick<InputOf<'exchange.export'>, 'what' | 'format'> & { readonly name: string };

const files: readonly Export[] = [
  { what: 'report', format: 'md', name: 'report.md' },
  { what: 'report', format: 'html', name: 'report.html' },
  { what: 'graph', format: 'graphml', name: 'graph.graphml' },
  { what: 'graph', format: 'cyjs', name: 'graph.cyjs' },
  { what: 'claims', format: 'csv', name: 'claims.csv' },
  { what: 'hypotheses', format: 'json', name: 'hypotheses.json' },
];

const besides = [{ name: 'triangulation.json' }, { name: 'network.svg' }];

export const demo = defineCommand({
  name: 'demo',
  summary:
    'Run the whole path on the first sample: import, claims, graph, network, triangulation, hypotheses, report',
  usage: '',
  example: 'nosograph demo -o my-demo',
  arguments: { least: 0, most: 0 },
  options: {
    output: {
      kind: 'value',
      short: 'o',
      value: 'FOLDER',
      help: 'where the notebook and the files go (default nosograph-demo)',
      schema: z.string().min(1).default('nosograph-demo'),
    },
    language: {
      ...choice('of the report and the hypotheses', 'LANGUAGE', ['en', 'zh']),
      schema: z.enum(['en', 'zh']).default('en'),
    },
  },
  async run(_args, { output, language }, context) {
    // A home of its own: a demonstration leaves nothing among the user's notebooks.
    const home = await mkdtemp(join(tmpdir(), 'nosograph-demo-'));
    const engine = createEngine(createNodeHost({ home }));
    try {
      const { id, title } = await firstSample(engine, language);
      const notebook = join(output, `${id}.nosograph`);
      const state = await engine.call('notebook.openSample', { id, language }, context.task);
      await mkdir(output, { recursive: true });
      await engine.call('notebook.saveCopy', { path: notebook });
      for (const file of files) await exportTo(engine, { ...file, folder: output, language }, context);
      const { rows: pairs, counts: verdicts } = await laidOver(engine, output, language, context);
      const { rows } = await engine.call('hypotheses.list', { limit: 1 });
      return {
        values: [
          {
            sample: id,
            folder: output,
            files: [notebook, ...[...files, ...besides].map(({ name }) => join(output, name))],
            triangulation: { pairs: pairs.length, verdicts },
            counts: state.counts,
            hypothesis: rows[0] === undefined ? null : hypothesisValue(rows[0]),
          },
        ],
        text: summary(title, notebook, state, verdicts, rows[0]),
      };
    } finally {
      if ((await engine.call('notebook.state', {})) !== null) await engine.call('notebook.close', {});
      await rm(home, { recursive: true });
    }
  },
});

async function firstSample(engine: Engine, language: 'en' | 'zh') {
  const [sample] = await engine.call('app.samples', { language });
  if (sample === undefined) throw new NosographError('not-found', 'This program came without samples.');
  return sample;
}

/** What the data say beside the literature, and the network that says it. */
async function laidOver(engine: Engine, folder: string, language: 'en' | 'zh', { host, task }: Context) {
  const table = await engine.call('triangulation.table', {}, task);
  await host.files.replace(
    join(folder, 'triangulation.json'),
    new TextEncoder().encode(`${JSON.stringify(table, null, 2)}\n`),
  );
  const [network] = await engine.call('networks.list', {});
  if (network !== undefined) {
    const figure = await engine.call('networks.figure', {
      id: network.id,
      figure: { kind: 'network' },
      language,
    });
    await host.files.replace(join(folder, 'network.svg'), figure.file.bytes);
  }
  return table;
}

async function exportTo(
  engine: Engine,
  {
    what,
    format,
    name,
    folder,
    language,
  }: Export & { readonly folder: string; readonly language: 'en' | 'zh' },
  { host, task }: Context,
): Promise<void> {
  const file = await engine.call('exchange.export', { what, format, language }, task);
  await host.files.replace(join(folder, name), file.bytes);
}

function summary(
  title: string,
  notebook: string,
  { counts }: OutputOf<'notebook.openSample'>,
  verdicts: OutputOf<'triangulation.table'>['counts'],
  first: Hypothesis | undefined,
): string {
  const folder = dirname(notebook);
  const { proposed, accepted, rejected } = counts.claims;
  return [
    `${title} (records written for the demonstration, not published papers)`,
    '',
    `${counts.sources} records → ${accepted + proposed + rejected} claims, ${accepted} accepted, ${proposed} left to review`,
    `→ ${counts.concepts} concepts, ${counts.edges} edges → ${counts.hypotheses} hypotheses`,
    `beside ${counts.sources} records, simulated answers of a questionnaire: of the links that papers state, ${verdicts.supported} are in its network, ${verdicts['claimed but not found']} are not, ${verdicts['found but not claimed']} edges no paper states`,
    '',
    ...(first === undefined ? ['No hypothesis came of it.'] : firstHypothesis(first)),
    '',
    `Read ${join(folder, 'report.html')}; everything is in ${folder}:`,
    `  ${[basename(notebook), ...[...files, ...besides].map(({ name }) => name)].join(', ')}`,
  ].join('\n');
}

function firstHypothesis(first: Hypothesis): string[] {
  const papers = new Set(first.evidence.map((each) => each.sourceId)).size;
  return [
    `The first hypothesis, score ${short(first.score)}:`,
    `  ${first.statement}`,
    `  ${[...first.path.map((step) => step.fromLabel), first.effectLabel].join(' → ')}, from ${papers} records`,
    '',
    'Why it stands first:',
    ...first.scores.map((term) => `  ${signed(term.contribution)}  ${term.term}: ${term.why}`),
    `  ${signed(first.score)}  in all`,
  ];
}

const signed = (value: number) => (value < 0 ? '−' : '+') + short(Math.abs(value));
