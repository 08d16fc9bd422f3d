import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCsvTable } from '../../core/data/csv-table.ts';
import type { DataColumn } from '../../core/model/dataset.ts';

/** Reference results that do not ship with the project; the parity suites run where the folder exists. */
const folder = fileURLToPath(new URL('../../../shared/reference/network/', import.meta.url));

export const hasReference = existsSync(folder);
if (!hasReference)
  console.log('Reference results for networks are not here: the parity suites of tests/networks do not run.');

interface Matrix {
  readonly data: readonly (number | null)[];
}

/** The fields of a case that a suite reads are given by the suite; matrices are row-major. */
export function referenceCases<Case>(
  prefix: string,
): (Case & { readonly case: string; readonly variables: string[] })[] {
  if (!hasReference) return [];
  const files = readdirSync(folder).filter((file) => file.startsWith(prefix) && file.endsWith('.json'));
  return files.map((file) => JSON.parse(readFileSync(folder + file, 'utf8')));
}

export function referenceColumns(dataset: string, variables: readonly string[]): DataColumn[] {
  const { table } = readCsvTable(readFileSync(folder + dataset, 'utf8'), dataset);
  return variables.map((name) => table.columns.find((column) => column.name === name)!);
}

/** Largest absolute difference; null in the reference asks for NaN here. */
export function largestDifference(
  ours: ArrayLike<number>,
  theirs: Matrix | readonly (number | null)[],
): number {
  const expected = 'data' in theirs ? theirs.data : theirs;
  if (ours.length !== expected.length) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const [index, value] of expected.entries()) {
    const mine = ours[index]!;
    if (value === null) largest = Math.max(largest, Number.isNaN(mine) ? 0 : Number.POSITIVE_INFINITY);
    else largest = Math.max(largest, Number.isNaN(mine) ? Number.POSITIVE_INFINITY : Math.abs(mine - value));
  }
  return largest;
}

/** Number of entries that are zero on one side only. */
export function patternDifferences(ours: ArrayLike<number>, theirs: Matrix): number {
  return theirs.data.filter((value, index) => (value === 0) !== (ours[index] === 0)).length;
}

/** Labels replaced by 1, 2, … in the order in which they first appear, so that partitions can be compared. */
export function byFirstAppearance(membership: ArrayLike<number>): number[] {
  const numbers = new Map<number, number>();
  return Array.from(membership, (label) => {
    if (!numbers.has(label)) numbers.set(label, numbers.size + 1);
    return numbers.get(label)!;
  });
}

export type { Matrix };
