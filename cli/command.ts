import type { z } from 'zod';
import type { Task } from '../core/foundation/task.ts';
import type { Warning } from '../core/model/run.ts';
import type { Host } from '../core/platform/host.ts';
import type { NotebookDoor } from './notebook-door.ts';

/** How an option is written: `--json`, `--top N`, `--accept ID…`. */
export interface OptionForm {
  readonly kind: 'flag' | 'value' | 'list';
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly short?: string;
  readonly help: string;
  /** The words that a closed choice takes, for the help and for completion. */
  readonly choices?: readonly string[];
  /** Checks the words and gives the default. */
  readonly schema: z.ZodType;
}

export type OptionForms = Readonly<Record<string, OptionForm>>;
export type OptionsOf<Forms extends OptionForms> = {
  readonly [Name in keyof Forms]: z.output<Forms[Name]['schema']>;
};

/** A fact that a result is printed with: a JSON object, the settings and versions added by the caller. */
export interface Outcome {
  /** One value; or one for each input file, in the order given, each with its `file`. */
  readonly values: readonly OutcomeValue[];
  /** What is printed without --json. */
  readonly text: string;
  readonly warnings?: readonly Warning[];
  /** What the computation went by beyond the options: the parameters of a generator. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly versions?: Readonly<Record<string, string>>;
  /** 1 when part of the work failed although the rest was done; each such value bears its `error`. */
  readonly status?: 0 | 1;
}
export type OutcomeValue = Readonly<Record<string, unknown>>;

/** What a command has beside its arguments. */
export interface Context {
  readonly host: Host;
  readonly notebooks: NotebookDoor;
  readonly task: Task;
  /** A file, or standard input for "-". @throws NosographError when it cannot be read. */
  readInput(path: string): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>;
  /** Something for the person who waits, on standard error. */
  note(line: string): void;
  /** A result that comes before the end (a server's address, a batch's lines), on standard output. */
  say(line: string): void;
  /** Runs another command line; a batch does. */
  runInner(args: readonly string[]): Promise<InnerResult>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly json: boolean;
  /** Every command there is: completion is written from it. */
  readonly commands: readonly Command[];
}

export type InnerResult =
  | { readonly status: 0; readonly result: unknown }
  | { readonly status: 1 | 2; readonly result?: unknown; readonly error: unknown };

/** One command of the command line: its help, its completion and its checks derive from this. */
export interface Command<Forms extends OptionForms = OptionForms> {
  /** The words that call it: `literature import`. */
  readonly name: string;
  readonly summary: string;
  /** The positional arguments as the help shows them: `NOTEBOOK FILE…`. */
  readonly usage: string;
  readonly example: string;
  readonly arguments: { readonly least: number; readonly most: number };
  readonly options: Forms;
  run(args: readonly string[], options: OptionsOf<Forms>, context: Context): Promise<Outcome>;
}

/** Keeps the types of the options while a command is written down; what leaves is the general form. */
export function defineCommand<const Forms extends OptionForms>(command: Command<Forms>): Command {
  return command as unknown as Command;
}
