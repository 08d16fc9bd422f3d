import type { z } from 'zod';
import { correlationsOfTable } from '../../../data/correlation-matrix.ts';
import { withoutMissingCodes } from '../../../data/missing-codes.ts';
import { guessKind } from '../../../data/variable-kind.ts';
import { NosographError } from '../../../foundation/errors.ts';
import type { DataColumn, DataTable } from '../../../model/dataset.ts';
import type { Warning } from '../../../model/run.ts';
import type { Sample } from '../../../networks/estimator.ts';
import { sampleOfCorrelations } from '../../../networks/given-correlations.ts';
import { sampleOfColumns } from '../../../networks/sample.ts';
import { tableWarnings } from '../../../networks/warnings/data.ts';
import { firstNames, warn } from '../../../networks/warnings/warn.ts';
import type { dataInputSchema } from '../../contract/networks.ts';
import { type DataFile, type ReadingWish, readDataFile } from '../datasets/read-data-file.ts';

type DataInput = z.output<typeof dataInputSchema>;

/** A table, whether just read or out of the notebook. */
export interface TableInHand {
  readonly table: DataTable;
}

/** A file's table as networks take it: what the file declares to be missing is missing. */
export function readTable(file: DataInput['file'], wish?: ReadingWish): DataFile {
  const { table, reading } = readDataFile(file, wish);
  return { table: withoutMissingCodes(table), reading };
}

/** The variables asked for; without a wish all that hold numbers, identifiers left out. */
export function chosenColumns(reading: TableInHand, names: readonly string[] | null): DataColumn[] {
  const { columns } = reading.table;
  if (names === null) {
    return columns.filter(isUsedUnasked);
  }
  return names.map((name) => {
    const column = columns.find((each) => each.name === name);
    if (column !== undefined) return column;
    throw new NosographError(
      'input.invalid',
      `There is no variable "${name}". The file has: ${columns.map((each) => each.name).join(', ')}.`,
      { variable: name },
    );
  });
}

/** Numbers that are no identifier and are there at all. */
function isUsedUnasked(column: DataColumn): boolean {
  const { kind, because } = guessKind(column);
  return column.texts === null && kind !== 'identifier' && because !== 'no-values';
}

export function readSample(data: DataInput): Sample {
  return data.from === 'matrix' ? sampleOfMatrix(data) : sampleOfRows(data);
}

function sampleOfRows(data: DataInput): Sample {
  const reading = readTable(data.file, data.reading);
  const columns = chosenColumns(reading, data.columns);
  requireTwo(columns.length, data.file.name);
  requireKnownKinds(data, reading);
  const warnings = [
    ...(data.columns === null ? leftOutWarning(reading.table.columns, columns) : []),
    ...tableWarnings(columns),
  ];
  return { ...sampleOfColumns(columns, data.kinds), warnings };
}

/** A correlation or covariance matrix with a header line of names; a first column of names is allowed. */
function sampleOfMatrix(data: DataInput): Sample {
  const { name: file } = data.file;
  if (data.n === null) {
    throw new NosographError(
      'input.invalid',
      `${file} is a matrix: say with --n how many cases it comes from.`,
      { file },
    );
  }
  return sampleOfCorrelations(
    correlationsOfTable(readTable(data.file, data.reading).table, file),
    data.n,
    data.columns,
  );
}

/** A kind for a variable that is not there is a slip of the pen: it would change nothing, in silence. */
function requireKnownKinds({ kinds }: DataInput, { table }: TableInHand): void {
  const known = new Set(table.columns.map((column) => column.name));
  const unknown = Object.keys(kinds).find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new NosographError(
    'input.invalid',
    `A kind is given for "${unknown}", which is no variable of the file. It has: ${[...known].join(', ')}.`,
    { variable: unknown },
  );
}

function requireTwo(p: number, file: string): void {
  if (p >= 2) return;
  throw new NosographError(
    'input.invalid',
    `${file} has ${p} variables with numbers; a network needs at least two.`,
    { file, variables: p },
  );
}

function leftOutWarning(all: readonly DataColumn[], used: readonly DataColumn[]): Warning[] {
  const left = all.filter((column) => !used.includes(column));
  if (left.length === 0) return [];
  const named = left.map((column) => `${column.name} (${guessKind(column).reason})`);
  return [
    warn(
      'columns-left-out',
      `Not used: ${firstNames(named)}. Name the variables to use if one of them should be in.`,
      { variables: left.map(({ name }) => name), value: left.length, threshold: 0 },
    ),
  ];
}
