import { NosographError } from '../../foundation/errors.ts';
import type { DataColumn, DataTable, ValueLabel } from '../../model/dataset.ts';
import { caseBytes, systemMissing } from './case-bytes.ts';
import { type RawVariable, readDictionary, type SavDictionary } from './dictionary.ts';
import { longNamesOf, type SavText, savText, veryLongWidths } from './names.ts';

export { isSav } from './dictionary.ts';

export interface SavReading {
  readonly table: DataTable;
  readonly encoding: string;
}

/**
 * The table of an SPSS system file (.sav, .zsav; compressed or not, of either byte order), with variable labels, value
 * labels and user-missing values. Values that the file declares missing stay in `values`, listed in `missingCodes`;
 * dates become texts (YYYY-MM-DD). Fails with `format.malformed` at what is broken, with `format.encoding` when the
 * texts cannot be read.
 */
export function readSav(bytes: Uint8Array, file: string, encoding: string | null): SavReading {
  const dictionary = readDictionary(bytes, file);
  const text = savText(dictionary, encoding);
  const names = longNamesOf(dictionary, text);
  const widths = veryLongWidths(dictionary, text);
  const data = caseBytes(dictionary);
  const rows = dictionary.elements === 0 ? 0 : data.length / (dictionary.elements * 8);
  const columns: DataColumn[] = [];
  const { variables } = dictionary;
  for (let index = 0; index < variables.length; index++) {
    const variable = variables[index]!;
    const shortName = text.decode(variable.shortName);
    const about = {
      name: names.get(shortName) ?? shortName,
      ...(variable.label === null ? {} : { label: text.decode(variable.label) }),
    };
    if (variable.width === 0) {
      columns.push({ ...about, ...numbersOf(variable, data, rows, dictionary, text) });
      continue;
    }
    const width = widths.get(shortName);
    const segments = width === undefined ? 1 : Math.ceil(width / segmentStep);
    const parts = variables.slice(index, index + segments);
    columns.push({ ...about, ...textsOf(parts, data, rows, dictionary, text) });
    index += segments - 1;
  }
  if (columns.length === 0 || rows === 0) {
    throw new NosographError(
      'format.malformed',
      `${file} holds no data: it has ${columns.length} variables and ${rows} cases.`,
      { file },
    );
  }
  return { table: { rows, columns }, encoding: text.encoding };
}

/** A text of more than 255 bytes is cut into variables, one for each 252 bytes begun. */
const segmentStep = 252;

function numbersOf(
  variable: RawVariable,
  data: Uint8Array,
  rows: number,
  dictionary: SavDictionary,
  text: SavText,
): Omit<DataColumn, 'name' | 'label'> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const size = dictionary.elements * 8;
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const value = view.getFloat64(row * size + variable.element * 8, dictionary.bytes.littleEndian);
    values[row] = value === systemMissing || !Number.isFinite(value) ? Number.NaN : value;
  }
  if (isDate(variable.formatType)) {
    const texts = Array.from(values, (value) => (Number.isNaN(value) ? null : dateText(value)));
    return { values: values.fill(Number.NaN), texts };
  }
  const labels = labelsOf(variable, dictionary, text);
  const codes = declaredMissing(variable, values);
  return {
    values,
    texts: null,
    ...(labels.length === 0 ? {} : { valueLabels: labels }),
    ...(codes.length === 0 ? {} : { missingCodes: codes }),
  };
}

function labelsOf({ element }: RawVariable, { valueLabels }: SavDictionary, text: SavText): ValueLabel[] {
  return valueLabels
    .filter(({ elements }) => elements.includes(element))
    .flatMap(({ labels }) =>
      labels.map(({ number, label }) => ({ value: number, label: text.decode(label) })),
    );
}

/** Single codes, whether they occur or not, and of a range the values that occur. */
function declaredMissing({ missing, missingRange }: RawVariable, values: Float64Array): number[] {
  const codes = new Set(missing);
  if (missingRange !== null) {
    const [low, high] = missingRange;
    for (const value of values) if (value >= low && value <= high) codes.add(value);
  }
  return [...codes].sort((a, b) => a - b);
}

function textsOf(
  parts: readonly RawVariable[],
  data: Uint8Array,
  rows: number,
  { elements }: SavDictionary,
  text: SavText,
): Omit<DataColumn, 'name' | 'label'> {
  const [first] = parts;
  const missing = new Set(first!.missingTexts.map((bytes) => text.decode(bytes)));
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  const joined = new Uint8Array(width);
  const texts = Array.from({ length: rows }, (_, row) => {
    let at = 0;
    for (const part of parts) {
      const start = (row * elements + part.element) * 8;
      joined.set(data.subarray(start, start + part.width), at);
      at += part.width;
    }
    const value = text.decode(joined);
    return value === '' || missing.has(value) ? null : value;
  });
  return { values: new Float64Array(rows).fill(Number.NaN), texts };
}

/** Print formats that show a number of seconds as a date: DATE, DATETIME, ADATE, JDATE, MOYR to WKYR, EDATE, SDATE, YMDHMS. */
const isDate = (format: number): boolean => [20, 22, 23, 24, 28, 29, 30, 38, 39, 41].includes(format);

/** SPSS counts seconds since 14 October 1582, the beginning of the Gregorian calendar. */
const gregorianStart = Date.UTC(1582, 9, 14);

function dateText(seconds: number): string {
  const time = new Date(gregorianStart + seconds * 1000);
  return Number.isNaN(time.getTime()) ? String(seconds) : time.toISOString().slice(0, 10);
}
