import { NosographError } from '../../foundation/errors.ts';
import { SavBytes } from './bytes.ts';

/** A variable record as it stands in the file; texts are bytes until the encoding is known. */
export interface RawVariable {
  /** 0 for numbers, otherwise the width of the text in bytes, at most 255. */
  readonly width: number;
  readonly shortName: Uint8Array;
  readonly label: Uint8Array | null;
  /** Print format: its type tells dates from numbers. */
  readonly formatType: number;
  /** Values that mean "missing", and a range of them. */
  readonly missing: readonly number[];
  readonly missingRange: readonly [low: number, high: number] | null;
  readonly missingTexts: readonly Uint8Array[];
  /** Place among the 8-byte elements of a case. */
  readonly element: number;
}

export interface RawValueLabels {
  readonly labels: readonly {
    readonly value: Uint8Array;
    readonly number: number;
    readonly label: Uint8Array;
  }[];
  /** Elements of the variables that they belong to. */
  readonly elements: readonly number[];
}

export interface SavDictionary {
  readonly variables: readonly RawVariable[];
  /** 8-byte elements of a case. */
  readonly elements: number;
  readonly valueLabels: readonly RawValueLabels[];
  /** Contents of the extension records by subtype. */
  readonly extensions: ReadonlyMap<number, Uint8Array>;
  /** Code page by number, from the record of machine integers; null without it. */
  readonly codePage: number | null;
  readonly compression: 'none' | 'bytecode' | 'zlib';
  /** Added to the small whole numbers of compressed data. */
  readonly bias: number;
  /** Cases, or −1 where the writer did not know. */
  readonly cases: number;
  /** Where the data begin. */
  readonly bytes: SavBytes;
}

export const isSav = (bytes: Uint8Array): boolean => {
  const mark = String.fromCharCode(...bytes.subarray(0, 4));
  return mark === '$FL2' || mark === '$FL3';
};

/**
 * Header and dictionary of an SPSS system file, after the description of the format in the PSPP developers' guide.
 */
export function readDictionary(content: Uint8Array, file: string): SavDictionary {
  const bytes = new SavBytes(content, file, isLittleEndian(content, file), 68);
  bytes.skip(4);
  const wished = bytes.integer();
  const compression = (['none', 'bytecode', 'zlib'] as const)[wished];
  if (compression === undefined) throw broken(file, `an unknown compression (${wished})`);
  bytes.skip(4);
  const cases = bytes.integer();
  const bias = bytes.double();
  bytes.skip(9 + 8 + 64 + 3);
  const records = readRecords(bytes);
  return { ...records, compression, bias, cases, bytes };
}

/** The layout code at byte 64 is 2 or 3 in the byte order of the writer. */
function isLittleEndian(content: Uint8Array, file: string): boolean {
  const code = new SavBytes(content, file, true, 64).integer();
  if (code === 2 || code === 3) return true;
  const swapped = new SavBytes(content, file, false, 64).integer();
  if (swapped === 2 || swapped === 3) return false;
  throw broken(file, 'no known layout code in its header');
}

function readRecords(bytes: SavBytes) {
  const variables: RawVariable[] = [];
  const valueLabels: RawValueLabels[] = [];
  const extensions = new Map<number, Uint8Array>();
  let codePage: number | null = null;
  let elements = 0;
  for (;;) {
    const type = bytes.integer();
    if (type === 2) {
      const variable = readVariable(bytes, elements);
      elements += 1;
      if (variable !== null) variables.push(variable);
    } else if (type === 3) {
      valueLabels.push(readValueLabels(bytes));
    } else if (type === 6) {
      bytes.skip(bytes.integer() * 80);
    } else if (type === 7) {
      const subtype = bytes.integer();
      const size = bytes.integer();
      const data = bytes.take(size * bytes.integer());
      extensions.set(subtype, data);
      if (subtype === 3 && data.length >= 32)
        codePage = new SavBytes(data, bytes.file, bytes.littleEndian, 28).integer();
    } else if (type === 999) {
      bytes.skip(4);
      const last = variables.at(-1);
      if (last !== undefined && last.element + Math.ceil(last.width / 8) > elements)
        throw broken(bytes.file, 'a text that is longer than its place in a case');
      return { variables, valueLabels, extensions, codePage, elements };
    } else {
      throw broken(bytes.file, `an unknown record (type ${type}) at byte ${bytes.at - 4}`);
    }
  }
}

/** Longer texts are cut into several variables. */
const widestText = 255;

/** Null for the continuation of a text that is longer than one element. */
function readVariable(bytes: SavBytes, element: number): RawVariable | null {
  const width = bytes.integer();
  if (width < -1 || width > widestText)
    throw broken(bytes.file, `a variable of an impossible width (${width})`);
  const hasLabel = bytes.integer();
  const missingCount = bytes.integer();
  const format = bytes.integer();
  bytes.skip(4);
  const shortName = bytes.take(8);
  let label: Uint8Array | null = null;
  if (hasLabel === 1) {
    const length = bytes.integer();
    label = bytes.take(length);
    bytes.skip((4 - (length % 4)) % 4);
  }
  const about = { width, shortName, label, formatType: (format >> 16) & 0xff, element };
  if (width > 0) {
    const missingTexts = Array.from({ length: Math.abs(missingCount) }, () => bytes.take(8));
    return { ...about, missing: [], missingRange: null, missingTexts };
  }
  const numbers = Array.from({ length: Math.abs(missingCount) }, () => bytes.double());
  if (width < 0) return null;
  return missingCount < 0
    ? {
        ...about,
        missing: numbers.slice(2),
        missingRange: [numbers[0] ?? 0, numbers[1] ?? 0],
        missingTexts: [],
      }
    : { ...about, missing: numbers, missingRange: null, missingTexts: [] };
}

/** Labels, and in the record that follows the variables that they are for (counted from 1). */
function readValueLabels(bytes: SavBytes): RawValueLabels {
  const count = bytes.integer();
  const labels = Array.from({ length: count }, () => {
    const value = bytes.take(8);
    const number = new SavBytes(value, bytes.file, bytes.littleEndian).double();
    const length = bytes.take(1)[0]!;
    const label = bytes.take(length);
    bytes.skip((8 - ((length + 1) % 8)) % 8);
    return { value, number, label };
  });
  if (bytes.integer() !== 4) throw broken(bytes.file, 'value labels that belong to no variable');
  const elements = Array.from({ length: bytes.integer() }, () => bytes.integer() - 1);
  return { labels, elements };
}

export const broken = (file: string, what: string): NosographError =>
  new NosographError(
    'format.malformed',
    `${file} has ${what}. Open it in SPSS or PSPP and save it again, or save it as CSV.`,
    { file },
  );
