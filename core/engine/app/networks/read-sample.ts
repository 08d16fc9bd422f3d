import type { z } from 'zod';
import { type CsvReading, readCsvTable } from '../../../data/csv-table.ts';
import { guessKind } from '../../../data/variable-kind.ts';
import { NosographError } from '../../../foundation/errors.ts';
import { decodeText } from '../../../literature/encoding.ts';
import type { DataColumn } from '../../../model/dataset.ts';
import type { Sample } from '../../../networks/estimator.ts';
import { sampleOfColumns } from '../../../networks/sample.ts';
import type { dataInputSchema } from '../../contract/networks.ts';

type DataInput = z.output<typeof dataInputSchema>;

export interface ReadTable extends CsvReading {
  readonly encoding: string;
}

/** A table, whether just read or out of the notebook. */
export type TableInHand = Pick<ReadTable, 'table'>;

export function readTable(file: DataInput['file']): ReadTable {
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) throw decoded.error;
  return { ...readCsvTable(decoded.value.text, file.name), encoding: decoded.value.encoding };
}

/** The variables asked for; without a wish all that hold numbers, identifiers left out. */
export function chosenColumns(reading: TableInHand, names: readonly string[] | null): DataColumn[] {
  const { columns } = reading.table;
  if (names === null) {
    return columns.filter((column) => column.texts === null && guessKind(column).kind !== 'identifier');
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

export function readSample(data: DataInput): Sample {
  return data.from === 'matrix' ? sampleOfMatrix(data) : sampleOfRows(data);
}

function sampleOfRows(data: DataInput): Sample {
  const columns = chosenColumns(readTable(data.file), data.columns);
  requireTwo(columns.length, data.file.name);
  return sampleOfColumns(columns, data.kinds);
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
  const { columns } = readTable(data.file).table;
  const numeric = columns.filter((column) => column.texts === null);
  const p = numeric.length;
  const everyVariable = numeric.map((column) => column.name);
  requireTwo(p, file);
  if (numeric.some(({ values }) => values.length !== p)) {
    throw new NosographError(
      'format.malformed',
      `${file} has ${p} columns of numbers but ${numeric[0]!.values.length} rows: a matrix is square.`,
      { file },
    );
  }
  const covariance = Float64Array.from(
    { length: p * p },
    (_, at) => numeric[at % p]!.values[Math.floor(at / p)]!,
  );
  const full = standardisedMatrix(covariance, p, everyVariable, file);
  const kept = data.columns ?? everyVariable;
  const index = kept.map((variable) => {
    const at = everyVariable.indexOf(variable);
    if (at >= 0) return at;
    throw new NosographError('input.invalid', `There is no variable "${variable}" in ${file}.`, {
      variable,
      file,
    });
  });
  const matrix = Float64Array.from(
    { length: kept.length ** 2 },
    (_, at) => full[index[Math.floor(at / kept.length)]! * p + index[at % kept.length]!]!,
  );
  return {
    variables: kept,
    columns: null,
    kinds: {},
    correlations: () => ({ matrix, n: data.n!, warnings: [] }),
  };
}

function standardisedMatrix(
  matrix: Float64Array,
  p: number,
  names: readonly string[],
  file: string,
): Float64Array {
  for (let i = 0; i < p; i++) {
    if (!(matrix[i * p + i]! > 0)) {
      throw new NosographError(
        'format.malformed',
        `${file}: the diagonal of "${names[i]}" is not positive.`,
        { file, variable: names[i]! },
      );
    }
    for (let j = 0; j < i; j++) {
      const difference = Math.abs(matrix[i * p + j]! - matrix[j * p + i]!);
      if (difference < 1e-6) continue;
      throw new NosographError(
        'format.malformed',
        `${file}: "${names[i]}" with "${names[j]}" is given twice with different values. A correlation matrix is symmetric.`,
        { file, variables: [names[i]!, names[j]!] },
      );
    }
  }
  return matrix.map(
    (value, at) => value / Math.sqrt(matrix[Math.floor(at / p) * (p + 1)]! * matrix[(at % p) * (p + 1)]!),
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
