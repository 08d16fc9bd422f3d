import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { type Case, cases } from './networks/cases.ts';
import { writeData } from './networks/data.ts';
import type { Timed } from './networks/timed.ts';

const run = promisify(execFile);
/** One thread for whatever linear algebra R was built with. */
const oneCore = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
const patience = 30 * 60_000;

const benchmark: Benchmark = {
  name: 'networks',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'nosograph-bench-'));
    try {
      await writeData(folder);
      const missing = await missingPackages();
      const wanted = cases.filter(({ id }) => only === undefined || only.includes(id));
      const ours = await timed(
        process.execPath,
        join(import.meta.dirname, 'networks/ours.ts'),
        folder,
        wanted,
      );
      const comparable =
        missing === null ? [] : wanted.filter(({ packages }) => !packages.some((name) => missing.has(name)));
      const peers = await timed('Rscript', join(import.meta.dirname, 'networks/peers.R'), folder, comparable);
      return resultOf(wanted, ours, peers, missing);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
export default benchmark;

/** `NETWORKS=ising,mgm npm run bench -- networks` times these cases only. */
const only = process.env.NETWORKS?.split(',');

function resultOf(
  wanted: readonly Case[],
  ours: ReadonlyMap<string, number>,
  peers: ReadonlyMap<string, number>,
  missing: ReadonlySet<string> | null,
): BenchmarkResult {
  const slow: string[] = [];
  const rows = wanted.map(({ id, what, peer, least, aim }) => {
    const own = ours.get(id)!;
    const other = peers.get(id);
    const ratio = other === undefined ? null : other / own;
    if (ratio !== null && ratio < least)
      slow.push(`LIMIT broken: ${what} is ${ratio.toFixed(1)} times as fast, not ${least}.`);
    return {
      what,
      milliseconds: rounded(own),
      peer,
      'peer ms': other === undefined ? 'not run' : rounded(other),
      ratio: ratio === null ? '' : ratio.toFixed(1),
      'at least': least,
      aim,
    };
  });
  return { rows, notes: [...slow, ...notesOn(missing)] };
}

const rounded = (milliseconds: number) => Number(milliseconds.toPrecision(3));

function notesOn(missing: ReadonlySet<string> | null): string[] {
  const common = [
    'Simulated data, the same files on both sides, the median of several runs (one for those above 10 s).',
    'Milliseconds of one processor, so that other work on the machine counts for neither side.',
    'R keeps its default tolerances; ours solve the chosen penalty to 1e-10.',
  ];
  if (missing === null)
    return [...common, 'R is not here (no Rscript on the path): nothing to compare with.'];
  if (missing.size === 0) return common;
  return [
    ...common,
    `R is here without ${[...missing].join(', ')}: install them (R_LIBS names their folder) to compare.`,
  ];
}

/** Packages of the peers that R does not have; null without R. */
async function missingPackages(): Promise<ReadonlySet<string> | null> {
  const every = [...new Set(cases.flatMap(({ packages }) => packages))];
  const asked = `for (name in c(${every.map((name) => `"${name}"`).join(',')})) if (!requireNamespace(name, quietly = TRUE)) cat(name, "\\n")`;
  try {
    const { stdout } = await run('Rscript', ['-e', asked], { env: oneCore });
    return new Set(stdout.split(/\s+/u).filter((name) => name !== ''));
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw thrown;
  }
}

async function timed(
  program: string,
  script: string,
  folder: string,
  wanted: readonly Case[],
): Promise<ReadonlyMap<string, number>> {
  if (wanted.length === 0) return new Map();
  const ids = wanted.map(({ id }) => id);
  const { stdout } = await run(program, [script, folder, ...ids], { env: oneCore, timeout: patience });
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return new Map(
    lines.map((line) => JSON.parse(line) as Timed).map(({ id, milliseconds }) => [id, milliseconds]),
  );
}
