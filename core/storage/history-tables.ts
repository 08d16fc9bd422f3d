import type { Database } from './sqlite.ts';

/**
 * Tables that the undo log leaves out: SQLite's own, the bookkeeping of the file, what triggers derive from the
 * researcher's tables, and what happened for good (Notebook.note): what was sent stays sent, and no undo loosens what
 * may be. Every other table is undoable, whatever later migrations add.
 */
const bookkeeping = new Set([
  'header',
  'migrations',
  'claim_tally',
  'privacy_settings',
  'ledger',
  'model_answers',
]);
const isLeftOut = (name: string): boolean =>
  bookkeeping.has(name) ||
  name.startsWith('sqlite_') ||
  name.startsWith('undo_') ||
  name.startsWith('source_search');

export interface UndoableTable {
  readonly name: string;
  /** Without the key `number`. */
  readonly columns: readonly string[];
}

/** Codes of `undo_….operation`: what happened to the row. */
export const operations = { inserted: 1, updated: 2, deleted: 3 } as const;

const quoted = (name: string): string => `"${name}"`;

/** Reads the undoable tables from the live schema. */
export function undoableTables(database: Database): readonly UndoableTable[] {
  const names = database.all<{ name: string }>(
    `SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name`,
  );
  return names
    .filter(({ name }) => !isLeftOut(name))
    .map(({ name }) => ({ name, columns: columnsOf(database, name) }));
}

function columnsOf(database: Database, table: string): readonly string[] {
  const columns = database.all<{ name: string; pk: number }>(`SELECT name, pk FROM pragma_table_info(?)`, [
    table,
  ]);
  const [key] = columns.filter((column) => column.pk > 0);
  if (key?.name !== 'number')
    throw new Error(`table ${table} lacks the key "number" that the undo log needs`);
  if (columns.length > 50)
    throw new Error(`table ${table} has more columns than the undo log's mask has bits`);
  return columns.filter((column) => column.pk === 0).map((column) => column.name);
}

/** (Re)makes the undo log for the present schema: `undo_steps`, and `undo_NAME` for every undoable table. */
export function buildUndoTables(database: Database): void {
  const old = database.all<{ name: string }>(
    `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name LIKE 'undo\\_%' ESCAPE '\\'`,
  );
  for (const { name } of old) database.script(`DROP TABLE ${quoted(name)}`);
  database.script(`CREATE TABLE undo_steps (
    step INTEGER PRIMARY KEY,
    stack TEXT NOT NULL CHECK (stack IN ('undo', 'redo')),
    label TEXT NOT NULL
  ) STRICT`);
  for (const { name, columns } of undoableTables(database)) {
    database.script(`
      CREATE TABLE ${quoted(`undo_${name}`)} (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        ${columns.map(quoted).join(', ')}
      );
      CREATE INDEX ${quoted(`undo_${name}_by_step`)} ON ${quoted(`undo_${name}`)} (step);
    `);
  }
}

/**
 * SQLite's documented undo technique: triggers that write down how to take each change back. An insertion costs a
 * short row, an update only the columns that changed (`changed` has a bit for each), a deletion the whole row.
 * They are temporary, so that other tools can edit the file without filling the log; and they fire for cascades too.
 */
export function createUndoTriggers(database: Database): void {
  database.script('CREATE TEMP TABLE undo_now (step INTEGER); INSERT INTO undo_now VALUES (NULL)');
  for (const table of undoableTables(database)) {
    database.script(insertTrigger(table) + updateTrigger(table) + deleteTrigger(table));
  }
}

const presentStep = '(SELECT step FROM undo_now)';

function insertTrigger({ name }: UndoableTable): string {
  return `
    CREATE TEMP TRIGGER ${quoted(`undo_${name}_insert`)} AFTER INSERT ON main.${quoted(name)} BEGIN
      INSERT INTO ${quoted(`undo_${name}`)} (step, operation, changed, number)
      VALUES (${presentStep}, ${operations.inserted}, 0, new.number);
    END;`;
}

function updateTrigger({ name, columns }: UndoableTable): string {
  const differs = columns.map((column) => `(old.${quoted(column)} IS NOT new.${quoted(column)})`);
  const mask = differs.map((condition, bit) => `(${condition} << ${bit})`).join(' | ');
  const before = columns.map((column, index) => `CASE WHEN ${differs[index]} THEN old.${quoted(column)} END`);
  return `
    CREATE TEMP TRIGGER ${quoted(`undo_${name}_update`)} AFTER UPDATE ON main.${quoted(name)}
    WHEN ${differs.join(' OR ')} BEGIN
      INSERT INTO ${quoted(`undo_${name}`)} (step, operation, changed, number, ${columns.map(quoted).join(', ')})
      VALUES (${presentStep}, ${operations.updated}, ${mask}, old.number, ${before.join(', ')});
    END;`;
}

function deleteTrigger({ name, columns }: UndoableTable): string {
  return `
    CREATE TEMP TRIGGER ${quoted(`undo_${name}_delete`)} AFTER DELETE ON main.${quoted(name)} BEGIN
      INSERT INTO ${quoted(`undo_${name}`)} (step, operation, changed, number, ${columns.map(quoted).join(', ')})
      VALUES (${presentStep}, ${operations.deleted}, 0, old.number, ${columns.map((column) => `old.${quoted(column)}`).join(', ')});
    END;`;
}

export function dropUndoTriggers(database: Database): void {
  const triggers = database.all<{ name: string }>(
    `SELECT name FROM sqlite_temp_schema WHERE type = 'trigger'`,
  );
  for (const { name } of triggers) database.script(`DROP TRIGGER temp.${quoted(name)}`);
  database.script('DROP TABLE temp.undo_now');
}
