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
    ...rareCategoryWarning(variables),
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

/** One warning for all variables, the rarest category first. */
function rareCategoryWarning(columns: readonly CountedColumn[]): Warning[] {
  const rare = columns
    .filter(({ kind, levels }) => levelled.has(kind) && levels.size > 1)
    .flatMap(({ column, levels }) =>
      [...levels]
        .filter(([, n]) => n < fewestInCategory)
        .map(([level, n]) => ({ name: column.name, level, n })),
    )
    .sort((a, b) => a.n - b.n);
  const [rarest] = rare;
  if (rarest === undefined) return [];
  const named = firstNames(rare.map(({ name, level, n }) => `"${name}" ${level} (${n})`));
  return [
    warn(
      'rare-category',
      `Categories with fewer than ${fewestInCategory} cases: ${named}. Resampling will lose them and correlations that rest on them are unsteady: merge each with its neighbour.`,
      {
        variables: [...new Set(rare.map(({ name }) => name))],
        value: rarest.n,
        threshold: fewestInCategory,
      },
    ),
  ];
}

const levelled: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['ordinal', 'binary', 'nominal']);

function levelsOf({ values, texts }: DataColumn): Map<number | string, number> {
  const counts = new Map<number | string, number>();
  for (let row = 0; row < values.length; row++) {
    const value = texts === null ? values[row]! : (texts[row] ?? Number.NaN);
    if (typeof value === 'number' && Number.isNaN(value)) continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
