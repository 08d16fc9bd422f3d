import type { DataColumn, DataTable, VariableKind, VariableSummary } from '../model/dataset.ts';
import { histogramOf } from './histogram.ts';
import { distinctValues, guessKind } from './variable-kind.ts';

/** One row of the variable table for each column: what it is taken for, and its distribution. */
export function describeTable(table: DataTable): VariableSummary[] {
  return table.columns.map((column) => describeColumn(column));
}

/** What a column is taken for, or what the user gave as its kind, and its distribution. */
export function describeColumn(
  column: DataColumn,
  given: VariableSummary['kind'] | null = null,
): VariableSummary {
  const guess = guessKind(column);
  const kind = given ?? guess.kind;
  const present =
    column.texts === null
      ? column.values.filter((value) => !Number.isNaN(value)).length
      : column.texts.filter((text) => text !== null).length;
  return {
    name: column.name,
    label: column.label ?? column.name,
    kind,
    reason: given === null ? guess.reason : 'given',
    because: given === null ? guess.because : 'given',
    distinct: distinctValues(column).size,
    missing: column.values.length - present,
    ...momentsOf(column.values),
    ...distributionOf(column, kind),
  };
}

const levelled: ReadonlySet<VariableSummary['kind']> = new Set<VariableKind>([
  'ordinal',
  'binary',
  'nominal',
]);

/** More levels than this are no longer a list that anybody reads. */
const levelMaximum = 50;

function distributionOf(
  column: DataColumn,
  kind: VariableSummary['kind'],
): Pick<VariableSummary, 'levels' | 'histogram'> {
  if (levelled.has(kind)) {
    const levels = levelsOf(column);
    if (levels.length <= levelMaximum) return { levels };
  }
  return column.texts === null && kind !== 'identifier' ? { histogram: histogramOf(column.values) } : {};
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

function levelsOf(column: DataColumn): NonNullable<VariableSummary['levels']> {
  const counts = new Map<number | string, number>();
  for (let row = 0; row < column.values.length; row++) {
    const value = column.texts === null ? column.values[row]! : column.texts[row]!;
    if (value === null || Number.isNaN(value)) continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const words = new Map((column.valueLabels ?? []).map(({ value, label }) => [value, label]));
  return [...counts]
    .map(([value, n]) => {
      const label = typeof value === 'number' ? words.get(value) : undefined;
      return { value, n, ...(label === undefined ? {} : { label }) };
    })
    .sort((a, b) =>
      typeof a.value === 'number' && typeof b.value === 'number'
        ? a.value - b.value
        : String(a.value) < String(b.value)
          ? -1
          : 1,
    );
}
