import type { z } from 'zod';
import { type CsvReading, readCsvTable } from '../../../data/csv-table.ts';
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
  return readText(file, wish);
}

function readText(file: FileInput, wish: ReadingWish): DataFile {
  const { text, encoding } = decodedText(file, wish);
  const { table, delimiter, decimal }: CsvReading = readCsvTable(text, file.name, wish);
  return {
    table,
    reading: { format: 'csv', delimiter, decimal, encoding, sheet: null, sheets: [] },
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
