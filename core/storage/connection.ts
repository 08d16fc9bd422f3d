import type { Parameters, SqlValue } from './sqlite.ts';

/** The database as the repositories see it: reading always, writing only inside an action. */
export interface Connection {
  all<Row>(sql: string, parameters?: Parameters): Row[];
  first<Row>(sql: string, parameters?: Parameters): Row | null;
  value<Value extends SqlValue>(sql: string, parameters?: Parameters): Value;
  /** Writes, records the statement for the journal, and answers how many rows changed. */
  write(sql: string, parameters?: Parameters): number;
  /** Differs whenever the content may differ: what was read under another number may be out of date. */
  readonly version: number;
}
