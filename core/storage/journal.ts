import type { HostFiles } from '../platform/host.ts';
import { encodeFrame, type JournalStart } from './journal-format.ts';
import type { Parameters } from './sqlite.ts';

/** Characters of parameters after which the statements recorded so far go to the disk. */
const chunkSize = 4_000_000;

/**
 * Not `NAME.nosograph-journal`: SQLite takes a file of that name for its own rollback journal, and any SQLite tool
 * that opened the notebook would delete it.
 */
export const journalPath = (notebookPath: string): string => `${notebookPath}.journal`;

/** Writes the journal of one generation of a notebook file. The file comes into being with the first record. */
export class Journal {
  readonly path: string;
  readonly #files: HostFiles;
  readonly #start: JournalStart;
  #length: number;
  #records: number;
  /** True while bytes of an abandoned action may stand behind the committed ones. */
  #tail = false;

  /** `length` and `records`: what is there already, after a recovery. */
  constructor(files: HostFiles, notebookPath: string, start: JournalStart, length = 0, records = 0) {
    this.#files = files;
    this.path = journalPath(notebookPath);
    this.#start = start;
    this.#length = length;
    this.#records = records;
  }

  get generation(): string {
    return this.#start.generation;
  }

  /** Committed records. */
  get records(): number {
    return this.#records;
  }

  /** Bytes of committed records. */
  get length(): number {
    return this.#length;
  }

  /** Starts to record an action. One at a time. */
  record(): Recording {
    let written = this.#length;
    const append = async (frame: Uint8Array): Promise<void> => {
      if (this.#tail && written === this.#length) await this.#cutBack();
      this.#tail = true;
      const bytes = written === 0 ? joined(encodeFrame('start', this.#start), frame) : frame;
      written += bytes.length;
      await this.#files.append(this.path, bytes);
    };
    const close = async (commit: boolean): Promise<void> => {
      if (commit) {
        this.#length = written;
        this.#records += 1;
        this.#tail = false;
      } else if (this.#tail) {
        await this.#cutBack();
      }
    };
    return new Recording(append, close);
  }

  async remove(): Promise<void> {
    await this.#files.remove(this.path);
    this.#length = 0;
    this.#records = 0;
  }

  /** Takes what an abandoned action had written off the end. */
  async #cutBack(): Promise<void> {
    if (this.#length === 0) await this.#files.remove(this.path);
    else if ((await this.#files.stat(this.path)) !== null)
      await this.#files.truncate(this.path, this.#length);
    this.#tail = false;
  }
}

/** The statements of one action on their way to the journal. */
export class Recording {
  readonly #append: (frame: Uint8Array) => Promise<void>;
  readonly #close: (commit: boolean) => Promise<void>;
  #sql = new Map<string, number>();
  #runs: [number, ...Parameters][] = [];
  #size = 0;
  #writing: Promise<void> = Promise.resolve();
  #failure: { readonly thrown: unknown } | null = null;

  constructor(append: (frame: Uint8Array) => Promise<void>, close: (commit: boolean) => Promise<void>) {
    this.#append = append;
    this.#close = close;
  }

  add(sql: string, parameters: Parameters): void {
    let place = this.#sql.get(sql);
    if (place === undefined) {
      place = this.#sql.size;
      this.#sql.set(sql, place);
      this.#size += sql.length;
    }
    this.#runs.push([place, ...parameters]);
    for (const parameter of parameters)
      this.#size += typeof parameter === 'string' ? parameter.length + 3 : 12;
    if (this.#size > chunkSize) this.#writeOut();
  }

  /** Waits until what was handed to the disk is there, so that long actions do not pile up in memory. */
  async settled(): Promise<void> {
    await this.#writing;
    if (this.#failure !== null) throw this.#failure.thrown;
  }

  /** Flushes everything and closes the action: when this resolves, it survives the process. */
  async commit(kind: 'act' | 'note' | 'undo' | 'redo', label: string): Promise<void> {
    if (this.#runs.length > 0) this.#writeOut();
    this.#enqueue(encodeFrame(kind, { label }));
    await this.settled();
    await this.#close(true);
  }

  async abandon(): Promise<void> {
    await this.#writing;
    await this.#close(false);
  }

  #writeOut(): void {
    this.#enqueue(encodeFrame('writes', { sql: [...this.#sql.keys()], runs: this.#runs }));
    this.#sql = new Map();
    this.#runs = [];
    this.#size = 0;
  }

  #enqueue(frame: Uint8Array): void {
    this.#writing = this.#writing.then(async () => {
      if (this.#failure !== null) return;
      try {
        await this.#append(frame);
      } catch (thrown) {
        this.#failure = { thrown };
      }
    });
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
