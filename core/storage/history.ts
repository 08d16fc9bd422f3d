import {
  createUndoTriggers,
  dropUndoTriggers,
  operations,
  type UndoableTable,
  undoableTables,
} from './history-tables.ts';
import type { SearchIndex } from './search-index.ts';
import type { Database } from './sqlite.ts';

/** Steps that can be taken back; older ones are forgotten. */
export const keptSteps = 200;

type Stack = 'undo' | 'redo';

/**
 * The undo log of an open notebook. A step is recorded between `begin` and `commit`, inside the transaction of
 * the action; taking a step back is itself recorded, onto the other stack.
 */
export class History {
  readonly #database: Database;
  readonly #index: SearchIndex;
  readonly #tables: readonly UndoableTable[];

  /** `index` follows every step before it is committed. */
  constructor(database: Database, index: SearchIndex) {
    this.#database = database;
    this.#index = index;
    this.#tables = undoableTables(database);
    createUndoTriggers(database);
  }

  /** Ends the recording for good; the log itself stays. */
  stop(): void {
    dropUndoTriggers(this.#database);
  }

  /** Label of the step that undo (or redo) would take back, null when there is none. */
  next(stack: Stack): string | null {
    return this.#newest(stack)?.label ?? null;
  }

  /** Starts to record a new action. */
  begin(): void {
    const step = this.#database.value<number>('SELECT coalesce(max(step), 0) + 1 FROM undo_steps');
    this.#database.run('UPDATE undo_now SET step = ?', [step]);
  }

  /** Closes the recorded action under its label. What could be redone before it is forgotten. */
  commit(label: string): void {
    const step = this.#presentStep();
    this.#index.addAll();
    for (const redo of this.#steps('redo')) this.#forget(redo);
    this.#put(step, 'undo', label);
    for (const old of this.#steps('undo').slice(0, -keptSteps)) this.#forget(old);
  }

  /** Takes back the newest step of `stack` inside the caller's transaction and answers its label. */
  takeBack(stack: Stack): string | null {
    const newest = this.#newest(stack);
    if (newest === null) return null;
    this.begin();
    for (const table of this.#tables) this.#restore(table, newest.step);
    this.#index.addAll();
    this.#forget(newest.step);
    this.#put(this.#presentStep(), stack === 'undo' ? 'redo' : 'undo', newest.label);
    return newest.label;
  }

  /** Goes through what happened to one table backwards. Tables are independent: foreign keys rest meanwhile. */
  #restore(table: UndoableTable, step: number): void {
    const log = `"undo_${table.name}"`;
    const entries = this.#database.all<{ entry: number; operation: number; changed: number }>(
      `SELECT entry, operation, changed FROM ${log} WHERE step = ? ORDER BY entry DESC`,
      [step],
    );
    for (const { entry, operation, changed } of entries) {
      this.#database.run(inverse(table, operation, changed), [entry]);
    }
  }

  #presentStep(): number {
    return this.#database.value<number>('SELECT step FROM undo_now');
  }

  #newest(stack: Stack): { readonly step: number; readonly label: string } | null {
    return this.#database.first(
      `SELECT step, label FROM undo_steps WHERE stack = ? ORDER BY step DESC LIMIT 1`,
      [stack],
    );
  }

  #steps(stack: Stack): readonly number[] {
    const rows = this.#database.all<{ step: number }>(
      'SELECT step FROM undo_steps WHERE stack = ? ORDER BY step',
      [stack],
    );
    return rows.map(({ step }) => step);
  }

  #put(step: number, stack: Stack, label: string): void {
    this.#database.run('INSERT INTO undo_steps (step, stack, label) VALUES (?, ?, ?)', [step, stack, label]);
  }

  #forget(step: number): void {
    for (const { name } of this.#tables)
      this.#database.run(`DELETE FROM "undo_${name}" WHERE step = ?`, [step]);
    this.#database.run('DELETE FROM undo_steps WHERE step = ?', [step]);
  }
}

/** The statement that takes back one entry of the log; its parameter is the entry's key. */
function inverse({ name, columns }: UndoableTable, operation: number, changed: number): string {
  const log = `"undo_${name}"`;
  if (operation === operations.inserted) {
    return `DELETE FROM "${name}" WHERE number = (SELECT number FROM ${log} WHERE entry = ?)`;
  }
  if (operation === operations.deleted) {
    const list = ['number', ...columns].map((column) => `"${column}"`).join(', ');
    return `INSERT INTO "${name}" (${list}) SELECT ${list} FROM ${log} WHERE entry = ?`;
  }
  const restored = columns.filter((_, bit) => Math.floor(changed / 2 ** bit) % 2 === 1);
  const assignments = restored.map((column) => `"${column}" = before."${column}"`).join(', ');
  return `UPDATE "${name}" SET ${assignments} FROM ${log} AS before WHERE before.entry = ? AND "${name}".number = before.number`;
}
