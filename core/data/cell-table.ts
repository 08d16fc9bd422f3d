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

export interface CellSource {
  readonly file: string;
  readonly decimal: '.' | ',';
  /** Number of a row below the header, as an editor shows it. */
  readonly rowNumber: (index: number) => number;
}

/**
 * Columns of numbers or of words from cells of text below a header. A column in which most cells are numbers but some
 * are words is refused with the place (`format.malformed`): a word silently taken as missing would change every figure.
 */
export function tableOfCells(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  source: CellSource,
): DataTable {
  const names = columnNames(header, source.file);
  return {
    rows: rows.length,
    columns: names.map((name, column) =>
      readColumn(
        name,
        rows.map((row) => row[column]!),
        source,
      ),
    ),
  };
}

/** What R and pandas leave without a name: the first column, when it holds the names of the rows. */
const rowNames = 'row';

function columnNames(header: readonly string[], file: string): string[] {
  const names = header.map((name) => name.trim());
  if (names[0] === '' && names.length > 1 && !names.includes(rowNames)) names[0] = rowNames;
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (name === '' || seen.has(name)) {
      const what = name === '' ? 'has no name' : `repeats the name "${name}"`;
      throw new NosographError(
        'format.malformed',
        `${file}: column ${index + 1} ${what}. Give every column its own name.`,
        { file, column: index + 1 },
      );
    }
    seen.add(name);
  }
  return names;
}

const numberPattern = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** Words for each of which there are at least so many numbers are slips of the pen in a column of numbers. */
const numbersPerWord = 4;

function readColumn(
  name: string,
  cells: readonly string[],
  { file, decimal, rowNumber }: CellSource,
): DataColumn {
  const values = new Float64Array(cells.length).fill(Number.NaN);
  const texts: (string | null)[] = new Array(cells.length).fill(null);
  const wordRows: number[] = [];
  let numbers = 0;
  for (const [row, raw] of cells.entries()) {
    const cell = raw.trim();
    if (missingWords.has(cell.toLowerCase())) continue;
    texts[row] = cell;
    const plain = decimal === ',' ? cell.replace(',', '.') : cell;
    const value = numberPattern.test(plain) ? Number(plain) : Number.NaN;
    if (Number.isFinite(value)) {
      values[row] = value;
      numbers++;
    } else wordRows.push(row);
  }
  const [firstWord] = wordRows;
  if (firstWord === undefined) return { name, values, texts: null };
  if (numbers > wordRows.length * numbersPerWord) {
    const others = wordRows.length === 1 ? '' : `, and ${wordRows.length - 1} more cells like it`;
    throw new NosographError(
      'format.malformed',
      `${file}: column "${name}" holds numbers but "${texts[firstWord]}" in row ${rowNumber(firstWord)}${others}. Correct the cell or empty it.`,
      { file, variable: name, row: rowNumber(firstWord), cell: texts[firstWord]!, cells: wordRows.length },
    );
  }
  return { name, values: values.fill(Number.NaN), texts };
}
