import type { DataColumn } from '../../model/dataset.ts';

export interface DuplicatePair {
  readonly a: string;
  readonly b: string;
  /** `b` is the scale of `a` turned round: their sum is the same in every row. */
  readonly reversed: boolean;
}

/** Columns of numbers that repeat an earlier one in every row, or turn it round. A constant repeats nothing. */
export function duplicatesAmong(columns: readonly DataColumn[]): DuplicatePair[] {
  const seen = new Map<string, DataColumn[]>();
  const pairs: DuplicatePair[] = [];
  for (const column of columns) {
    const range = rangeOf(column.values);
    if (range === null) continue;
    const key = keyOf(column.values, range);
    const alike = seen.get(key) ?? [];
    const first = alike.find(
      (other) => isSame(other.values, column.values) || isReversed(other.values, column.values),
    );
    if (first !== undefined)
      pairs.push({ a: first.name, b: column.name, reversed: !isSame(first.values, column.values) });
    seen.set(key, [...alike, column]);
  }
  return pairs;
}

/** Null for a column without two different values. */
function rangeOf(values: Float64Array): readonly [number, number] | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low < high ? [low, high] : null;
}

/** The same for a column and for the column turned round: how far a few rows stand from the middle of the range. */
function keyOf(values: Float64Array, [low, high]: readonly [number, number]): string {
  const step = Math.max(1, Math.floor(values.length / 64));
  const parts: string[] = [];
  for (let row = 0; row < values.length; row += step) {
    parts.push(Math.abs((2 * values[row]! - low - high) / (high - low)).toFixed(9));
  }
  return parts.join();
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  for (let row = 0; row < a.length; row++) if (!Object.is(a[row], b[row]) && a[row] !== b[row]) return false;
  return true;
}

function isReversed(a: Float64Array, b: Float64Array): boolean {
  let sum = Number.NaN;
  for (let row = 0; row < a.length; row++) {
    if (Number.isNaN(a[row]!) !== Number.isNaN(b[row]!)) return false;
    if (Number.isNaN(a[row]!)) continue;
    if (Number.isNaN(sum)) sum = a[row]! + b[row]!;
    else if (a[row]! + b[row]! !== sum) return false;
  }
  return !Number.isNaN(sum);
}
