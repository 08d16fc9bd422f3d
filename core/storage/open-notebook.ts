import { NosographError } from '../foundation/errors.ts';
import { createTask, type Task } from '../foundation/task.ts';
import type { Warning } from '../model/run.ts';
import type { FileLock, FileStamp, Host } from '../platform/host.ts';
import type { Connection } from './connection.ts';
import type { History } from './history.ts';
import { Journal, type Recording } from './journal.ts';
import type { Notebook } from './notebook-contract.ts';
import { writeSavedState } from './saved-state.ts';
import type { SearchIndex } from './search-index.ts';
import type { Database, Parameters, SqlValue } from './sqlite.ts';
import { repositoriesOver } from './tables/index.ts';
import { createTurns } from './turns.ts';
import { keepVersion, listVersions } from './versions.ts';

/** Bytes of journal after which an action is followed by a save: replaying more would make opening slow. When that
 *  save fails, the next one is tried once the journal is twice as long. */
const journalLimit = 32_000_000;

export interface OpenParts {
  readonly host: Host;
  readonly path: string;
  readonly database: Database;
  readonly history: History;
  readonly index: SearchIndex;
  readonly lock: FileLock;
  /** The file as it was read, null when there is none yet. */
  readonly stamp: FileStamp | null;
  readonly savedAt: string;
  readonly journal: Journal;
  readonly recovered: number;
  readonly warnings: readonly Warning[];
  readonly schema: number;
}

/** A notebook in memory with its file, its journal and its lock. */
export function notebookOver(parts: OpenParts): Notebook {
  const { host, database, history, index, schema } = parts;
  const warnings = [...parts.warnings];
  const turns = createTurns();
  let { path, lock, stamp, journal, savedAt } = parts;
  let revision = 0;
  let content = 0;
  let recording: Recording | null = null;
  let writes = 0;
  let closed = false;
  let saveBeyond = journalLimit;

  const connection: Connection = {
    all: <Row>(sql: string, parameters?: Parameters) => database.all<Row>(sql, parameters),
    first: <Row>(sql: string, parameters?: Parameters) => database.first<Row>(sql, parameters),
    value: <Value extends SqlValue>(sql: string, parameters?: Parameters) =>
      database.value<Value>(sql, parameters),
    write(sql, parameters = []) {
      if (recording === null) throw new Error('a notebook is written to only inside an action');
      const changed = database.run(sql, parameters);
      recording.add(sql, parameters);
      writes += 1;
      content += 1;
      return changed;
    },
    get version() {
      return content;
    },
  };

  const takeTurn = <Value>(work: () => Promise<Value>): Promise<Value> =>
    turns.take(async () => {
      if (closed) throw new NosographError('state', `The notebook ${path} is closed.`, { path });
      return await work();
    });

  /** A transaction that is committed in memory only after the journal has it on the disk. */
  const transact = async <Value>(work: () => Promise<{ readonly value: Value; readonly kept: boolean }>) => {
    database.script('BEGIN');
    const started = journal.record();
    recording = started;
    writes = 0;
    try {
      const { value, kept } = await work();
      database.script(kept ? 'COMMIT' : 'ROLLBACK');
      if (kept) revision += 1;
      return value;
    } catch (failure) {
      database.script('ROLLBACK');
      await started.abandon();
      throw failure;
    } finally {
      recording = null;
      content += 1;
    }
  };

  const step = (direction: 'undo' | 'redo'): Promise<string> =>
    takeTurn(async () => {
      database.script('PRAGMA foreign_keys = OFF');
      try {
        return await transact(async () => {
          const label = history.takeBack(direction);
          if (label === null) throw new NosographError('state', `There is nothing to ${direction}.`);
          await recording?.commit(direction, label);
          return { value: label, kept: true };
        });
      } finally {
        database.script('PRAGMA foreign_keys = ON');
      }
    });

  const changedOnDisk = async (): Promise<boolean> => !sameStamp(stamp, await host.files.stat(path));

  const isDirty = (): boolean => journal.records > 0;

  /** The bytes of the next generation, which is not the present one until it is on the disk. */
  const nextGeneration = () => {
    const state = {
      generation: randomName(host),
      parent: journal.generation,
      included: journal.records,
      savedAt: host.now().toISOString(),
    };
    writeSavedState(database, state);
    return state;
  };

  const journalOf = (file: string, generation: string): Journal =>
    new Journal(host.files, file, { format: 'nosograph-journal', generation, schema });

  const save = async (overwrite: boolean): Promise<void> => {
    const present = await host.files.stat(path);
    const changed = !sameStamp(stamp, present);
    if (changed && !overwrite) throw changedError(path, present === null);
    if (!changed && !isDirty()) return;
    if (present !== null) await keepVersion(host.files, path, host.now().toISOString());
    index.sweep();
    const next = nextGeneration();
    stamp = await host.files.replace(path, compactBytes(database));
    await journal.remove();
    journal = journalOf(path, next.generation);
    savedAt = next.savedAt;
  };

  const saveWhenJournalIsLong = async (): Promise<void> => {
    if (journal.length < saveBeyond) return;
    try {
      await save(false);
      saveBeyond = journalLimit;
    } catch (failure) {
      // The action itself is safe in the journal. The failure is shown, and met again at the next save.
      saveBeyond = 2 * journal.length;
      warnings.push(saveWarning(path, failure));
    }
  };

  return {
    ...repositoriesOver(connection),
    get path() {
      return path;
    },
    state: () => ({
      name: database.value<string>(`SELECT coalesce((SELECT value FROM meta WHERE key = 'name'), '')`),
      revision,
      dirty: isDirty(),
      savedAt,
      undo: history.next('undo'),
      redo: history.next('redo'),
      recovered: parts.recovered,
      warnings: [...warnings],
    }),
    act: (label, change, task = createTask()) =>
      takeTurn(async () => {
        const value = await transact(async () => {
          history.begin();
          const result = await change(
            pacedBy(task, async () => {
              index.addMany();
              await recording?.settled();
            }),
          );
          task.throwIfCancelled();
          if (writes === 0) return { value: result, kept: false };
          history.commit(label);
          await recording?.commit('act', label);
          return { value: result, kept: true };
        });
        await saveWhenJournalIsLong();
        return value;
      }),
    note: (change) =>
      takeTurn(async () => {
        const value = await transact(async () => {
          const result = change();
          if (writes === 0) return { value: result, kept: false };
          await recording?.commit('note', '');
          return { value: result, kept: true };
        });
        await saveWhenJournalIsLong();
        return value;
      }),
    undo: () => step('undo'),
    redo: () => step('redo'),
    save: ({ overwrite }) => takeTurn(() => save(overwrite)),
    saveAs: (target) =>
      takeTurn(async () => {
        if (target === path) return await save(true);
        const targetLock = await takeLock(host, target);
        const old = { journal, lock };
        try {
          const next = nextGeneration();
          stamp = await host.files.replace(target, compactBytes(database));
          journal = journalOf(target, next.generation);
          savedAt = next.savedAt;
        } catch (failure) {
          await targetLock.release();
          throw failure;
        }
        path = target;
        lock = targetLock;
        await journal.remove();
        await old.journal.remove();
        await old.lock.release();
      }),
    saveCopy: (target) =>
      takeTurn(async () => {
        if (target === path) {
          throw new NosographError(
            'state',
            `${path} is the open notebook itself. Save it, or name another file.`,
            {
              path,
            },
          );
        }
        const targetLock = await takeLock(host, target);
        try {
          nextGeneration();
          await host.files.replace(target, compactBytes(database));
        } finally {
          await targetLock.release();
        }
      }),
    bytes() {
      if (recording !== null) {
        throw new NosographError('state', 'An action is running. Ask again when it has ended.', { path });
      }
      // A copy is a generation of its own: what the journal of this one holds is in it already.
      nextGeneration();
      return database.bytes();
    },
    versions: () => listVersions(host.files, path),
    changedOnDisk,
    close: (options) =>
      takeTurn(async () => {
        if (options.save && isDirty()) await save(false);
        await journal.remove();
        await lock.release();
        database.close();
        closed = true;
      }),
  };
}

/** The task that a change is given: its breaks also serve the search index and the journal. */
function pacedBy(task: Task, inBreak: () => Promise<void>): Task {
  return {
    report: (progress) => task.report(progress),
    get cancelled() {
      return task.cancelled;
    },
    throwIfCancelled: () => task.throwIfCancelled(),
    async breathe() {
      await inBreak();
      await task.breathe();
    },
  };
}

/** Gives back the pages that deletions left empty, then copies the file. */
function compactBytes(database: Database): Uint8Array {
  database.script('PRAGMA incremental_vacuum');
  return database.bytes();
}

export function randomName(host: Host): string {
  return Array.from(host.randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function takeLock(host: Host, path: string): Promise<FileLock> {
  const lock = await host.files.lock(path);
  if (lock !== null) return lock;
  throw new NosographError(
    'file.locked',
    `${path} is open in another Nosograph. Close it there, or work on a copy.`,
    { path },
  );
}

function sameStamp(one: FileStamp | null, other: FileStamp | null): boolean {
  return one?.size === other?.size && one?.modified === other?.modified;
}

function changedError(path: string, gone: boolean): NosographError {
  const what = gone ? 'was moved or deleted' : 'was changed by another program';
  return new NosographError(
    'file.changed',
    `${path} ${what} since it was opened. Reload it, overwrite it, or save under another name to keep both.`,
    { path, gone },
  );
}

function saveWarning(path: string, failure: unknown): Warning {
  const why = failure instanceof Error ? failure.message : String(failure);
  return {
    code: 'notebook.unsaved',
    message: `The notebook could not be saved by itself: ${why}`,
    source: path,
  };
}
