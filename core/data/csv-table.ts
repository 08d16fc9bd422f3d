import Papa from 'papaparse';
import { NosographError } from '../foundation/errors.ts';
import type { DataTable } from '../model/dataset.ts';
import { tableOfCells } from './cell-table.ts';

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
 * or a tab, a comma in the cells is a decimal comma when no cell has a full stop.
 */
export function readCsvTable(text: string, file: string, wish: CsvWish = {}): CsvReading {
  const parsed = Papa.parse(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
    delimiter: wish.delimiter ?? '',
  });
  const [first, ...rows] = parsed.data;
  const header = first === undefined ? undefined : withRowNames(first, rows);
  if (header === undefined || rows.length === 0) {
    throw new NosographError(
      'format.malformed',
      `${file} holds no data: a header line and at least one row are needed.`,
      { file },
    );
  }
  for (const [index, row] of rows.entries()) {
    if (row.length === header.length) continue;
    throw new NosographError(
      'format.malformed',
      `${file}: row ${index + 2} has ${row.length} cells, the header has ${header.length}. Check the delimiter and quotes there.`,
      { file, row: index + 2, cells: row.length, expected: header.length },
    );
  }
  const delimiter = parsed.meta.delimiter;
  const decimal = wish.decimal ?? (delimiter !== ',' && usesDecimalComma(rows) ? ',' : '.');
  return {
    table: tableOfCells(header, rows, { file, decimal, rowNumber: (index) => index + 2 }),
    delimiter,
    decimal,
  };
}

/** R writes no name at all above the names of the rows: then every row has one cell more than the header. */
function withRowNames(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const named = rows.length > 0 && rows.every((row) => row.length === header.length + 1);
  return named ? ['', ...header] : header;
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
