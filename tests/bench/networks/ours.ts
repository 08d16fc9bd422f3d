import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCsvTable } from '../../../core/data/csv-table.ts';
import { createEngine } from '../../../core/engine/engine.ts';
import type { DataColumn } from '../../../core/model/dataset.ts';
import { nodeIndices } from '../../../core/networks/centrality/node-indices.ts';
import { correlate } from '../../../core/networks/correlations.ts';
import { ising } from '../../../core/networks/estimators/ising.ts';
import { mgm } from '../../../core/networks/estimators/mgm.ts';
import { chooseByEbic } from '../../../core/networks/glasso/ebic-path.ts';
import { partialCorrelationsOfPrecision } from '../../../core/networks/partial-correlation.ts';
import { sampleOfColumns } from '../../../core/networks/sample.ts';
import { fitGraphicalVar } from '../../../core/networks/temporal/graphical-var.ts';
import { laggedRows } from '../../../core/networks/temporal/lagged-rows.ts';
import { createNodeHost } from '../../../core/platform/node/index.ts';
import { mixedLevels, mixedTypes } from './data.ts';
import type { Timed } from './timed.ts';

/** Runs in a process of its own, in its main thread: one core, nothing else loaded. Arguments: folder, case ids. */
const [folder = '', ...wanted] = process.argv.slice(2);

const read = async (name: string): Promise<readonly DataColumn[]> =>
  readCsvTable(await readFile(join(folder, `${name}.csv`), 'utf8'), name).table.columns;
const file = async (name: string) => ({
  name: `${name}.csv`,
  bytes: new Uint8Array(await readFile(join(folder, `${name}.csv`))),
});

/** Milliseconds that one processor has worked for this process. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The median of `times` measurements after one run that warms up; with 1, the only run. Short work is repeated. */
async function time(id: string, times: number, work: () => unknown): Promise<void> {
  if (times > 1) await work();
  const taken: number[] = [];
  for (let run = 0; run < times; run++) {
    const started = worked();
    let rounds = 0;
    do {
      await work();
      rounds++;
    } while (worked() - started < shortest);
    taken.push((worked() - started) / rounds);
  }
  taken.sort((a, b) => a - b);
  const timed: Timed = { id, milliseconds: taken[Math.floor(taken.length / 2)]! };
  process.stdout.write(`${JSON.stringify(timed)}\n`);
}

const shortest = 200;
const path = { gamma: 0.5, threshold: false, lambdaCount: 100, lambdaMinimumRatio: 0.01 };
const engine = createEngine({ ...createNodeHost(), compute: null });
const pearson = { cor: 'pearson' };

const work: Readonly<Record<string, () => Promise<void>>> = {
  async 'ebicglasso-20'() {
    const { matrix } = correlate(await read('normal-20'), 'pearson', 'pairwise');
    await time('ebicglasso-20', 7, () => chooseByEbic(matrix, 20, 500, path));
  },
  async 'ebicglasso-100'() {
    const { matrix } = correlate(await read('normal-100'), 'pearson', 'pairwise');
    await time('ebicglasso-100', 3, () => chooseByEbic(matrix, 100, 1000, path));
  },
  async bootstrap() {
    const data = { file: await file('normal-20') };
    await time('bootstrap', 1, () =>
      engine.call('network.bootstrap', {
        data,
        method: 'ebicglasso',
        options: pearson,
        type: 'nonparametric',
        boots: 1000,
      }),
    );
  },
  async nct() {
    const data = { file: await file('group-a') };
    const other = await file('group-b');
    await time('nct', 1, () =>
      engine.call('network.compare', {
        data,
        other,
        method: 'ebicglasso',
        options: pearson,
        permutations: 1000,
      }),
    );
  },
  async polychoric() {
    const columns = await read('ordinal');
    await time('polychoric', 5, () => correlate(columns, 'polychoric', 'listwise'));
  },
  async ising() {
    const sample = sampleOfColumns(await read('binary'));
    await time('ising', 5, () => ising.run(sample, { gamma: 0.25, rule: 'and' }));
  },
  async mgm() {
    const columns = await read('mixed');
    const kinds = Object.fromEntries(
      columns.map(
        ({ name }, at) =>
          [
            name,
            mixedTypes[at] === 'g'
              ? 'continuous'
              : mixedTypes[at] === 'p'
                ? 'count'
                : mixedLevels[at] === 2
                  ? 'binary'
                  : 'nominal',
          ] as const,
      ),
    );
    const sample = sampleOfColumns(columns, kinds);
    await time('mgm', 3, () => mgm.run(sample, { gamma: 0.25, rule: 'and', threshold: true }));
  },
  async gvar() {
    const rows = laggedRows(await read('series'), { person: null, day: null, beep: null });
    await time('gvar', 3, () => fitGraphicalVar(rows, 0.5));
  },
  async 'centrality-100'() {
    const { matrix } = correlate(await read('normal-100'), 'pearson', 'pairwise');
    const { precision } = chooseByEbic(matrix, 100, 1000, path);
    const weights = partialCorrelationsOfPrecision(precision, 100);
    await time('centrality-100', 5, () => nodeIndices(weights, 100));
  },
};

for (const [id, run] of Object.entries(work)) if (wanted.includes(id)) await run();
