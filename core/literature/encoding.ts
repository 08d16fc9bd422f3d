import type { NosographError } from '../foundation/errors.ts';
import { failed, type Result, success } from '../foundation/result.ts';
import type { Chunks } from './read-step.ts';
import { refusedContent, zeroParity } from './refused-content.ts';

/** What the bytes of a file turned out to be. */
export interface DetectedEncoding {
  /** Label for TextDecoder. */
  readonly decoder: string;
  /** What to tell the user: `utf-8`, `utf-8-bom`, `utf-16le`, `gb18030`, `windows-1252`… */
  readonly encoding: string;
  /** Bytes of a byte-order mark to leave out. */
  readonly skip: number;
  /** Bytes that the encoding does not explain; they become U+FFFD. */
  readonly damaged: number;
}

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly damaged: number;
}

const sliceBytes = 1 << 19;

/** The text of a file; fails when the bytes are no text (PDF, archive, image) or the text is a web page. */
export function decodeText(bytes: Uint8Array): Result<DecodedText, NosographError> {
  const detection = runToEnd(detectEncoding(bytes));
  if (!detection.ok) return failed(detection.error);
  const { encoding, damaged } = detection.value;
  return success({ text: [...decodedChunks(bytes, detection.value)].join(''), encoding, damaged });
}

/** Decodes piece by piece, so that no step is long. A piece never ends inside a surrogate pair. */
export function* decodedChunks(bytes: Uint8Array, detected: DetectedEncoding): Chunks & Generator<string> {
  const decoder = new TextDecoder(detected.decoder, { ignoreBOM: true });
  let carried = '';
  for (let at = detected.skip; at < bytes.length; at += sliceBytes) {
    const text = carried + decoder.decode(bytes.subarray(at, at + sliceBytes), { stream: true });
    const cut = /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
    carried = text.slice(cut);
    yield text.slice(0, cut);
  }
  const last = carried + decoder.decode();
  if (last !== '') yield last;
}

/**
 * Finds the encoding: a byte-order mark; UTF-16 by its zero bytes; UTF-8 when most of what is not ASCII is valid
 * UTF-8 (a flipped byte does not turn a whole library into another encoding); what an XML declaration names;
 * GB18030 when its byte pairs are those of common Chinese; otherwise Windows-1252. Yields between slices.
 */
export function* detectEncoding(
  bytes: Uint8Array,
): Generator<void, Result<DetectedEncoding, NosographError>, void> {
  const refused = refusedContent(bytes);
  if (refused !== null) return failed(refused);
  if (starts(bytes, [0xef, 0xbb, 0xbf])) {
    const { invalid } = yield* utf8Statistics(bytes);
    return success({ decoder: 'utf-8', encoding: 'utf-8-bom', skip: 3, damaged: invalid });
  }
  const wide = wideEncoding(bytes);
  if (wide !== null) return success(wide);
  const { valid, invalid } = yield* utf8Statistics(bytes);
  if (invalid === 0 || valid > invalid) {
    return success({ decoder: 'utf-8', encoding: 'utf-8', skip: 0, damaged: invalid });
  }
  const declared = declaredEncoding(bytes);
  if (declared !== null) return success({ decoder: declared, encoding: declared, skip: 0, damaged: 0 });
  if (yield* isCommonChinese(bytes))
    return success({ decoder: 'gb18030', encoding: 'gb18030', skip: 0, damaged: 0 });
  // Valid sequences do not come about by chance in Windows-1252: with some of them it is damaged UTF-8.
  if (valid > 0 && valid * 8 >= invalid) {
    return success({ decoder: 'utf-8', encoding: 'utf-8', skip: 0, damaged: invalid });
  }
  return success({ decoder: 'windows-1252', encoding: 'windows-1252', skip: 0, damaged: 0 });
}

export function runToEnd<Value>(steps: Generator<void, Value, void>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function wideEncoding(bytes: Uint8Array): DetectedEncoding | null {
  if (starts(bytes, [0xff, 0xfe])) {
    return { decoder: 'utf-16le', encoding: 'utf-16le-bom', skip: 2, damaged: 0 };
  }
  if (starts(bytes, [0xfe, 0xff])) {
    return { decoder: 'utf-16be', encoding: 'utf-16be-bom', skip: 2, damaged: 0 };
  }
  const parity = zeroParity(bytes.subarray(0, 8192));
  if (parity === 'odd') return { decoder: 'utf-16le', encoding: 'utf-16le', skip: 0, damaged: 0 };
  if (parity === 'even') return { decoder: 'utf-16be', encoding: 'utf-16be', skip: 0, damaged: 0 };
  return null;
}

/** How many sequences beyond ASCII are valid UTF-8, and how many bytes are not. */
function* utf8Statistics(
  bytes: Uint8Array,
): Generator<void, { readonly valid: number; readonly invalid: number }, void> {
  let valid = 0;
  let invalid = 0;
  let at = 0;
  let pause = sliceBytes * 4;
  while (at < bytes.length) {
    if (at >= pause) {
      pause = at + sliceBytes * 4;
      yield;
    }
    const byte = bytes[at]!;
    if (byte < 0x80) {
      at += 1;
      continue;
    }
    const length = utf8SequenceLength(bytes, at);
    if (length === 0) invalid += 1;
    else valid += 1;
    at += Math.max(length, 1);
  }
  return { valid, invalid };
}

/** Length of the UTF-8 sequence at `at`, 0 when there is no valid one. */
function utf8SequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  if (length === 0) return 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let offset = 2; offset < length; offset += 1) {
    const next = bytes[at + offset] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return length;
}

const declarable: Readonly<Record<string, string>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  'iso-8859-1': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'iso-8859-2': 'iso-8859-2',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'windows-1252': 'windows-1252',
  shift_jis: 'shift_jis',
  'euc-jp': 'euc-jp',
  'euc-kr': 'euc-kr',
};

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(head);
  return declared === null ? null : (declarable[declared[1]!.toLowerCase()] ?? null);
}

/**
 * Whether the bytes beyond ASCII are GB18030 as Chinese text has them: nearly all in pairs of two high bytes, most
 * of which are of the 3,755 common characters (lead bytes B0 to D7) or Chinese punctuation (A1 to A3). Accented
 * letters of Windows-1252 stand alone between ASCII letters, Cyrillic ones are outside the common rows.
 */
function* isCommonChinese(bytes: Uint8Array): Generator<void, boolean, void> {
  let pairs = 0;
  let common = 0;
  let lone = 0;
  const end = Math.min(bytes.length, 1 << 22);
  for (let at = 0; at < end; at += 1) {
    if (at % (1 << 20) === 0) yield;
    const lead = bytes[at]!;
    if (lead < 0x81) continue;
    const trail = bytes[at + 1] ?? 0;
    if (trail >= 0xa1) {
      pairs += 1;
      if ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)) common += 1;
      at += 1;
    } else lone += 1;
  }
  return pairs > lone * 2 && common > pairs * 0.6;
}
