import type { Connection } from '../connection.ts';
import type { SqlValue } from '../sqlite.ts';

type Columns = Readonly<Record<string, SqlValue>>;

/** Inserts one row. */
export function insertRow(connection: Connection, table: string, columns: Columns): void {
  const names = Object.keys(columns);
  const places = names.map(() => '?').join(', ');
  connection.write(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`, Object.values(columns));
}

/** Updates the row whose `key` column has this value; answers how many there were. */
export function updateRow(
  connection: Connection,
  table: string,
  columns: Columns,
  key: string,
  value: SqlValue,
): number {
  const assignments = Object.keys(columns).map((name) => `${name} = ?`);
  return connection.write(`UPDATE ${table} SET ${assignments.join(', ')} WHERE ${key} = ?`, [
    ...Object.values(columns),
    value,
  ]);
}
