/** The part of sql.js that this folder uses; its published types pull in the DOM. */
declare module 'sql.js/dist/sql-wasm.js' {
  export type BindValue = string | number | null | Uint8Array;

  export interface Statement {
    bind(values: readonly BindValue[]): boolean;
    step(): boolean;
    get(): BindValue[];
    getColumnNames(): string[];
    reset(): void;
    free(): boolean;
  }

  export interface RawDatabase {
    prepare(sql: string): Statement;
    exec(sql: string): { columns: string[]; values: BindValue[][] }[];
    getRowsModified(): number;
    export(): Uint8Array;
    close(): void;
  }

  export interface SqlJs {
    readonly Database: new (bytes?: Uint8Array) => RawDatabase;
  }

  export default function initSqlJs(config: { readonly wasmBinary: Uint8Array }): Promise<SqlJs>;
}
