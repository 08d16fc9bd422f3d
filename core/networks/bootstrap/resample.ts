import type { RandomStream } from '../../foundation/random.ts';
import { shuffledIndices } from '../../foundation/random.ts';
import type { DataColumn } from '../../model/dataset.ts';

/** The given rows of every column, in that order; a row may come several times. */
export const takeRows = (columns: readonly DataColumn[], rows: Int32Array): DataColumn[] =>
  columns.map(({ name, values, texts }) => ({
    name,
    values: valuesOf(values, rows),
    texts: texts === null ? null : Array.from(rows, (row) => texts[row] ?? null),
  }));

function valuesOf(values: Float64Array, rows: Int32Array): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) taken[at] = values[rows[at]!]!;
  return taken;
}

/** n rows drawn with replacement. */
export function drawWithReplacement(n: number, random: RandomStream): Int32Array {
  const rows = new Int32Array(n);
  for (let at = 0; at < n; at++) rows[at] = random.below(n);
  return rows;
}

/** `size` of n rows, each at most once. */
export const drawWithoutReplacement = (n: number, size: number, random: RandomStream): Int32Array =>
  shuffledIndices(n, random).slice(0, size);
