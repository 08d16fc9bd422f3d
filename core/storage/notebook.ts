import { NosographError } from '../foundation/errors.ts';
import type { FileLock, FileStamp, Host } from '../platform/host.ts';
import { damaged, readNotebookHeader } from './header.ts';
import { History } from './history.ts';
import { Journal } from './journal.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import type { Notebook } from './notebook-contract.ts';
import { notebookOver, randomName, takeLock } from './open-notebook.ts';
import { recover } from './recovery.ts';
import { readSavedState, writeSavedState } from './saved-state.ts';
import { configure, markAsNotebook, migrate, missingTables } from './schema.ts';
import { SearchIndex } from './search-index.ts';
import { Database, loadSqlite } from './sqlite.ts';
import { keepVersion } from './versions.ts';

export { readNotebookHeader } from './header.ts';
export { schemaVersion } from './migrations/index.ts';

export interface NewNotebook {
  readonly path: string;
  readonly name: string;
  /** Marks the notebook as one whose content was written for demonstration. */
  readonly sample: boolean;
}

/** Makes a notebook file and opens it. @throws NosographError `file.changed` when the path exists already. */
export async function createNotebook(
  host: Host,
  { path, name, sample }: NewNotebook,
  migrations: readonly Migration[] = allMigrations,
): Promise<Notebook> {
  const sqlite = await loadSqlite(() => host.asset('sqlite.wasm'));
  return await holdingLock(host, path, async (lock) => {
    if ((await host.files.stat(path)) !== null) throw existsAlready(path);
    const database = new Database(sqlite);
    configure(database);
    markAsNotebook(database);
    migrate(database, migrations);
    database.run(`INSERT INTO meta (key, value) VALUES ('name', ?), ('sample', ?)`, [
      name,
      sample ? '1' : '0',
    ]);
    const anew = await saveAnew(host, path, database, migrations.length, {
      parent: '',
      included: 0,
    });
    const index = new SearchIndex(database);
    const history = new History(database, index);
    const parts = { ...anew, host, path, database, history, index, lock, schema: migrations.length };
    return notebookOver({ ...parts, recovered: 0, warnings: [] });
  });
}

/**
 * Opens a notebook file, replays the journal that a killed process left beside it, and brings an older schema up
 * to date. A file that is refused (`file.missing`, `file.locked`, `notebook.foreign`, `notebook.newer`,
 * `notebook.damaged`) stays as it is.
 */
export async function openNotebook(
  host: Host,
  path: string,
  migrations: readonly Migration[] = allMigrations,
): Promise<Notebook> {
  if ((await host.files.stat(path)) === null) throw missing(path);
  const sqlite = await loadSqlite(() => host.asset('sqlite.wasm'));
  return await holdingLock(host, path, async (lock) => {
    const stamp = await host.files.stat(path);
    const bytes = await host.files.read(path);
    const header = readNotebookHeader(bytes, path, migrations.length);
    const database = checked(path, () => new Database(sqlite, bytes));
    try {
      return await openOver(host, path, database, lock, stamp, header.schemaVersion, migrations);
    } catch (failure) {
      database.close();
      throw failure;
    }
  });
}

async function openOver(
  host: Host,
  path: string,
  database: Database,
  lock: FileLock,
  stamp: FileStamp | null,
  schema: number,
  migrations: readonly Migration[],
): Promise<Notebook> {
  const saved = checked(path, () => {
    configure(database);
    refuseDamage(path, database, migrations.slice(0, schema));
    return readSavedState(database);
  });
  let index = new SearchIndex(database);
  let history = new History(database, index);
  const recovery = await recover(host, path, database, history, saved);
  const start = { format: 'nosograph-journal', generation: saved.generation, schema } as const;
  let journal = new Journal(
    host.files,
    path,
    start,
    recovery.length,
    recovery.length === 0 ? 0 : recovery.records,
  );
  let present = { stamp, savedAt: saved.savedAt };
  const replayedWithoutJournal = recovery.length === 0 && recovery.records > 0;
  if (schema < migrations.length || replayedWithoutJournal) {
    if (schema < migrations.length) {
      history.stop();
      index.stop();
      migrate(database, migrations);
      index = new SearchIndex(database);
      history = new History(database, index);
    }
    await keepVersion(host.files, path, host.now().toISOString());
    const before = { parent: saved.generation, included: recovery.records };
    const anew = await saveAnew(host, path, database, migrations.length, before);
    await journal.remove();
    ({ journal, ...present } = anew);
  }
  return notebookOver({
    host,
    path,
    database,
    history,
    index,
    lock,
    ...present,
    journal,
    schema: migrations.length,
    recovered: recovery.records,
    warnings: recovery.warnings,
  });
}

/** Writes the database as a new generation of the file. */
async function saveAnew(
  host: Host,
  path: string,
  database: Database,
  schema: number,
  before: { readonly parent: string; readonly included: number },
): Promise<{ readonly stamp: FileStamp; readonly savedAt: string; readonly journal: Journal }> {
  const generation = randomName(host);
  const savedAt = host.now().toISOString();
  writeSavedState(database, { generation, ...before, savedAt });
  const stamp = await host.files.replace(path, database.bytes());
  const journal = new Journal(host.files, path, { format: 'nosograph-journal', generation, schema });
  return { stamp, savedAt, journal };
}

/** Takes the lock for `work`, which keeps it on success. */
async function holdingLock<Value>(
  host: Host,
  path: string,
  work: (lock: FileLock) => Promise<Value>,
): Promise<Value> {
  const lock = await takeLock(host, path);
  try {
    return await work(lock);
  } catch (failure) {
    await lock.release();
    throw failure;
  }
}

function refuseDamage(path: string, database: Database, applied: readonly Migration[]): void {
  const [first] = database.all<{ quick_check: string }>('PRAGMA quick_check(1)');
  if (first?.quick_check !== 'ok') throw damaged(path, first?.quick_check ?? 'SQLite cannot check it');
  const missing = missingTables(database, applied);
  if (missing.length > 0) throw damaged(path, `it lacks ${missing.join(', ')}`);
}

/** SQLite's own complaints about a file are about damage. */
function checked<Value>(path: string, work: () => Value): Value {
  try {
    return work();
  } catch (failure) {
    if (failure instanceof NosographError) throw failure;
    throw damaged(path, failure instanceof Error ? failure.message : String(failure), failure);
  }
}

function existsAlready(path: string): NosographError {
  return new NosographError('file.changed', `${path} exists already. Open it, or choose another name.`, {
    path,
  });
}

function missing(path: string): NosographError {
  return new NosographError(
    'file.missing',
    `There is no file ${path}. Check the name, or create a notebook.`,
    {
      path,
    },
  );
}
