import { NosographError } from '../../foundation/errors.ts';
import type { Workbook } from './workbook.ts';
import { listenToXml } from './xml.ts';

export interface SheetContext extends Omit<Workbook, 'sheets'> {
  readonly file: string;
  readonly sheet: string;
}

/** A row with something in it: its number in the sheet and its cells as text, '' where there is none. */
export interface SheetRow {
  readonly number: number;
  readonly cells: string[];
}

/**
 * The rows of a sheet that hold anything. Numbers keep every digit, truth values are 1 and 0, dates become
 * YYYY-MM-DD. A cell with a formula error other than #N/A is refused with its place (`format.malformed`).
 */
export function sheetRows(xml: string, context: SheetContext): SheetRow[] {
  const rows: SheetRow[] = [];
  let row: SheetRow | null = null;
  let cell: { column: number; type: string; style: number; value: string } | null = null;
  let inValue = false;
  listenToXml(
    xml,
    {
      open(name, attributes) {
        if (name === 'row') {
          row = { number: Number(attributes.r ?? (rows.at(-1)?.number ?? 0) + 1), cells: [] };
        } else if (name === 'c') {
          const column =
            attributes.r === undefined ? (row?.cells.length ?? 0) : columnOfAddress(attributes.r);
          cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '' };
        } else if (name === 'v' || name === 't') inValue = true;
      },
      text(value) {
        if (inValue && cell !== null) cell.value += value;
      },
      close(name) {
        if (name === 'v' || name === 't') inValue = false;
        if (name === 'c' && cell !== null && row !== null) {
          while (row.cells.length < cell.column) row.cells.push('');
          row.cells[cell.column] = textOf(cell, row.number, context);
          cell = null;
        }
        if (name === 'row' && row !== null) {
          if (row.cells.some((text) => text.trim() !== '')) rows.push(row);
          row = null;
        }
      },
    },
    `${context.file}, sheet "${context.sheet}"`,
  );
  return rows;
}

/** "C12" stands in column 2, counted from 0. */
function columnOfAddress(address: string): number {
  let column = 0;
  for (const letter of address) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

function textOf(
  { type, style, value, column }: { type: string; style: number; value: string; column: number },
  row: number,
  context: SheetContext,
): string {
  if (value === '') return '';
  if (type === 's') return context.strings[Number(value)] ?? '';
  if (type === 'str' || type === 'inlineStr') return value;
  if (type === 'b') return value === '1' || value === 'true' ? '1' : '0';
  if (type === 'd') return value.slice(0, 10);
  if (type === 'e') return errorText(value, row, column, context);
  return context.dates[style] === true ? dateText(Number(value), context.since1904) : value;
}

function errorText(value: string, row: number, column: number, { file, sheet }: SheetContext): string {
  if (value === '#N/A' || value === '#NULL!') return value;
  throw new NosographError(
    'format.malformed',
    `${file}, sheet "${sheet}": the cell in row ${row}, column ${column + 1} has the formula error ${value}. Correct the formula or empty the cell.`,
    { file, sheet, row, column: column + 1, cell: value },
  );
}

/** Days since the beginning of 1900 (Excel counts a 29 February 1900 that never was) or of 1904. */
function dateText(serial: number, since1904: boolean): string {
  const counted = since1904 ? serial + 1462 : serial;
  const days = counted < 60 ? counted + 1 : counted;
  const time = new Date(Math.round((days - 25_569) * 86_400_000));
  return Number.isNaN(time.getTime()) ? String(serial) : time.toISOString().slice(0, 10);
}
