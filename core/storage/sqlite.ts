/// <reference path="./sql-js.d.ts" />
import initSqlJs, {
  type BindValue,
  type RawDatabase,
  type SqlJs,
  type Statement,
} from 'sql.js/dist/sql-wasm.js';

export type SqlValue = BindValue;
export type Parameters = readonly SqlValue[];

/** Statements kept ready; the least recently used one is freed beyond that. */
const preparedLimit = 300;

/** Compiles the SQLite engine. sql.js keeps one instance per process, whatever the number of notebooks. */
export async function loadSqlite(wasmBinary: () => Promise<Uint8Array>): Promise<SqlJs> {
  loading ??= wasmBinary().then((bytes) => initSqlJs({ wasmBinary: bytes }));
  try {
    return await loading;
  } catch (failure) {
    loading = null; // so that the next attempt is not answered with this failure
    throw failure;
  }
}
let loading: Promise<SqlJs> | null = null;

/** One database in memory: sql.js behind prepared statements that are kept, and rows as objects. */
export class Database {
  readonly #raw: RawDatabase;
  readonly #prepared = new Map<string, Statement>();

  constructor(sqlite: SqlJs, bytes?: Uint8Array) {
    this.#raw = new sqlite.Database(bytes);
  }

  /** Runs one statement and answers how many rows it changed. */
  run(sql: string, parameters: Parameters = []): number {
    const statement = this.#prepare(sql);
    try {
      statement.bind(parameters.map(storable));
      statement.step();
      return this.#raw.getRowsModified();
    } finally {
      statement.reset();
    }
  }

  all<Row>(sql: string, parameters: Parameters = []): Row[] {
    const statement = this.#prepare(sql);
    try {
      statement.bind(parameters.map(storable));
      const columns = statement.getColumnNames();
      const rows: Row[] = [];
      while (statement.step()) rows.push(asObject(columns, statement.get()) as Row);
      return rows;
    } finally {
      statement.reset();
    }
  }

  first<Row>(sql: string, parameters: Parameters = []): Row | null {
    return this.all<Row>(sql, parameters)[0] ?? null;
  }

  /** The one value of the one row of a query. */
  value<Value extends SqlValue>(sql: string, parameters: Parameters = []): Value {
    const statement = this.#prepare(sql);
    try {
      statement.bind(parameters.map(storable));
      if (!statement.step()) throw new Error(`no row from: ${sql}`);
      return statement.get()[0] as Value;
    } finally {
      statement.reset();
    }
  }

  /** Runs a script of several statements without parameters. */
  script(sql: string): void {
    this.#raw.exec(sql);
  }

  /** A copy of the whole file. Impossible while a transaction is open. */
  bytes(): Uint8Array {
    return this.#raw.export();
  }

  close(): void {
    this.#forgetStatements();
    this.#raw.close();
  }

  #prepare(sql: string): Statement {
    const known = this.#prepared.get(sql);
    if (known !== undefined) {
      this.#prepared.delete(sql);
      this.#prepared.set(sql, known);
      return known;
    }
    const statement = this.#raw.prepare(sql);
    this.#prepared.set(sql, statement);
    if (this.#prepared.size > preparedLimit) {
      const [oldest, unused] = this.#prepared.entries().next().value!;
      unused.free();
      this.#prepared.delete(oldest);
    }
    return statement;
  }

  #forgetStatements(): void {
    for (const statement of this.#prepared.values()) statement.free();
    this.#prepared.clear();
  }
}

/**
 * UTF-8 has no room for half a surrogate pair: SQLite gets U+FFFD for it, one UTF-16 unit for one, so that offsets
 * into the text stay right. Numbers that SQL cannot hold are a bug of the caller.
 */
function storable(value: SqlValue): SqlValue {
  if (typeof value === 'string') return value.isWellFormed() ? value : value.toWellFormed();
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(`cannot store the number ${value}`);
  return value;
}

function asObject(columns: readonly string[], values: readonly SqlValue[]): Record<string, SqlValue> {
  const row: Record<string, SqlValue> = {};
  for (let index = 0; index < columns.length; index++) row[columns[index]!] = values[index]!;
  return row;
}
