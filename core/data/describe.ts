import type { DataColumn, DataTable, VariableSummary } from '../model/dataset.ts';
import { distinctValues, guessKind } from './variable-kind.ts';

/** One row of the variable table: what the column is taken for, and its distribution. */
export function describeTable(table: DataTable): VariableSummary[] {
  return table.columns.map(describeColumn);
}

function describeColumn(column: DataColumn): VariableSummary {
  const { kind, reason } = guessKind(column);
  const distinct = distinctValues(column);
  const present =
    column.texts === null
      ? column.values.filter((value) => !Number.isNaN(value)).length
      : column.texts.filter((text) => text !== null).length;
  return {
    name: column.name,
    label: column.name,
    kind,
    reason,
    distinct: distinct.size,
    missing: column.values.length - present,
    ...momentsOf(column.values),
    ...(kind === 'ordinal' || kind === 'binary' || kind === 'nominal' ? { levels: levelsOf(column) } : {}),
  };
}

function momentsOf(values: Float64Array) {
  const present = values.filter((value) => !Number.isNaN(value));
  const n = present.length;
  if (n === 0) return { mean: null, sd: null, min: null, max: null, skew: null };
  const mean = present.reduce((sum, value) => sum + value, 0) / n;
  let second = 0;
  let third = 0;
  let min = present[0]!;
  let max = present[0]!;
  for (const value of present) {
    second += (value - mean) ** 2;
    third += (value - mean) ** 3;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return {
    mean,
    sd: n > 1 ? Math.sqrt(second / (n - 1)) : null,
    min,
    max,
    skew: second > 0 ? third / n / (second / n) ** 1.5 : null,
  };
}

function levelsOf(column: DataColumn): { value: number | string; n: number }[] {
  const counts = new Map<number | string, number>();
  for (let row = 0; row < column.values.length; row++) {
    const value = column.texts === null ? column.values[row]! : column.texts[row]!;
    if (value === null || Number.isNaN(value)) continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, n]) => ({ value, n }))
    .sort((a, b) =>
      typeof a.value === 'number' && typeof b.value === 'number'
        ? a.value - b.value
        : String(a.value) < String(b.value)
          ? -1
          : 1,
    );
}
