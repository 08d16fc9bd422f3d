import type { RandomStream } from '../../foundation/random.ts';
import { shuffledIndices } from '../../foundation/random.ts';
import type { DataColumn } from '../../model/dataset.ts';

/** The given rows of every column, in that order; a row may come several times. */
export const takeRows = (columns: readonly DataColumn[], rows: Int32Array): DataColumn[] =>
  columns.map(({ name, values, texts }) => ({
    name,
    values: Float64Array.from(rows, (row) => values[row]!),
    texts: texts === null ? null : Array.from(rows, (row) => texts[row] ?? null),
  }));

/** n rows drawn with replacement. */
export const drawWithReplacement = (n: number, random: RandomStream): Int32Array =>
  Int32Array.from({ length: n }, () => random.below(n));

/** `size` of n rows, each at most once. */
export const drawWithoutReplacement = (n: number, size: number, random: RandomStream): Int32Array =>
  shuffledIndices(n, random).slice(0, size);
