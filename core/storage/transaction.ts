import type { Database } from './sqlite.ts';

export function inTransaction<Value>(database: Database, work: () => Value): Value {
  database.script('BEGIN');
  try {
    const value = work();
    database.script('COMMIT');
    return value;
  } catch (failure) {
    database.script('ROLLBACK');
    throw failure;
  }
}

/**
 * A transaction in which foreign keys neither complain nor cascade: taking a step back restores every table as it
 * was, so the keys hold again at its end.
 */
export function withForeignKeysAtRest<Value>(database: Database, work: () => Value): Value {
  database.script('PRAGMA foreign_keys = OFF');
  try {
    return inTransaction(database, work);
  } finally {
    database.script('PRAGMA foreign_keys = ON');
  }
}
