import { NosographError } from '../../foundation/errors.ts';
import type { DataTable } from '../../model/dataset.ts';
import { tableOfCells } from '../cell-table.ts';
import { unpackedXml } from './archive.ts';
import { type SheetRow, sheetRows } from './sheet-cells.ts';
import { workbookOf } from './workbook.ts';

export interface WorkbookReading {
  readonly table: DataTable;
  readonly sheet: string;
  readonly sheets: readonly string[];
}

/**
 * The table of one sheet of an Excel workbook (Office Open XML, ECMA-376): its first row with anything in it is the
 * header. `wished` names the sheet; without it the first one that holds data is read.
 */
export function readWorkbook(bytes: Uint8Array, file: string, wished: string | null): WorkbookReading {
  const { sheets, ...about } = workbookOf(unpackedXml(bytes, file), file);
  const names = sheets.map(({ name }) => name);
  if (wished !== null && !names.includes(wished)) {
    throw new NosographError(
      'input.invalid',
      `${file} has no sheet "${wished}". It has: ${names.join(', ')}.`,
      { file, sheet: wished },
    );
  }
  for (const sheet of sheets) {
    if (wished !== null && sheet.name !== wished) continue;
    const [header, ...rows] = sheetRows(sheet.xml, { ...about, file, sheet: sheet.name });
    if (header === undefined || rows.length === 0) continue;
    const table = tableOfCells(...squared(header, rows), {
      file: `${file}, sheet "${sheet.name}"`,
      decimal: '.',
      rowNumber: (index) => rows[index]!.number,
    });
    return { table, sheet: sheet.name, sheets: names };
  }
  throw new NosographError(
    'format.malformed',
    `${file}${wished === null ? '' : `, sheet "${wished}"`} holds no data: a header row and at least one row below it are needed.`,
    { file },
  );
}

/** Header and rows of equal length, without columns that have neither a name nor a cell: they were only formatted. */
function squared(header: SheetRow, rows: readonly SheetRow[]): [string[], string[][]] {
  const width = Math.max(header.cells.length, ...rows.map(({ cells }) => cells.length));
  const filled = new Array<boolean>(width).fill(false);
  for (const { cells } of [header, ...rows]) {
    for (const [column, cell] of cells.entries()) if (cell.trim() !== '') filled[column] = true;
  }
  const used = filled.flatMap((isFilled, column) => (isFilled ? [column] : []));
  const take = ({ cells }: SheetRow) => used.map((column) => cells[column] ?? '');
  return [take(header), rows.map(take)];
}
