import type { ErrorCode } from '../foundation/errors.ts';
import type { CslRecord } from '../model/source.ts';

/** What a format yields while it reads; a pulse is only a chance to breathe in the middle of long work. */
export type ReadStep = ReadRecord | RejectedRecord | Pulse;

export interface ReadRecord {
  readonly kind: 'record';
  readonly record: CslRecord;
  /** 1-based line on which the record begins, null where lines mean nothing. */
  readonly line: number | null;
}

export interface RejectedRecord {
  readonly kind: 'rejected';
  readonly code: ErrorCode;
  readonly message: string;
  readonly line: number | null;
}

export interface Pulse {
  readonly kind: 'pulse';
}

export const pulse: Pulse = { kind: 'pulse' };

export function accepted(record: CslRecord, line: number | null): ReadRecord {
  return { kind: 'record', record, line };
}

export function rejected(message: string, line: number | null): RejectedRecord {
  return { kind: 'rejected', code: 'format.malformed', message, line };
}

/**
 * A text in pieces of bounded length, so that no single step of reading a large file takes long. The pieces
 * joined are the text; they may be cut anywhere but inside a surrogate pair.
 */
export type Chunks = Iterable<string>;
