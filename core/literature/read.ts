import { type NosographError, toErrorRecord } from '../foundation/errors.ts';
import type { Task } from '../foundation/task.ts';
import type { Rejection } from '../model/import-report.ts';
import type { CslRecord } from '../model/source.ts';
import { type DetectedEncoding, decodedChunks, detectEncoding } from './encoding.ts';
import type { LiteratureFormat } from './formats/format.ts';
import { recogniseFormat } from './formats/index.ts';
import type { Chunks, ReadStep } from './read-step.ts';
import { binaryData, looksBinary, refusedText } from './refused-content.ts';

export interface ParsedRecord {
  /** 1-based position among the records of the file, the rejected ones counted. */
  readonly index: number;
  readonly record: CslRecord;
  readonly line: number | null;
}

export interface ParsedFile {
  readonly file: string;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly bytes: number;
  readonly records: readonly ParsedRecord[];
  readonly rejected: readonly Rejection[];
}

/** Milliseconds of work between two breathes: well below the 50 that a user would notice. */
const breath = 20;
const headLength = 65_536;

/**
 * Reads a literature export. The format is recognised by content, never by name. Content never makes it throw: a
 * file that cannot be read is one rejection with index 0, a broken record one rejection with its index, line and
 * reason, and every other record still comes in. Only a cancelled task throws.
 */
export async function readLiterature(
  file: { readonly name: string; readonly bytes: Uint8Array },
  task: Task,
): Promise<ParsedFile> {
  const pace = new Pace(task);
  const detection = await pace.drive(detectEncoding(file.bytes));
  if (!detection.ok) return unreadable(file, null, detection.error);
  const { encoding } = detection.value;
  const source = new CountedChunks(file.bytes, detection.value);
  const head = source.head();
  const refused = refusedText(head);
  if (refused !== null) return unreadable(file, encoding, refused);
  const recognised = recogniseFormat(head);
  if (!recognised.ok) return unreadable(file, encoding, looksBinary(head) ? binaryData() : recognised.error);

  const collected = new Collected(file.name, file.bytes.length, encoding, recognised.value);
  const steps = recognised.value.read(source);
  for (;;) {
    const step = nextStep(steps, collected);
    if (step === null) break;
    collected.take(step);
    if (pace.due()) {
      task.report({ step: 'progress.reading', done: source.consumed, total: file.bytes.length });
      await pace.breathe();
    }
  }
  task.report({ step: 'progress.reading', done: file.bytes.length, total: file.bytes.length });
  return collected.parsed(detection.value.damaged);
}

/** The next step; a format that fails on its content rejects the rest of the file and keeps what was read. */
function nextStep(steps: Generator<ReadStep, void, void>, collected: Collected): ReadStep | null {
  try {
    const step = steps.next();
    return step.done ? null : step.value;
  } catch (thrown) {
    const { message } = toErrorRecord(thrown);
    collected.take({
      kind: 'rejected',
      code: 'format.malformed',
      message: `What follows could not be read: ${message}`,
      line: null,
    });
    return null;
  }
}

function unreadable(
  file: { readonly name: string; readonly bytes: Uint8Array },
  encoding: string | null,
  error: NosographError,
): ParsedFile {
  const { code, message } = error;
  return {
    file: file.name,
    format: null,
    encoding,
    bytes: file.bytes.length,
    records: [],
    rejected: [{ file: file.name, index: 0, code, message, line: null }],
  };
}

class Collected {
  private readonly file: string;
  private readonly bytes: number;
  private readonly encoding: string;
  private readonly format: LiteratureFormat;
  private readonly records: ParsedRecord[] = [];
  private readonly rejected: Rejection[] = [];
  private count = 0;

  constructor(file: string, bytes: number, encoding: string, format: LiteratureFormat) {
    this.file = file;
    this.bytes = bytes;
    this.encoding = encoding;
    this.format = format;
  }

  take(step: ReadStep): void {
    if (step.kind === 'pulse') return;
    this.count += 1;
    if (step.kind === 'record') {
      this.records.push({ index: this.count, record: step.record, line: step.line });
    } else {
      const { code, message, line } = step;
      this.rejected.push({ file: this.file, index: this.count, code, message, line });
    }
  }

  parsed(damagedBytes: number): ParsedFile {
    const { file, bytes, encoding, records } = this;
    const whole: Rejection[] = [];
    if (damagedBytes > 0) {
      const message = `${damagedBytes} bytes are not valid ${encoding}; each place is marked with U+FFFD in the records that came in.`;
      whole.push({ file, index: 0, code: 'format.encoding', message, line: null });
    }
    if (this.count === 0) {
      const message = `The file looks like ${this.format.name}, but no record was found in it.`;
      whole.push({ file, index: 0, code: 'format.malformed', message, line: null });
    }
    return { file, format: this.format.id, encoding, bytes, records, rejected: [...whole, ...this.rejected] };
  }
}

/** Keeps the time since the last breath. */
class Pace {
  private readonly task: Task;
  private last = Date.now();

  constructor(task: Task) {
    this.task = task;
  }

  due(): boolean {
    return Date.now() - this.last > breath;
  }

  async breathe(): Promise<void> {
    await this.task.breathe();
    this.last = Date.now();
  }

  async drive<Value>(steps: Generator<void, Value, void>): Promise<Value> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (this.due()) await this.breathe();
    }
  }
}

/** The text in chunks, with its beginning to recognise the format by and a count of what was handed out. */
class CountedChunks implements Chunks {
  private readonly pending: string[] = [];
  private readonly chunks: Iterator<string>;
  private readonly bytesPerChar: number;
  consumed = 0;

  constructor(bytes: Uint8Array, detected: DetectedEncoding) {
    this.chunks = decodedChunks(bytes, detected)[Symbol.iterator]();
    this.bytesPerChar = detected.decoder.startsWith('utf-16') ? 2 : 1;
  }

  head(): string {
    let length = 0;
    while (length < headLength) {
      const next = this.chunks.next();
      if (next.done) break;
      this.pending.push(next.value);
      length += next.value.length;
    }
    return this.pending.join('').slice(0, headLength);
  }

  *[Symbol.iterator](): Generator<string, void, void> {
    for (;;) {
      const next = this.pending.shift() ?? this.pull();
      if (next === null) return;
      this.consumed += next.length * this.bytesPerChar;
      yield next;
    }
  }

  private pull(): string | null {
    const next = this.chunks.next();
    return next.done ? null : next.value;
  }
}
