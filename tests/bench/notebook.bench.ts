import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Benchmark } from './benchmark.ts';
import type { Measured } from './notebook/child.ts';
import { syntheticMedline } from './notebook/synthetic-records.ts';

const records = 50_000;
/** Megabytes that the work may take at its highest. */
const memoryLimit = 1500;

const benchmark: Benchmark = {
  name: 'notebook',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'nosograph-bench-'));
    try {
      const text = syntheticMedline(records);
      await writeFile(join(folder, 'records.nbib'), text);
      const steps = [
        ...(await inProcess('child.ts', folder, 'import')),
        ...(await inProcess('child.ts', folder, 'reopen')),
      ];
      const peers = new Map((await inProcess('peer.ts', folder)).map((each) => [each.step, each]));
      const highest = Math.max(...steps.map(({ peak }) => peak));
      return {
        rows: steps.map((step) => rowOf(step, peers.get(step.step))),
        notes: [
          `${records} synthetic records, ${(text.length / 1e6).toFixed(1)} MB of MEDLINE text, abstracts of about 1.2 kB.`,
          'Peer: node:sqlite with one table and one FTS5 index, same parser; no undo, journal, keys or duplicates.',
          ...(highest > memoryLimit
            ? [`LIMIT broken: peak memory ${highest.toFixed(0)} MB, allowed are ${memoryLimit} MB.`]
            : [`Peak memory ${highest.toFixed(0)} MB of the ${memoryLimit} MB allowed.`]),
        ],
      };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
export default benchmark;

function rowOf({ step, milliseconds, peak, detail }: Measured, peer: Measured | undefined) {
  return {
    step,
    milliseconds: Math.round(milliseconds),
    'peak MB': Math.round(peak),
    detail,
    'peer ms': peer === undefined ? '' : Math.round(peer.milliseconds),
    ratio: peer === undefined ? '' : (milliseconds / peer.milliseconds).toFixed(2),
  };
}

async function inProcess(file: string, ...args: readonly string[]): Promise<Measured[]> {
  const script = join(import.meta.dirname, 'notebook', file);
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], { maxBuffer: 1e7 });
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Measured);
}
