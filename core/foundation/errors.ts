/**
 * Every failure a user can meet has a code from this list. The message says what, where and what to do;
 * `details` carries the same facts as data, so that a shell can say it in its own language.
 */
export const errorCodes = [
  'input.invalid', // an argument or field does not satisfy its schema
  'usage', // the command line was called wrongly
  'not-found', // an id that names nothing
  'state', // the action is impossible in the present state (no notebook open, nothing to undo)
  'cancelled',
  'file.missing',
  'file.unreadable', // the system refused to read
  'file.unwritable', // the system refused to write
  'file.changed', // somebody else changed the file since it was opened
  'file.locked', // another Nosograph has the notebook open
  'notebook.foreign', // not a Nosograph notebook
  'notebook.newer', // written by a newer version
  'notebook.damaged', // truncated or corrupt
  'notebook.journal', // the journal could not be replayed
  'format.unknown', // no importer recognises the content
  'format.malformed', // recognised, but broken at a stated place
  'format.encoding', // bytes that no known encoding explains
  'claim.ungrounded', // the quote is not found in the source
  'graph.conflict', // an edge or node clashes with one that exists
  'policy.refused', // the notebook's policy forbids the request
  'service.unreachable', // a service on the network failed or cut the connection, again and again
  'service.limited', // a service asks to wait longer than we do
  'service.refused', // a service does not accept the request (a search it cannot parse)
  'service.malformed', // a service's answer is broken, again and again
  'engine.lost', // the worker died; what was pending is rejected
  'compute.lost', // a worker that computed died; the engine and its notebook are untouched
  'internal', // a bug: the message is for its report
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export type ErrorDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What crosses a worker, a socket or the command line in place of a NosographError. */
export interface ErrorRecord {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: ErrorDetails;
}

export class NosographError extends Error {
  override readonly name = 'NosographError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }

  toRecord(): ErrorRecord {
    return { code: this.code, message: this.message, details: this.details };
  }

  static fromRecord(record: ErrorRecord): NosographError {
    return new NosographError(record.code, record.message, record.details);
  }
}

/** The one place where anything thrown becomes a record: a bug keeps its message under the code `internal`. */
export function toErrorRecord(thrown: unknown): ErrorRecord {
  if (thrown instanceof NosographError) return thrown.toRecord();
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'internal', message: `Internal error: ${message}. Please report it.`, details: {} };
}
