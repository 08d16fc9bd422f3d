import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RandomStream, randomStream } from '../../../core/foundation/random.ts';

/** Writes the simulated data of every case as CSV files into `folder`; both sides read the same. */
export async function writeData(folder: string): Promise<void> {
  const write = (name: string, rows: readonly (readonly number[])[]) => {
    const header = rows[0]!.map((_, column) => `v${column + 1}`).join(',');
    return writeFile(
      join(folder, `${name}.csv`),
      `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`,
    );
  };
  await write('normal-20', normalRows(500, 20, randomStream(1)));
  await write('normal-100', normalRows(1000, 100, randomStream(2)));
  await write('group-a', normalRows(300, 15, randomStream(3)));
  await write('group-b', normalRows(300, 15, randomStream(4)));
  await write(
    'ordinal',
    normalRows(1000, 20, randomStream(5)).map((row) => row.map(fiveLevels)),
  );
  await write(
    'binary',
    normalRows(1000, 20, randomStream(6)).map((row) => row.map((value) => (value > 0.4 ? 1 : 0))),
  );
  await write('mixed', normalRows(500, 20, randomStream(7)).map(mixed));
  await write('series', seriesRows(300, 6, randomStream(8)));
}

/** Each variable leans on three before it: a sparse network with strong and weak edges. */
function normalRows(n: number, p: number, random: RandomStream): number[][] {
  return Array.from({ length: n }, () => {
    const row: number[] = [];
    for (let j = 0; j < p; j++) {
      const leaning = 0.35 * (row[j - 1] ?? 0) + 0.25 * (row[j - 2] ?? 0) + 0.2 * (row[j - 7] ?? 0);
      row.push(leaning + random.normal());
    }
    return row;
  });
}

const fiveLevels = (value: number) =>
  value < -1 ? 0 : value < 0 ? 1 : value < 0.8 ? 2 : value < 1.6 ? 3 : 4;

/** Eight continuous, six binary, three of three categories, three counts. */
export const mixedTypes = [...'ggggggggccccccccc', 'p', 'p', 'p'];
export const mixedLevels = [1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 1, 1, 1];

const mixed = (row: readonly number[]) =>
  row.map((value, column) => {
    if (mixedTypes[column] === 'g') return value;
    if (mixedTypes[column] === 'p') return Math.max(0, Math.round(2 + 1.5 * value));
    if (mixedLevels[column] === 2) return value > 0.2 ? 1 : 0;
    return value < -0.5 ? 1 : value < 0.6 ? 2 : 3;
  });

function seriesRows(length: number, p: number, random: RandomStream): number[][] {
  let before = new Array<number>(p).fill(0);
  return Array.from({ length }, () => {
    const noise = Array.from({ length: p }, () => random.normal());
    const now = before.map(
      (value, j) => 0.35 * value + 0.2 * before[(j + 1) % p]! + noise[j]! + 0.4 * noise[(j + 5) % p]!,
    );
    before = now;
    return now;
  });
}
