import { applicationId } from './header.ts';
import { buildUndoTables, undoableTables } from './history-tables.ts';
import type { Migration } from './migrations/migration.ts';
import type { Database } from './sqlite.ts';

/** Settings of a connection. Nothing is on a disk: SQLite's own flushing would only cost time. */
export function configure(database: Database): void {
  database.script(`
    PRAGMA journal_mode = TRUNCATE;
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -32000;
    PRAGMA temp_store = MEMORY;
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
  `);
}

/**
 * What makes an empty database a notebook; must come before its first table. An abstract with its record takes 2 to
 * 3 KB: on SQLite's usual pages of 4 KB nearly half of the file would be blank.
 */
export function markAsNotebook(database: Database): void {
  database.script(`
    PRAGMA page_size = 8192;
    PRAGMA auto_vacuum = INCREMENTAL;
    PRAGMA application_id = ${applicationId};
    CREATE TABLE migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
  `);
}

/**
 * Brings the schema up to the newest migration, each in one transaction with its row in `migrations`. The undo log
 * describes rows of the old schema, so it starts anew. Answers whether anything was applied.
 */
export function migrate(database: Database, migrations: readonly Migration[]): boolean {
  const done = database.value<number>('SELECT coalesce(max(version), 0) FROM migrations');
  const missing = migrations.filter((migration) => migration.version > done);
  for (const migration of missing) {
    database.script('BEGIN');
    try {
      database.script(migration.sql);
      database.run('INSERT INTO migrations (version, name) VALUES (?, ?)', [
        migration.version,
        migration.name,
      ]);
      database.script(`PRAGMA user_version = ${migration.version}`);
      buildUndoTables(database);
      database.script('COMMIT');
    } catch (failure) {
      database.script('ROLLBACK');
      throw failure;
    }
  }
  return missing.length > 0;
}

/** Tables that these migrations make and the database does not have, with their undo logs. */
export function missingTables(database: Database, applied: readonly Migration[]): readonly string[] {
  const made = applied.flatMap(({ sql }) => [...sql.matchAll(/^CREATE (?:VIRTUAL )?TABLE (\w+)/gm)]);
  const dropped = applied.flatMap(({ sql }) => [...sql.matchAll(/^DROP TABLE (\w+)/gm)]);
  const gone = new Set(dropped.map(([, name]) => name!));
  const undo = undoableTables(database).map(({ name }) => `undo_${name}`);
  const present = new Set(
    database
      .all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
      .map(({ name }) => name),
  );
  const expected = ['migrations', 'undo_steps', ...made.map(([, name]) => name!), ...undo];
  return expected.filter((name) => !gone.has(name) && !present.has(name));
}
