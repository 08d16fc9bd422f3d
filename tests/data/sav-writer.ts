import { zlibSync } from 'fflate';

/** A variable of a system file as the tests write it. */
export interface SavVariable {
  readonly name: string;
  readonly longName?: string;
  readonly label?: string;
  /** Width in bytes for texts; 0 for numbers. */
  readonly width?: number;
  /** Type of the print format; 5 is F, 20 DATE. */
  readonly format?: number;
  readonly missing?: readonly number[];
  readonly missingRange?: readonly [number, number];
  readonly labels?: readonly (readonly [number, string])[];
}

export interface SavOptions {
  readonly compression?: 'none' | 'bytecode' | 'zlib';
  readonly littleEndian?: boolean;
  /** Encoding record; null writes none, so that the code page counts. */
  readonly encoding?: string | null;
  readonly codePage?: number;
  readonly encode?: (text: string) => Uint8Array;
  readonly unknownCases?: boolean;
}

const lowest = -Number.MAX_VALUE;
const bias = 100;

/** A small writer of SPSS system files, after the description of the format in the PSPP developers' guide. */
export function writeSav(
  variables: readonly SavVariable[],
  rows: readonly (readonly (number | string | null)[])[],
  options: SavOptions = {},
): Uint8Array {
  const { compression = 'none', littleEndian = true, encoding = 'UTF-8', codePage = 65001 } = options;
  const encode = options.encode ?? ((text: string) => new TextEncoder().encode(text));
  const out = new Writer(littleEndian, encode);
  const elements = variables.reduce((sum, { width = 0 }) => sum + Math.max(1, Math.ceil(width / 8)), 0);
  out.text(compression === 'zlib' ? '$FL3' : '$FL2', 4).text('@(#) written for a test', 60);
  out.integer(2).integer(elements).integer(['none', 'bytecode', 'zlib'].indexOf(compression)).integer(0);
  out.integer(options.unknownCases === true ? -1 : rows.length).double(bias);
  out.text('01 Jan 24', 9).text('00:00:00', 8).text('', 64).text('', 3);
  for (const variable of variables) writeVariable(out, variable, encode);
  writeLabels(out, variables, encode);
  out.integer(7).integer(3).integer(4).integer(8);
  for (const value of [1, 0, 0, -1, 1, 1, 2, codePage]) out.integer(value);
  const long = variables.map(({ name, longName }) => `${name}=${longName ?? name}`).join('\t');
  out.extension(13, encode(long));
  if (encoding !== null) out.extension(20, new TextEncoder().encode(encoding));
  out.integer(999).integer(0);
  const plain = new Writer(littleEndian, encode);
  for (const row of rows) {
    for (const [index, { width = 0 }] of variables.entries()) {
      const cell = row[index] ?? null;
      if (width === 0) plain.double(cell === null ? lowest : Number(cell));
      else plain.text(cell === null ? '' : String(cell), Math.ceil(width / 8) * 8);
    }
  }
  if (compression === 'none') return out.raw(plain.bytes()).bytes();
  const packed = bytecode(plain.bytes(), littleEndian);
  return compression === 'bytecode' ? out.raw(packed).bytes() : zlib(out, packed);
}

function writeVariable(out: Writer, variable: SavVariable, encode: (text: string) => Uint8Array): void {
  const { width = 0, label, missing = [], missingRange, format = width > 0 ? 1 : 5 } = variable;
  const numbers = missingRange === undefined ? missing : [...missingRange, ...missing];
  out
    .integer(2)
    .integer(width)
    .integer(label === undefined ? 0 : 1);
  out.integer(missingRange === undefined ? numbers.length : -numbers.length);
  const print = (format << 16) | (8 << 8) | 2;
  out.integer(print).integer(print).text(variable.name, 8);
  if (label !== undefined) {
    const bytes = encode(label);
    out
      .integer(bytes.length)
      .raw(bytes)
      .raw(new Uint8Array((4 - (bytes.length % 4)) % 4));
  }
  for (const value of numbers) out.double(value);
  for (let part = 1; part < Math.ceil(width / 8); part++) {
    out.integer(2).integer(-1).integer(0).integer(0).integer(0).integer(0).text('', 8);
  }
}

function writeLabels(out: Writer, variables: readonly SavVariable[], encode: (text: string) => Uint8Array) {
  let element = 1;
  for (const { labels = [], width = 0 } of variables) {
    if (labels.length > 0) {
      out.integer(3).integer(labels.length);
      for (const [value, label] of labels) {
        const bytes = encode(label);
        out.double(value).raw(Uint8Array.of(bytes.length)).raw(bytes);
        out.raw(new Uint8Array((8 - ((bytes.length + 1) % 8)) % 8));
      }
      out.integer(4).integer(1).integer(element);
    }
    element += Math.max(1, Math.ceil(width / 8));
  }
}

function bytecode(plain: Uint8Array, littleEndian: boolean): Uint8Array {
  const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
  const out: number[] = [];
  for (let at = 0; at < plain.length; at += 64) {
    const codes: number[] = [];
    const rest: number[] = [];
    for (let element = at; element < Math.min(at + 64, plain.length); element += 8) {
      const bytes = plain.subarray(element, element + 8);
      const value = view.getFloat64(element, littleEndian);
      if (bytes.every((byte) => byte === 0x20)) codes.push(254);
      else if (value === lowest) codes.push(255);
      else if (Number.isInteger(value) && value + bias >= 1 && value + bias <= 251) codes.push(value + bias);
      else {
        codes.push(253);
        rest.push(...bytes);
      }
    }
    while (codes.length < 8) codes.push(at + 64 >= plain.length && !codes.includes(252) ? 252 : 0);
    out.push(...codes, ...rest);
  }
  return Uint8Array.from(out);
}

/** Two blocks, so that a reader has to join them. */
function zlib(out: Writer, packed: Uint8Array): Uint8Array {
  const start = out.length;
  const cut = Math.floor(packed.length / 2);
  const blocks = [packed.subarray(0, cut), packed.subarray(cut)].map((block) => ({
    size: block.length,
    packed: zlibSync(block),
  }));
  const trailer = start + 24 + blocks.reduce((sum, block) => sum + block.packed.length, 0);
  out
    .long(start)
    .long(trailer)
    .long(24 + 24 * blocks.length);
  const offsets = blocks.map((block) => {
    const at = out.length;
    out.raw(block.packed);
    return at;
  });
  out.long(-bias).long(0).integer(0x3ff000).integer(blocks.length);
  for (const [index, block] of blocks.entries()) {
    out
      .long(start + 24)
      .long(offsets[index]!)
      .integer(block.size)
      .integer(block.packed.length);
  }
  return out.bytes();
}

class Writer {
  readonly #littleEndian: boolean;
  readonly #encode: (text: string) => Uint8Array;
  readonly #parts: Uint8Array[] = [];
  length = 0;

  constructor(littleEndian: boolean, encode: (text: string) => Uint8Array) {
    this.#littleEndian = littleEndian;
    this.#encode = encode;
  }

  raw(bytes: Uint8Array): this {
    this.#parts.push(bytes);
    this.length += bytes.length;
    return this;
  }

  integer(value: number): this {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setInt32(0, value, this.#littleEndian);
    return this.raw(bytes);
  }

  long(value: number): this {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setBigInt64(0, BigInt(value), this.#littleEndian);
    return this.raw(bytes);
  }

  double(value: number): this {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value, this.#littleEndian);
    return this.raw(bytes);
  }

  /** Padded with spaces, cut at its width. */
  text(text: string, width: number): this {
    const bytes = new Uint8Array(width).fill(0x20);
    bytes.set(this.#encode(text).subarray(0, width));
    return this.raw(bytes);
  }

  extension(subtype: number, content: Uint8Array): this {
    return this.integer(7).integer(subtype).integer(1).integer(content.length).raw(content);
  }

  bytes(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}
