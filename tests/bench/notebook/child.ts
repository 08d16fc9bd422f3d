import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEngine } from '../../../core/engine/engine.ts';
import { createNodeHost } from '../../../core/platform/node/index.ts';

/** What one step took. `peak` is the process's highest memory so far, in megabytes. */
export interface Measured {
  readonly step: string;
  readonly milliseconds: number;
  readonly peak: number;
  readonly detail: string;
}

/** Runs in a process of its own, so that its peak memory is that of the work. Arguments: folder, import or reopen. */
const [folder = '', what = ''] = process.argv.slice(2);
const path = join(folder, 'bench.nosograph');
const engine = createEngine(createNodeHost({ home: join(folder, 'home') }));

async function measure<Value>(step: string, work: () => Promise<Value>, detail: (value: Value) => string) {
  const started = performance.now();
  const value = await work();
  const milliseconds = performance.now() - started;
  const peak = process.resourceUsage().maxRSS / 1024;
  const measured: Measured = { step, milliseconds, peak, detail: detail(value) };
  process.stdout.write(`${JSON.stringify(measured)}\n`);
  return value;
}

const megabytes = () => `${(statSync(path).size / 1e6).toFixed(1)} MB file`;
const search = (text: string) => engine.call('literature.list', { filter: { text }, sort: 'relevance' });

if (what === 'import') {
  const bytes = new Uint8Array(await readFile(join(folder, 'records.nbib')));
  await engine.call('notebook.create', { name: 'Bench', path });
  const files = [{ name: 'records.nbib', bytes }];
  await measure(
    'import',
    () => engine.call('literature.import', { files }),
    (report) => `${report.added} added`,
  );
  await measure('save', () => engine.call('notebook.save', {}), megabytes);
} else {
  await measure('reopen', () => engine.call('notebook.open', { path }), megabytes);
  await measure(
    'search, one word',
    () => search('rumination'),
    ({ total }) => `${total} found`,
  );
  await measure(
    'search, two words',
    () => search('loneliness fatigue'),
    ({ total }) => `${total} found`,
  );
  await measure(
    'search, phrase',
    () => search('"higher stress predicted anxiety"'),
    ({ total }) => `${total} found`,
  );
  await measure(
    'list, by title, last page',
    () => engine.call('literature.list', { sort: 'title', offset: 49_900, limit: 100 }),
    ({ rows }) => `${rows.length} rows`,
  );
  const { rows } = await engine.call('literature.list', { limit: 1000 });
  const ids = rows.map(({ id }) => id);
  await measure(
    'extract claims, 1,000 records',
    () => engine.call('claims.extract', { extractor: 'rules', sourceIds: ids }),
    ({ claims }) => `${claims} claims`,
  );
  await measure('save after that', () => engine.call('notebook.save', {}), megabytes);
}
await engine.call('notebook.close', {});
