import { guessKind } from '../../data/variable-kind.ts';
import type { DataColumn } from '../../model/dataset.ts';
import type { Warning } from '../../model/run.ts';
import { firstNames, warn } from './warn.ts';

const fewestCases = 50;
const smallestCell = 10;

/**
 * Before a correlation matrix is handed on: with few cases, or a category that few persons chose, it may tell something
 * about one of them. `n` is the number of cases behind it.
 */
export function sharingWarnings(columns: readonly DataColumn[], n: number): Warning[] {
  const small = columns.filter((column) => smallestCategory(column) < smallestCell).map(({ name }) => name);
  if (n >= fewestCases && small.length === 0) return [];
  const why = [
    ...(n < fewestCases ? [`it rests on ${Math.round(n)} cases only`] : []),
    ...(small.length > 0
      ? [`fewer than ${smallestCell} persons chose a category of ${firstNames(small)}`]
      : []),
  ];
  return [
    warn(
      'small-cells',
      `Before this matrix is shared: ${why.join(', and ')}. Merge rare categories, or ask whoever is answerable for the data.`,
      n < fewestCases
        ? { variables: small, value: n, threshold: fewestCases }
        : { variables: small, value: small.length, threshold: 0 },
    ),
  ];
}

/** Cases in the rarest category; of a variable without categories there is none. */
function smallestCategory(column: DataColumn): number {
  const { kind } = guessKind(column);
  if (kind !== 'ordinal' && kind !== 'binary') return Number.POSITIVE_INFINITY;
  const counts = new Map<number, number>();
  for (const value of column.values)
    if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.min(...counts.values());
}
