import { crc32 } from '../foundation/checksum.ts';
import type { Parameters } from './sqlite.ts';

/*
 * The journal is a sequence of frames: length of the body (4 bytes, big endian), CRC-32 of the body (4 bytes),
 * body (one byte for the kind, then JSON). The first frame says to which generation of the notebook file the
 * journal belongs. An action is any number of `writes` frames closed by an `act` frame, or by a `note` frame when it
 * is no step of undo; until that is there, it did not happen.
 */
const kinds = ['start', 'writes', 'act', 'undo', 'redo', 'note'] as const;
type Kind = (typeof kinds)[number];

const frameHeaderLength = 8;

export interface JournalStart {
  readonly format: 'nosograph-journal';
  readonly generation: string;
  readonly schema: number;
}

/** Statements of an action: each distinct text once, each execution as the text's place and its parameters. */
export interface Writes {
  readonly sql: readonly string[];
  readonly runs: readonly (readonly [number, ...Parameters])[];
}

/** Something that was committed: the whole of it is in the journal. */
export type JournalRecord =
  | { readonly kind: 'act'; readonly label: string; readonly writes: Iterable<Writes> }
  | { readonly kind: 'note'; readonly writes: Iterable<Writes> }
  | { readonly kind: 'undo' | 'redo' };

export interface ReadJournal {
  /** Null when not even the first frame is whole. */
  readonly start: JournalStart | null;
  readonly records: readonly JournalRecord[];
  /** Length up to and including the last whole record; what follows is an action that was never acknowledged. */
  readonly wholeLength: number;
  /** True when whole records follow a broken one: the journal was damaged after it was written. */
  readonly damagedInside: boolean;
}

export function encodeFrame(kind: Kind, content: unknown): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(content));
  const frame = new Uint8Array(frameHeaderLength + 1 + json.length);
  frame[frameHeaderLength] = kinds.indexOf(kind);
  frame.set(json, frameHeaderLength + 1);
  const view = new DataView(frame.buffer);
  view.setUint32(0, json.length + 1);
  view.setUint32(4, crc32(frame.subarray(frameHeaderLength)));
  return frame;
}

interface Frame {
  readonly kind: Kind;
  readonly json: Uint8Array;
  readonly end: number;
}

export function readJournal(bytes: Uint8Array): ReadJournal {
  const first = frameAt(bytes, 0);
  if (first?.kind !== 'start') return { start: null, records: [], wholeLength: 0, damagedInside: false };
  const records: JournalRecord[] = [];
  let pending: Frame[] = [];
  let wholeLength = first.end;
  let offset = first.end;
  for (let frame = frameAt(bytes, offset); frame !== null; frame = frameAt(bytes, offset)) {
    offset = frame.end;
    if (frame.kind === 'writes') {
      pending.push(frame);
      continue;
    }
    records.push(recordOf(frame, pending));
    pending = [];
    wholeLength = offset;
  }
  return {
    start: contentOf<JournalStart>(first),
    records,
    wholeLength,
    damagedInside: recordsFollow(bytes, offset),
  };
}

function recordOf(frame: Frame, writes: readonly Frame[]): JournalRecord {
  if (frame.kind === 'note') return { kind: 'note', writes: decoded(writes) };
  if (frame.kind !== 'act') return { kind: frame.kind === 'undo' ? 'undo' : 'redo' };
  return { kind: 'act', label: contentOf<{ label: string }>(frame).label, writes: decoded(writes) };
}

/** Decodes frame by frame, so that a large import is never in memory a second time. */
function* decoded(frames: readonly Frame[]): Iterable<Writes> {
  for (const frame of frames) yield contentOf<Writes>(frame);
}

function contentOf<Content>(frame: Frame): Content {
  return JSON.parse(new TextDecoder().decode(frame.json)) as Content;
}

function frameAt(bytes: Uint8Array, offset: number): Frame | null {
  const length = lengthAt(bytes, offset);
  if (length === null) return null;
  const start = offset + frameHeaderLength;
  const body = bytes.subarray(start, start + length);
  const kind = kinds[body[0] ?? kinds.length];
  if (body.length < length || kind === undefined) return null;
  const expected = new DataView(bytes.buffer, bytes.byteOffset + offset).getUint32(4);
  return crc32(body) === expected ? { kind, json: body.subarray(1), end: start + length } : null;
}

function lengthAt(bytes: Uint8Array, offset: number): number | null {
  if (bytes.length - offset < frameHeaderLength + 1) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset + offset).getUint32(0);
  return length === 0 ? null : length;
}

/** A torn write leaves nothing whole behind it; damage in the middle does. */
function recordsFollow(bytes: Uint8Array, broken: number): boolean {
  const length = lengthAt(bytes, broken);
  if (length === null) return false;
  return frameAt(bytes, broken + frameHeaderLength + length) !== null;
}
