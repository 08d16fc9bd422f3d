import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { table } from '../../cli/table.ts';
import { nosographVersion } from '../../core/foundation/version.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';

const root = join(import.meta.dirname, '../..');
const resultsFolder = join(root, 'bench/results');

/** `npm run bench [-- NAME…]`: runs tests/bench/*.bench.ts, prints tables, keeps the figures in bench/results. */
const wanted = process.argv.slice(2);
const found = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.bench.ts')).sort();
const unknown = wanted.filter((name) => !found.includes(`${name}.bench.ts`));
if (unknown.length > 0) {
  const names = found.map((file) => file.replace('.bench.ts', '')).join(', ');
  console.error(`There is no benchmark "${unknown.join('", "')}". There are: ${names}.`);
  process.exit(2);
}

for (const file of found) {
  if (wanted.length > 0 && !wanted.includes(file.replace('.bench.ts', ''))) continue;
  const benchmark = ((await import(join(import.meta.dirname, file))) as { default: Benchmark }).default;
  console.log(`\n${benchmark.name}`);
  const started = performance.now();
  const result = await benchmark.run();
  print(result);
  const path = await keep(benchmark.name, result, performance.now() - started);
  console.log(`Kept in ${path.slice(root.length + 1)}.`);
  if (result.notes.some((note) => note.startsWith('LIMIT'))) process.exitCode = 1;
}

/** A table for each run of rows with the same columns. */
function print({ rows, notes }: BenchmarkResult): void {
  for (let from = 0; from < rows.length; ) {
    const heads = Object.keys(rows[from]!);
    let to = from;
    while (to < rows.length && Object.keys(rows[to]!).join() === heads.join()) to++;
    console.log(
      table(
        heads,
        rows.slice(from, to).map((row) => heads.map((head) => row[head] ?? '')),
      ),
    );
    console.log('');
    from = to;
  }
  for (const note of notes) console.log(`- ${note}`);
}

async function keep(name: string, { rows, notes }: BenchmarkResult, milliseconds: number): Promise<string> {
  await mkdir(resultsFolder, { recursive: true });
  const path = join(resultsFolder, `${name}.json`);
  const machine = {
    system: `${platform()} ${release()}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 1e9),
    node: process.versions.node,
  };
  const kept = {
    name,
    date: new Date().toISOString(),
    nosograph: nosographVersion,
    machine,
    milliseconds: Math.round(milliseconds),
    rows,
    notes,
  };
  await writeFile(path, `${JSON.stringify(kept, null, 2)}\n`);
  return path;
}
