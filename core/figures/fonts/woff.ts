import { unzlibSync } from 'fflate';
import { NosographError } from '../../foundation/errors.ts';

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly data: Uint8Array;
}

/**
 * The TrueType font inside a WOFF 1.0 file (W3C Recommendation, 2012): a table directory, each table deflated or as it
 * is. fontkit misreads files whose `cmap` is not deflated, and what is embedded must be TrueType anyway.
 * @throws NosographError `format.malformed` when the file is not WOFF.
 */
export function unpackWoff(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 44 || view.getUint32(0) !== 0x774f4646) {
    throw new NosographError(
      'format.malformed',
      'A face of the figures is not a WOFF file. Install Nosograph again.',
    );
  }
  const tables = Array.from({ length: view.getUint16(12) }, (_, at): Table => {
    const entry = 44 + 20 * at;
    const [offset, packed, length] = [4, 8, 12].map((field) => view.getUint32(entry + field)) as [
      number,
      number,
      number,
    ];
    const stored = bytes.subarray(offset, offset + packed);
    return {
      tag: view.getUint32(entry),
      checksum: view.getUint32(entry + 16),
      data: packed < length ? unzlibSync(stored, { out: new Uint8Array(length) }) : stored,
    };
  });
  return trueType(view.getUint32(4), tables);
}

/** Header, directory sorted as in the WOFF file, tables on four-byte boundaries (OpenType 1.9, "otff"). */
function trueType(flavour: number, tables: readonly Table[]): Uint8Array<ArrayBuffer> {
  const start = 12 + 16 * tables.length;
  const whole = new Uint8Array(tables.reduce((sum, { data }) => sum + aligned(data.length), start));
  const view = new DataView(whole.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, flavour);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * tables.length - 16 * 2 ** power);
  let offset = start;
  for (const [at, { tag, checksum, data }] of tables.entries()) {
    const entry = 12 + 16 * at;
    view.setUint32(entry, tag);
    view.setUint32(entry + 4, checksum);
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, data.length);
    whole.set(data, offset);
    offset += aligned(data.length);
  }
  return whole;
}

const aligned = (length: number): number => Math.ceil(length / 4) * 4;
