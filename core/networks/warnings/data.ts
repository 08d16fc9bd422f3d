import { guessKind } from '../../data/variable-kind.ts';
import type { ColumnKind, DataColumn } from '../../model/dataset.ts';
import type { Warning } from '../../model/run.ts';
import { duplicatesAmong } from './duplicates.ts';
import { missingCodesIn } from './missing-codes.ts';
import { firstNames, warn } from './warn.ts';

/** A category with fewer cases than this is what `glmnet` calls dangerous ground. */
const fewestInCategory = 8;

/** A column as it is used: the kind that is guessed, or that a person gave. */
export interface UsedColumn {
  readonly column: DataColumn;
  readonly kind: ColumnKind;
}

/** A column with the cases of each of its values. */
interface CountedColumn extends UsedColumn {
  readonly levels: ReadonlyMap<number | string, number>;
}

/** What of a table would make a network wrong or impossible, before anything is estimated. */
export function dataWarnings(used: readonly UsedColumn[]): Warning[] {
  const counted = used.map((each): CountedColumn => ({ ...each, levels: levelsOf(each.column) }));
  const variables = counted.filter(({ kind }) => kind !== 'identifier' && kind !== 'text');
  const numeric = variables.filter(({ column }) => column.texts === null);
  return [
    ...emptyWarning(counted),
    ...constantWarning(variables),
    ...duplicateWarnings(numeric.map(({ column }) => column)),
    ...numeric.flatMap(missingCodeWarning),
    ...variables.flatMap(rareCategoryWarning),
  ];
}

/** The same for columns of which nobody has said anything. */
export const tableWarnings = (columns: readonly DataColumn[]): Warning[] =>
  dataWarnings(columns.map((column) => ({ column, kind: guessKind(column).kind })));

function emptyWarning(columns: readonly CountedColumn[]): Warning[] {
  const empty = columns.filter(({ levels }) => levels.size === 0).map(({ column }) => column.name);
  if (empty.length === 0) return [];
  return [
    warn('empty-variable', `${firstNames(empty)}: no value at all. Left out of every network.`, {
      variables: empty,
      value: empty.length,
      threshold: 0,
    }),
  ];
}

function constantWarning(columns: readonly CountedColumn[]): Warning[] {
  const constant = columns.filter(({ levels }) => levels.size === 1).map(({ column }) => column.name);
  if (constant.length === 0) return [];
  return [
    warn(
      'constant-variable',
      `${firstNames(constant)}: the same value in every row, so there is nothing to relate. Leave it out.`,
      { variables: constant, value: 1, threshold: 2 },
    ),
  ];
}

function duplicateWarnings(columns: readonly DataColumn[]): Warning[] {
  return duplicatesAmong(columns).map(({ a, b, reversed }) =>
    warn(
      'duplicate-variable',
      reversed
        ? `"${b}" is "${a}" reversed in every row: with both, no partial correlation exists. Leave one out.`
        : `"${b}" repeats "${a}" in every row: with both, no partial correlation exists. Leave one out.`,
      { variables: [a, b] },
    ),
  );
}

function missingCodeWarning({ column: { name }, levels }: CountedColumn): Warning[] {
  const codes = missingCodesIn(levels as ReadonlyMap<number, number>);
  if (codes.length === 0) return [];
  const cases = codes.reduce((sum, { n }) => sum + n, 0);
  const list = codes.map(({ value }) => value).join(', ');
  return [
    warn(
      'possible-missing-code',
      `"${name}": ${list} stands far from the other values (${cases} cases) and looks like a code for "missing". If it is, say so; if not, leave it.`,
      { variables: [name], value: codes[0]!.value },
    ),
  ];
}

function rareCategoryWarning({ column, kind, levels }: CountedColumn): Warning[] {
  if (kind !== 'ordinal' && kind !== 'binary' && kind !== 'nominal') return [];
  const rare = [...levels].filter(([, n]) => n < fewestInCategory).sort((a, b) => a[1] - b[1]);
  const [rarest] = rare;
  if (rarest === undefined || levels.size < 2) return [];
  const named = firstNames(rare.map(([level, n]) => `${level} (${n})`));
  return [
    warn(
      'rare-category',
      `"${column.name}": fewer than ${fewestInCategory} cases in category ${named}. Resampling will lose it and correlations that rest on it are unsteady: merge it with its neighbour.`,
      { variables: [column.name], value: rarest[1], threshold: fewestInCategory },
    ),
  ];
}

function levelsOf({ values, texts }: DataColumn): Map<number | string, number> {
  const counts = new Map<number | string, number>();
  for (let row = 0; row < values.length; row++) {
    const value = texts === null ? values[row]! : (texts[row] ?? Number.NaN);
    if (typeof value === 'number' && Number.isNaN(value)) continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
