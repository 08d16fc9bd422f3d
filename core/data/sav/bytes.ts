import { NosographError } from '../../foundation/errors.ts';

/** Goes through the bytes of a system file; reading beyond the end is a truncated file. */
export class SavBytes {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly littleEndian: boolean;
  readonly #view: DataView;
  at: number;

  constructor(bytes: Uint8Array, file: string, littleEndian: boolean, at = 0) {
    this.bytes = bytes;
    this.file = file;
    this.littleEndian = littleEndian;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  get ended(): boolean {
    return this.at >= this.bytes.length;
  }

  integer(): number {
    return this.#view.getInt32(this.#step(4), this.littleEndian);
  }

  /** Eight bytes as a whole number; no file is longer than a double can count. */
  long(): number {
    return Number(this.#view.getBigInt64(this.#step(8), this.littleEndian));
  }

  double(): number {
    return this.#view.getFloat64(this.#step(8), this.littleEndian);
  }

  take(length: number): Uint8Array {
    const start = this.#step(length);
    return this.bytes.subarray(start, start + length);
  }

  skip(length: number): void {
    this.#step(length);
  }

  #step(length: number): number {
    const start = this.at;
    if (!(start >= 0 && length >= 0 && start + length <= this.bytes.length)) {
      throw new NosographError(
        'format.malformed',
        `${this.file} ends in the middle (at byte ${this.bytes.length}): it was cut short. Copy or save it again.`,
        { file: this.file, at: start },
      );
    }
    this.at = start + length;
    return start;
  }
}
