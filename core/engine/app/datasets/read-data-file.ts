import type { z } from 'zod';
import { type CsvReading, readCsvTable } from '../../../data/csv-table.ts';
import { isSav, readSav } from '../../../data/sav/sav-table.ts';
import { isZip } from '../../../data/xlsx/archive.ts';
import { readWorkbook } from '../../../data/xlsx/xlsx-table.ts';
import { NosographError } from '../../../foundation/errors.ts';
import { decodeText } from '../../../literature/encoding.ts';
import type { DataTable, Reading } from '../../../model/dataset.ts';
import type { fileInputSchema } from '../../contract/common.ts';
import type { readingWishSchema } from '../../contract/datasets.ts';

type FileInput = z.output<typeof fileInputSchema>;
export type ReadingWish = z.output<typeof readingWishSchema>;

/** A table as a file has it, and how the file was read. */
export interface DataFile {
  readonly table: DataTable;
  readonly reading: Reading;
}

export const findOut: ReadingWish = { delimiter: null, decimal: null, encoding: null, sheet: null };

/** Reads a data file of any format, recognised by its content. @throws NosographError `format.…` */
export function readDataFile(file: FileInput, wish: ReadingWish = findOut): DataFile {
  const { name, bytes } = file;
  if (isZip(bytes)) {
    const { table, sheet, sheets } = readWorkbook(bytes, name, wish.sheet);
    return { table, reading: { ...nothingFound, format: 'xlsx', sheet, sheets: [...sheets] } };
  }
  if (isSav(bytes)) {
    const { table, encoding } = readSav(bytes, name, wish.encoding);
    return { table, reading: { ...nothingFound, format: 'sav', encoding } };
  }
  return readText(file, wish);
}

const nothingFound = { delimiter: null, decimal: null, encoding: null, sheet: null, sheets: [] };

function readText(file: FileInput, wish: ReadingWish): DataFile {
  const { text, encoding } = decodedText(file, wish);
  const { table, delimiter, decimal }: CsvReading = readCsvTable(text, file.name, wish);
  return {
    table,
    reading: { ...nothingFound, format: 'csv', delimiter, decimal, encoding },
  };
}

function decodedText({ name, bytes }: FileInput, { encoding }: ReadingWish) {
  if (encoding !== null) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  const decoded = decodeText(bytes);
  if (decoded.ok) return decoded.value;
  throw new NosographError(decoded.error.code, `${name}: ${decoded.error.message}`, {
    ...decoded.error.details,
    file: name,
  });
}
