import { ordinalLevelMaximum } from '../data/variable-kind.ts';
import { NosographError } from '../foundation/errors.ts';
import { type OrdinalVariable, ordinalVariable } from '../math/ordinal.ts';
import { pearsonCorrelation } from '../math/pearson.ts';
import { polychoricCorrelation } from '../math/polychoric.ts';
import { polyserialCorrelation } from '../math/polyserial.ts';
import { spearmanCorrelation } from '../math/spearman.ts';
import { standardisedByPresent } from '../math/standardise.ts';
import { twoStepPearsonCorrelation } from '../math/two-step-pearson.ts';
import type { DataColumn, VariableKind } from '../model/dataset.ts';
import type { CorrelationType, MissingTreatment } from '../model/network.ts';
import type { Warning } from '../model/run.ts';
import { warn } from './warnings/warn.ts';

export interface CorrelationMatrix {
  readonly variables: readonly string[];
  /** p × p, row-major, 1 on the diagonal. */
  readonly matrix: Float64Array;
  /** Rows in the file, or complete rows with listwise deletion. */
  readonly n: number;
  /** Mean number of rows per pair of variables: what the estimators take as n (bootnet's `pairwise_average`). */
  readonly effectiveN: number;
  /** Inner cut points of every variable that was treated as ordinal. */
  readonly thresholds: Readonly<Record<string, readonly number[]>>;
  readonly warnings: readonly Warning[];
}

/**
 * Correlation matrix of numeric columns (NaN is missing). `auto` follows `qgraph::cor_auto` 1.9: whole-numbered columns
 * with at most 7 distinct values (missing counts as one) are ordinal; polychoric for two of them, polyserial for one,
 * Pearson (two-step) for none; a kind that the user gave wins. `polychoric` treats every column as ordinal. Nothing is
 * repaired.
 * `report` hears how many pairs are done. Fails with `input.invalid` on a column without numbers, without variance, or a pair without common rows.
 */
export function correlate(
  columns: readonly DataColumn[],
  type: CorrelationType,
  missing: MissingTreatment,
  kinds: Readonly<Record<string, VariableKind>> = {},
  report: (done: number, total: number) => void = () => {},
): CorrelationMatrix {
  const rows = missing === 'listwise' ? completeRows(columns) : null;
  const kept = columns.map((column) =>
    rows === null || rows.length === column.values.length ? column.values : rowsOf(column.values, rows),
  );
  checkColumns(columns, kept);
  const prepared = columns.map((column, index) => {
    const treated =
      type === 'polychoric' || (type === 'auto' && isTreatedAsOrdinal(column.values, kinds[column.name]));
    return prepare(kept[index]!, treated, type);
  });
  const ordinal = prepared.map((each) => each.ordinal);
  const p = columns.length;
  const matrix = new Float64Array(p * p);
  const sparse: SparsePair[] = [];
  let pairRows = 0;
  for (let i = 0; i < p; i++) {
    matrix[i * p + i] = 1;
    for (let j = 0; j < i; j++) {
      const names = [columns[j]!.name, columns[i]!.name] as const;
      pairRows += commonRows(prepared[i]!, prepared[j]!, names);
      const value = pairCorrelation(prepared[i]!, prepared[j]!, type, names, sparse);
      matrix[i * p + j] = value;
      matrix[j * p + i] = value;
    }
    report((i * (i + 1)) / 2, (p * (p - 1)) / 2);
  }
  return {
    variables: columns.map((column) => column.name),
    matrix,
    n: rows?.length ?? columns[0]!.values.length,
    effectiveN: p > 1 ? pairRows / ((p * (p - 1)) / 2) : kept[0]!.length,
    thresholds: thresholdsOf(columns, ordinal),
    warnings: emptyCellsWarning(sparse),
  };
}

/** Whether `auto` takes a variable as ordinal: the kind that a person gave, otherwise at most 7 whole numbers. */
export function isTreatedAsOrdinal(values: Float64Array, kind: VariableKind | undefined): boolean {
  if (kind !== undefined) return kind === 'ordinal' || kind === 'binary';
  const distinct = new Set<number>();
  for (const value of values) {
    if (!Number.isNaN(value) && !Number.isInteger(value)) return false;
    distinct.add(value);
    if (distinct.size > ordinalLevelMaximum) return false;
  }
  return true;
}

/** A column with what its correlations share. */
interface PreparedColumn {
  readonly values: Float64Array;
  /** No value is missing. */
  readonly complete: boolean;
  readonly ordinal: OrdinalVariable | null;
  /** Mean 0 and variance 1 over the present values; empty where nobody asks for it. */
  readonly standardised: Float64Array;
}

function prepare(values: Float64Array, isOrdinal: boolean, type: CorrelationType): PreparedColumn {
  const complete = !values.some(Number.isNaN);
  const asked = !isOrdinal && (type === 'auto' || (type === 'pearson' && complete));
  return {
    values,
    complete,
    ordinal: isOrdinal ? ordinalVariable(values) : null,
    standardised: asked ? standardisedByPresent(values) : new Float64Array(0),
  };
}

function pairCorrelation(
  x: PreparedColumn,
  y: PreparedColumn,
  type: CorrelationType,
  names: readonly [string, string],
  sparse: SparsePair[],
): number {
  if (type === 'pearson') {
    // Standardised columns are shared by all pairs, but with missing values each pair has its own rows.
    if (x.complete && y.complete) return meanProduct(x.standardised, y.standardised);
    return pearsonCorrelation(x.values, y.values);
  }
  if (type === 'spearman') return spearmanCorrelation(x.values, y.values);
  if (x.ordinal !== null && y.ordinal !== null) {
    const { correlation, emptyCells } = polychoricCorrelation(x.ordinal, y.ordinal);
    if (emptyCells > 0) sparse.push({ names, emptyCells });
    return correlation;
  }
  if (x.ordinal !== null) return polyserialCorrelation(y.standardised, x.ordinal);
  if (y.ordinal !== null) return polyserialCorrelation(x.standardised, y.ordinal);
  return twoStepPearsonCorrelation(x.standardised, y.standardised);
}

function meanProduct(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < x.length; row++) sum += x[row]! * y[row]!;
  return Math.max(-1, Math.min(1, sum / x.length));
}

/** A pair of ordinal variables whose contingency table has cells without a case. */
interface SparsePair {
  readonly names: readonly [string, string];
  readonly emptyCells: number;
}

/** One warning for all sparse pairs, the emptiest named first. */
function emptyCellsWarning(sparse: readonly SparsePair[]): Warning[] {
  if (sparse.length === 0) return [];
  const emptiest = [...sparse].sort((a, b) => b.emptyCells - a.emptyCells);
  const named = emptiest.slice(0, 3).map(({ names, emptyCells }) => `${names.join(' and ')} (${emptyCells})`);
  return [
    warn(
      'empty-cells',
      `${sparse.length} polychoric correlations rest on tables with empty cells and are unsteady; most in ${named.join(', ')}. ` +
        'Merge rare categories or use Spearman.',
      {
        variables: [...new Set(emptiest.flatMap(({ names }) => names))],
        value: emptiest[0]!.emptyCells,
        threshold: 0,
      },
    ),
  ];
}

function rowsOf(values: Float64Array, rows: readonly number[]): Float64Array {
  const kept = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) kept[at] = values[rows[at]!]!;
  return kept;
}

function checkColumns(columns: readonly DataColumn[], kept: readonly Float64Array[]): void {
  for (const [index, { name, texts }] of columns.entries()) {
    if (texts !== null) {
      throw new NosographError(
        'input.invalid',
        `Variable "${name}" holds words, not numbers. Leave it out with --columns.`,
        {
          variable: name,
        },
      );
    }
    let first = Number.NaN;
    let varies = false;
    for (const value of kept[index]!) {
      if (Number.isNaN(value)) continue;
      if (Number.isNaN(first)) first = value;
      else if (value !== first) varies = true;
    }
    if (varies) continue;
    const what = Number.isNaN(first) ? 'has no value at all' : 'has the same value in every row';
    throw new NosographError(
      'input.invalid',
      `Variable "${name}" ${what}, so it has no correlation. Leave it out.`,
      { variable: name },
    );
  }
}

function commonRows(x: PreparedColumn, y: PreparedColumn, names: readonly string[]): number {
  let n = 0;
  if (x.complete && y.complete) n = x.values.length;
  else
    for (let row = 0; row < x.values.length; row++)
      if (!Number.isNaN(x.values[row]) && !Number.isNaN(y.values[row])) n++;
  if (n < 3) {
    throw new NosographError(
      'input.invalid',
      `Only ${n} rows have both "${names[0]}" and "${names[1]}": no correlation can be estimated. Leave one of them out.`,
      { variables: [...names], n },
    );
  }
  return n;
}

function completeRows(columns: readonly DataColumn[]): number[] {
  const rows: number[] = [];
  for (let row = 0; row < (columns[0]?.values.length ?? 0); row++) {
    if (columns.every(({ values }) => !Number.isNaN(values[row]))) rows.push(row);
  }
  return rows;
}

function thresholdsOf(columns: readonly DataColumn[], ordinal: readonly (OrdinalVariable | null)[]) {
  const thresholds: Record<string, readonly number[]> = {};
  for (const [index, { name }] of columns.entries()) {
    const variable = ordinal[index];
    if (variable) thresholds[name] = Array.from(variable.cuts.slice(1, -1));
  }
  return thresholds;
}
