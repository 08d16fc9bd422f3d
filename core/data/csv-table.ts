import Papa from 'papaparse';
import { NosographError } from '../foundation/errors.ts';
import type { DataColumn, DataTable } from '../model/dataset.ts';

/** Cells that mean "missing" in any column, compared without case. */
const missingWords: ReadonlySet<string> = new Set([
  '',
  'na',
  'n/a',
  'nan',
  'null',
  '.',
  '-',
  '#n/a',
  '#null!',
]);

export interface CsvReading {
  readonly table: DataTable;
  readonly delimiter: string;
  readonly decimal: '.' | ',';
}

/** What a person knows better than the file shows. */
export interface CsvWish {
  readonly delimiter?: string | null;
  readonly decimal?: '.' | ',' | null;
}

/**
 * A table with a header line from CSV, TSV or semicolon text. The delimiter is found out by papaparse; with a semicolon
 * or a tab, a comma in the cells is a decimal comma when no cell has a full stop. A column in which most cells are
 * numbers but some are words is refused with the place (`format.malformed`): a word silently taken as missing would
 * change every figure.
 */
export function readCsvTable(text: string, file: string, wish: CsvWish = {}): CsvReading {
  const parsed = Papa.parse(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
    delimiter: wish.delimiter ?? '',
  });
  const [header, ...rows] = parsed.data;
  if (header === undefined || rows.length === 0) {
    throw new NosographError(
      'format.malformed',
      `${file} holds no data: a header line and at least one row are needed.`,
      { file },
    );
  }
  const names = columnNames(header, file);
  for (const [index, row] of rows.entries()) {
    if (row.length === names.length) continue;
    throw new NosographError(
      'format.malformed',
      `${file}: row ${index + 2} has ${row.length} cells, the header has ${names.length}. Check the delimiter and quotes there.`,
      { file, row: index + 2, cells: row.length, expected: names.length },
    );
  }
  const delimiter = parsed.meta.delimiter;
  const decimal = wish.decimal ?? (delimiter !== ',' && usesDecimalComma(rows) ? ',' : '.');
  const columns = names.map((name, column) =>
    readColumn(
      name,
      rows.map((row) => row[column]!),
      decimal,
      file,
    ),
  );
  return { table: { rows: rows.length, columns }, delimiter, decimal };
}

function columnNames(header: readonly string[], file: string): string[] {
  const names = header.map((name) => name.trim());
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (name === '' || seen.has(name)) {
      const what = name === '' ? 'has no name' : `repeats the name "${name}"`;
      throw new NosographError(
        'format.malformed',
        `${file}: column ${index + 1} ${what}. Give every column its own name.`,
        {
          file,
          column: index + 1,
        },
      );
    }
    seen.add(name);
  }
  return names;
}

function usesDecimalComma(rows: readonly (readonly string[])[]): boolean {
  let commas = 0;
  for (const row of rows) {
    for (const cell of row) {
      if (/^\s*-?\d+\.\d+\s*$/.test(cell)) return false;
      if (/^\s*-?\d+,\d+\s*$/.test(cell)) commas++;
    }
  }
  return commas > 0;
}

const numberPattern = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

function readColumn(name: string, cells: readonly string[], decimal: '.' | ',', file: string): DataColumn {
  const values = new Float64Array(cells.length).fill(Number.NaN);
  const texts: (string | null)[] = new Array(cells.length).fill(null);
  let numbers = 0;
  let words = 0;
  let firstWord = -1;
  for (const [row, raw] of cells.entries()) {
    const cell = raw.trim();
    if (missingWords.has(cell.toLowerCase())) continue;
    texts[row] = cell;
    const plain = decimal === ',' ? cell.replace(',', '.') : cell;
    if (numberPattern.test(plain)) {
      values[row] = Number(plain);
      numbers++;
    } else {
      words++;
      if (firstWord < 0) firstWord = row;
    }
  }
  if (words === 0) return { name, values, texts: null };
  if (numbers > words * 4) {
    throw new NosographError(
      'format.malformed',
      `${file}: column "${name}" holds numbers but "${texts[firstWord]}" in row ${firstWord + 2}. Correct the cell or empty it.`,
      { file, variable: name, row: firstWord + 2, cell: texts[firstWord]! },
    );
  }
  return { name, values: values.fill(Number.NaN), texts };
}
