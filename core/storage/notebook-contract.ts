import type { Task } from '../foundation/task.ts';
import type { Warning } from '../model/run.ts';
import type { Repositories } from './repositories.ts';

/** An open notebook: see core/storage/notebook.ts, which implements it over sql.js and HostFiles. */
export interface Notebook extends Repositories {
  readonly path: string;
  state(): {
    readonly name: string;
    readonly revision: number;
    readonly dirty: boolean;
    readonly savedAt: string | null;
    readonly undo: string | null;
    readonly redo: string | null;
    readonly recovered: number;
    /** What the user should know about the file: a journal that was cut or set aside, a save that failed. */
    readonly warnings: readonly Warning[];
  };
  /**
   * One user action: one transaction, one undo step under `label`, one flushed journal record. `change` may be
   * long; when it throws or is cancelled everything it wrote is rolled back. Actions queue behind one another.
   */
  act<Value>(label: string, change: (task: Task) => Value | Promise<Value>, task?: Task): Promise<Value>;
  /**
   * Writes what no undo may take back (the ledger, the policy, what a model has answered): one flushed journal record,
   * no step of undo. When the promise resolves, a killed process loses nothing of it.
   */
  note<Value>(change: () => Value): Promise<Value>;
  undo(): Promise<string>;
  redo(): Promise<string>;
  save(options: { readonly overwrite: boolean }): Promise<void>;
  saveAs(path: string): Promise<void>;
  saveCopy(path: string): Promise<void>;
  bytes(): Uint8Array;
  versions(): Promise<
    readonly {
      readonly id: string;
      readonly savedAt: string;
      readonly bytes: number;
      readonly path: string;
    }[]
  >;
  /** True when the file on disk is no longer the one that was opened or saved last. */
  changedOnDisk(): Promise<boolean>;
  /** Saves what is unsaved, removes the journal, releases the lock. */
  close(options: { readonly save: boolean }): Promise<void>;
}
