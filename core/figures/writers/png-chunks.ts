import { crc32 } from '../../foundation/checksum.ts';

const signatureLength = 8;
const metresPerInch = 0.0254;

/**
 * A PNG with its physical size (pHYs, pixels per metre) and words about it (iTXt, UTF-8) after the header chunk, as the
 * PNG specification orders them (W3C Recommendation, third edition, 11.3).
 */
export function withPhysicalSize(
  png: Uint8Array,
  dpi: number,
  words: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const header = signatureLength + chunkLength(png, signatureLength);
  const density = new Uint8Array(9);
  const perMetre = Math.round(dpi / metresPerInch);
  new DataView(density.buffer).setUint32(0, perMetre);
  new DataView(density.buffer).setUint32(4, perMetre);
  density[8] = 1;
  const added = [
    chunk('pHYs', density),
    ...Object.entries(words).map(([key, text]) => chunk('iTXt', wordsOf(key, text))),
  ];
  return joined([png.subarray(0, header), ...added, png.subarray(header)]);
}

/** Keyword, end, not compressed, no language, no translated keyword, text. */
function wordsOf(keyword: string, text: string): Uint8Array {
  const encoder = new TextEncoder();
  return joined([encoder.encode(keyword), new Uint8Array(5), encoder.encode(text)]);
}

function chunkLength(png: Uint8Array, offset: number): number {
  return 12 + new DataView(png.buffer, png.byteOffset).getUint32(offset);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const typed = joined([new TextEncoder().encode(type), data]);
  const framed = new Uint8Array(typed.length + 8);
  const view = new DataView(framed.buffer);
  view.setUint32(0, data.length);
  framed.set(typed, 4);
  view.setUint32(typed.length + 4, crc32(typed));
  return framed;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
