import { applicationId } from './header.ts';
import { buildUndoTables } from './history-tables.ts';
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
