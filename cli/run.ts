import { type ErrorRecord, type NosographError, toErrorRecord } from '../core/foundation/errors.ts';
import { type CancellableTask, createTask } from '../core/foundation/task.ts';
import { nosographVersion } from '../core/foundation/version.ts';
import type { Host } from '../core/platform/host.ts';
import type { Command, Context, InnerResult, Outcome, OutcomeValue } from './command.ts';
import { commands } from './commands/index.ts';
import { type Console, readInput } from './console.ts';
import { commandHelp, generalHelp, groupHelp } from './help.ts';
import { createNotebookDoor, type NotebookDoor } from './notebook-door.ts';
import { parseArguments, usageError } from './parse-arguments.ts';
import { createProgressPrinter } from './progress.ts';

export type ExitStatus = 0 | 1 | 2;

export interface RunOptions {
  readonly host: Host;
  readonly console: Console;
  /** Told of the task once there is one, so that Ctrl-C can cancel it. */
  readonly onTask?: (task: CancellableTask) => void;
}

/** Runs one command line and prints what comes of it. Never throws; answers the exit status and the failure. */
export async function run(
  args: readonly string[],
  { host, console, onTask }: RunOptions,
): Promise<{ readonly status: ExitStatus; readonly error: ErrorRecord | null }> {
  const { words, json, debug, help, version } = takeGlobals(args);
  const print = (text: string) => void console.stdout.write(`${text}\n`);
  const complain = (text: string) => void console.stderr.write(`${text}\n`);
  const progress = createProgressPrinter(console.stderr);
  const task = createTask((each) => progress.show(each));
  onTask?.(task);
  try {
    if (version) print(json ? JSON.stringify({ version: nosographVersion }) : nosographVersion);
    else if (help || words.length === 0) print(helpFor(words));
    if (words.length === 0 && !help && !version) throw usageError('Name a command, as above.');
    if (version || help) return { status: 0, error: null };
    const door = createNotebookDoor(host);
    const base = contextFor({ host, console, task, door, json, print, complain, progress });
    const outcome = await runCommand(words, base);
    progress.clear();
    for (const warning of outcome.warnings ?? []) complain(`warning: ${warning.code}: ${warning.message}`);
    if (json) for (const value of outcome.values) print(JSON.stringify(value));
    else if (outcome.text !== '') print(outcome.text);
    for (const value of outcome.values) {
      const failure = value.error as ErrorRecord | undefined;
      if (failure !== undefined) complain(`nosograph: ${failure.code}: ${failure.message}`);
    }
    return { status: outcome.status ?? 0, error: null };
  } catch (thrown) {
    progress.clear();
    const error = toErrorRecord(thrown);
    complain(`nosograph: ${error.code}: ${error.message}`);
    if (debug && thrown instanceof Error) complain(stackOf(thrown));
    if (json) print(JSON.stringify({ error }));
    return { status: statusOf(error), error };
  }
}

const statusOf = (error: ErrorRecord): 1 | 2 => (error.code === 'usage' ? 2 : 1);

const stackOf = (thrown: Error) =>
  [thrown.stack, thrown.cause instanceof Error ? `Caused by: ${thrown.cause.stack}` : ''].join('\n').trim();

interface ContextParts {
  readonly host: Host;
  readonly console: Console;
  readonly task: CancellableTask;
  readonly door: NotebookDoor;
  readonly json: boolean;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly progress: { clear(): void };
}

function contextFor({ host, console, task, door, json, print, complain, progress }: ContextParts): Context {
  const stdin = untilCancelled(console.stdin, task);
  const context: Context = {
    host,
    notebooks: door,
    task,
    json,
    commands,
    stdin,
    readInput: (path) => readInput(path, stdin),
    note(line) {
      progress.clear();
      complain(line);
    },
    say: print,
    runInner: (args) => runInner(args, context),
  };
  return context;
}

/** Standard input that ends with `cancelled` when the user wants no more, whatever the stream makes of that. */
async function* untilCancelled(stdin: AsyncIterable<Uint8Array>, task: CancellableTask) {
  try {
    for await (const chunk of stdin) {
      task.throwIfCancelled();
      yield chunk;
    }
  } catch (thrown) {
    task.throwIfCancelled();
    throw thrown;
  }
  task.throwIfCancelled();
}

/** Finds the command, checks its words, runs it, and leaves no notebook open. */
async function runCommand(words: readonly string[], context: Context): Promise<Outcome> {
  const { command, rest } = commandFor(words);
  const { positional, options } = parseArguments(command, rest);
  let outcome: Outcome;
  try {
    outcome = await command.run(positional, options, context);
  } catch (thrown) {
    // The failure of the command is what the user must hear of, not one of tidying up after it.
    await context.notebooks.release('failed').catch(() => {});
    throw thrown;
  }
  await context.notebooks.release('done');
  return complete(outcome, options);
}

/** A line of a batch: the notebook stays open for the next, every commit is in its journal already. */
async function runInner(args: readonly string[], outer: Context): Promise<InnerResult> {
  try {
    const { words, help, version } = takeGlobals(args);
    if (help || version) throw usageError('A batch runs commands; it has no --help and no --version.');
    const { command, rest } = commandFor(words);
    if (['batch', 'serve', 'completion'].includes(command.name)) {
      throw usageError(`"${command.name}" cannot run inside a batch.`);
    }
    const { positional, options } = parseArguments(command, rest);
    const context: Context = { ...outer, json: true, say: () => {}, runInner: () => Promise.reject() };
    const outcome = complete(await command.run(positional, options, context), options);
    const result = outcome.values.length === 1 ? outcome.values[0] : outcome.values;
    if (outcome.status !== 1) return { status: 0, result };
    return { status: 1, result, error: outcome.values.find((value) => value.error !== undefined)?.error };
  } catch (thrown) {
    const error = toErrorRecord(thrown);
    if (error.code === 'cancelled') throw thrown;
    return { status: statusOf(error), error };
  }
}

/** Adds to each value what every result has: all settings, versions, warnings. */
function complete(outcome: Outcome, options: Readonly<Record<string, unknown>>): Outcome {
  const settings = { ...options, ...outcome.settings };
  const versions = { nosograph: nosographVersion, node: process.versions.node, ...outcome.versions };
  const warnings = outcome.warnings ?? [];
  const completed = (value: OutcomeValue) => ({ ...value, settings, versions, warnings });
  return { ...outcome, values: outcome.values.map(completed) };
}

function commandFor(words: readonly string[]): { command: Command; rest: readonly string[] } {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const command = commands.find((each) => each.name === name);
    if (command !== undefined && words.length >= length) return { command, rest: words.slice(length) };
  }
  throw unknownCommand(words);
}

function unknownCommand(words: readonly string[]): NosographError {
  const group = groupOf(words[0] ?? '');
  const named = group.length > 0 ? words.slice(0, 2).join(' ') : (words[0] ?? '');
  const known = (group.length > 0 ? group : commands).map((command) => command.name).join(', ');
  return usageError(`Unknown command "${named}". There are: ${known}. See: nosograph --help`, {
    command: named,
  });
}

const groupOf = (word: string) => commands.filter((command) => command.name.startsWith(`${word} `));

function helpFor(words: readonly string[]): string {
  if (words.length === 0) return generalHelp(commands);
  const group = groupOf(words[0]!);
  if (words.length === 1 && group.length > 0) return groupHelp(words[0]!, group);
  return commandHelp(commandFor(words).command);
}

const globals: Readonly<Record<string, 'json' | 'debug' | 'help' | 'version'>> = {
  '--json': 'json',
  '--debug': 'debug',
  '--help': 'help',
  '-h': 'help',
  '--version': 'version',
};

/** The options of every command, wherever they stand before a "--"; and the other words. */
function takeGlobals(args: readonly string[]) {
  const found = { json: false, debug: false, help: false, version: false };
  const words: string[] = [];
  const end = args.indexOf('--');
  for (const [index, word] of args.entries()) {
    const name = end < 0 || index < end ? globals[word] : undefined;
    if (name === undefined) words.push(word);
    else found[name] = true;
  }
  return { ...found, words };
}
