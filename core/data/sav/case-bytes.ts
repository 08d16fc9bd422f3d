import { unzlibSync } from 'fflate';
import { SavBytes } from './bytes.ts';
import { broken, type SavDictionary } from './dictionary.ts';

/** What the writer puts where a number is missing: the lowest double. */
export const systemMissing = -Number.MAX_VALUE;

/** The data of all cases, uncompressed: `elements` × 8 bytes for each. A last case that is not whole is refused. */
export function caseBytes(dictionary: SavDictionary): Uint8Array {
  const { bytes, compression, elements, cases } = dictionary;
  const plain =
    compression === 'none'
      ? bytes.bytes.subarray(bytes.at)
      : unpackedCases(compression === 'zlib' ? inflated(bytes) : bytes.bytes.subarray(bytes.at), dictionary);
  const size = elements * 8;
  const expected = cases < 0 ? Math.floor(plain.length / size) * size : cases * size;
  if (plain.length < expected || (cases < 0 && plain.length % size !== 0)) {
    throw broken(bytes.file, `data that end in the middle of case ${Math.floor(plain.length / size) + 1}`);
  }
  return plain.subarray(0, expected);
}

/** SPSS writes blocks of 4 MB. */
const largestBlock = 64_000_000;

/** The blocks of a compressed system file (.zsav), one after the other. */
function inflated(bytes: SavBytes): Uint8Array {
  bytes.skip(8);
  const trailer = new SavBytes(bytes.bytes, bytes.file, bytes.littleEndian, bytes.long());
  trailer.skip(8 + 8 + 4);
  const blocks = Array.from({ length: trailer.integer() }, () => {
    trailer.skip(8);
    const from = trailer.long();
    const size = trailer.integer();
    const packed = trailer.integer();
    return { size, content: new SavBytes(bytes.bytes, bytes.file, bytes.littleEndian, from).take(packed) };
  });
  if (blocks.some(({ size }) => size < 0 || size > largestBlock))
    throw broken(bytes.file, 'a block of an impossible size');
  const whole = new Uint8Array(blocks.reduce((sum, { size }) => sum + size, 0));
  let at = 0;
  for (const { size, content } of blocks) {
    try {
      whole.set(unzlibSync(content, { out: new Uint8Array(size) }), at);
    } catch (thrown) {
      throw broken(
        bytes.file,
        `a block that cannot be unpacked (${thrown instanceof Error ? thrown.message : String(thrown)})`,
      );
    }
    at += size;
  }
  return whole;
}

/**
 * Takes the bytecode compression back: eight codes stand before the elements that they are for. 1 to 251 is that
 * number less the bias; 253 an element in full; 254 eight spaces; 255 system-missing; 252 the end; 0 padding.
 */
function unpackedCases(packed: Uint8Array, { bias, elements, cases, bytes }: SavDictionary): Uint8Array {
  // A byte of code gives eight bytes at most, whatever the header says of the number of cases.
  let room = Math.max(64, Math.min(packed.length * 8, cases < 0 ? packed.length * 2 : cases * elements * 8));
  let plain = new Uint8Array(room);
  let view = new DataView(plain.buffer);
  let size = 0;
  let at = 0;
  while (at + 8 <= packed.length) {
    const codes = packed.subarray(at, at + 8);
    at += 8;
    for (const code of codes) {
      if (code === 0) continue;
      if (code === 252) return plain.subarray(0, size);
      if (size + 8 > room) {
        room *= 2;
        const larger = new Uint8Array(room);
        larger.set(plain);
        plain = larger;
        view = new DataView(plain.buffer);
      }
      if (code === 253) {
        if (at + 8 > packed.length)
          throw broken(bytes.file, 'compressed data that end in the middle of a value');
        plain.set(packed.subarray(at, at + 8), size);
        at += 8;
      } else if (code === 254) plain.fill(0x20, size, size + 8);
      else view.setFloat64(size, code === 255 ? systemMissing : code - bias, bytes.littleEndian);
      size += 8;
    }
  }
  return plain.subarray(0, size);
}
