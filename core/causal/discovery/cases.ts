import { NosographError } from '../../foundation/errors.ts';
import type { DataColumn } from '../../model/dataset.ts';
import type { Warning } from '../../model/run.ts';
import type { Levels, LevelTable } from './scores.ts';

/** The complete cases of a table, as numbers or as levels. */
export interface Cases {
  readonly variables: readonly string[];
  readonly n: number;
  readonly hasWords: boolean;
  readonly warnings: readonly Warning[];
  /** Centred sums of products, p × p. Throws `input.invalid` for words and for a variable that does not vary. */
  products(): Float64Array;
  correlations(): Float64Array;
  levels(): LevelTable;
  /** The columns as numbers. Throws `input.invalid` as `products` does. */
  numbers(): readonly Float64Array[];
  /** The same cases by number, repeats allowed, with the variables in another order. */
  resampled(rows: Int32Array, order: Int32Array): Cases;
}

export function completeCases(columns: readonly DataColumn[]): Cases {
  const rows = columns[0]?.values.length ?? 0;
  const isMissing = ({ values, texts }: DataColumn, row: number) =>
    texts === null ? Number.isNaN(values[row]!) : texts[row] === null;
  const complete = Array.from({ length: rows }, (_, row) => row).filter(
    (row) => !columns.some((column) => isMissing(column, row)),
  );
  const n = complete.length;
  if (columns.length < 2 || n < 4) {
    throw new NosographError(
      'input.invalid',
      `${columns.length} variables and ${n} complete cases are too few: two variables and four cases are the least.`,
      { variables: columns.length, cases: n },
    );
  }
  const message = `${rows - n} of ${rows} cases have a missing value and are left out.`;
  const warnings = n === rows ? [] : [{ code: 'data.incomplete', message, value: rows - n }];
  return casesOf(columns, Int32Array.from(complete), warnings);
}

function casesOf(columns: readonly DataColumn[], complete: Int32Array, warnings: readonly Warning[]): Cases {
  const products = () => productsOf(columns, complete);
  return {
    variables: columns.map(({ name }) => name),
    n: complete.length,
    hasWords: columns.some(({ texts }) => texts !== null),
    warnings,
    products,
    correlations() {
      const sums = products();
      const p = columns.length;
      return sums.map((value, at) => {
        const [i, j] = [Math.floor(at / p), at % p];
        return i === j ? 1 : value / Math.sqrt(sums[i * p + i]! * sums[j * p + j]!);
      });
    },
    levels: () => levelTable(columns.map((column) => levelsOf(column, complete))),
    numbers() {
      products();
      return columns.map(({ values }) => Float64Array.from(complete, (row) => values[row]!));
    },
    resampled: (rows, order) =>
      casesOf(
        Array.from(order, (column) => columns[column]!),
        rows.map((at) => complete[at]!),
        [],
      ),
  };
}

function productsOf(columns: readonly DataColumn[], rows: Int32Array): Float64Array {
  const p = columns.length;
  const centred = columns.map(({ name, values, texts }) => {
    if (texts !== null) {
      throw new NosographError(
        'input.invalid',
        `"${name}" holds words: use the discrete --test g-square or --score bic, or leave the column out with --columns.`,
        { variable: name },
      );
    }
    let total = 0;
    for (const row of rows) total += values[row]!;
    const mean = total / rows.length;
    return Float64Array.from(rows, (row) => values[row]! - mean);
  });
  const products = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let row = 0; row < rows.length; row++) sum += centred[i]![row]! * centred[j]![row]!;
      products[i * p + j] = sum;
      products[j * p + i] = sum;
    }
    if (products[i * p + i]! > 0) continue;
    const variable = columns[i]!.name;
    throw new NosographError(
      'input.invalid',
      `"${variable}" has the same value in every complete case. Leave it out with --columns.`,
      { variable },
    );
  }
  return products;
}

function levelsOf({ values, texts }: DataColumn, rows: Int32Array): Levels {
  const known = new Map<string | number, number>();
  const codes = Int32Array.from(rows, (row) => {
    const level = texts === null ? values[row]! : texts[row]!;
    const code = known.get(level) ?? known.size;
    known.set(level, code);
    return code;
  });
  return { codes, count: known.size };
}

/** Equal rows as one pattern with its number of cases: a few binary variables have few patterns, however many the cases. */
function levelTable(variables: readonly Levels[]): LevelTable {
  const n = variables[0]!.codes.length;
  const known = new Map<string | number, number>();
  const firstRows: number[] = [];
  const cases: number[] = [];
  const cells = variables.reduce((product, { count }) => product * count, 1);
  const keyOf = (row: number): string | number =>
    cells < Number.MAX_SAFE_INTEGER
      ? variables.reduce((key, { codes, count }) => key * count + codes[row]!, 0)
      : variables.map(({ codes }) => codes[row]!).join();
  for (let row = 0; row < n; row++) {
    const key = keyOf(row);
    const pattern = known.get(key);
    if (pattern !== undefined) cases[pattern]! += 1;
    else {
      known.set(key, firstRows.length);
      firstRows.push(row);
      cases.push(1);
    }
  }
  return {
    variables: variables.map(({ codes, count }) => ({
      codes: Int32Array.from(firstRows, (row) => codes[row]!),
      count,
    })),
    counts: Float64Array.from(cases),
    n,
  };
}
