import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const main = join(import.meta.dirname, '../../cli/main.ts');

/** Where all command lines of one test run keep what a user's home would hold. */
const home = mkdtempSync(join(tmpdir(), 'nosograph-cli-home-'));

export interface Finished {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What is started: the program's own files, or `bundledCli`. */
export interface CliProgram {
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}
const program: CliProgram = { words: [main], environment: {} };

/**
 * The command line in one file, for a test that starts it hundreds of times: one file starts four times as fast as a
 * thousand; the code is the same. Packages and files that ship with the program are found where they always are.
 */
export async function bundledCli(outfile: string): Promise<CliProgram> {
  const root = join(import.meta.dirname, '../..');
  await build({
    stdin: { contents: `import { start } from './cli/start.ts'; await start();`, resolveDir: root },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    define: {
      'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'core/platform/node/assets.ts')).href),
      'import.meta.dirname': JSON.stringify(join(root, 'cli/commands')),
    },
  });
  return { words: ['--liftoff-only', outfile], environment: { NODE_COMPILE_CACHE: join(home, 'compiled') } };
}

/** Starts the command line as a process of its own. */
export function startCli(
  args: readonly string[],
  cwd: string,
  { words, environment }: CliProgram = program,
): ChildProcessWithoutNullStreams {
  const env = { ...process.env, XDG_DATA_HOME: home, ...environment };
  return spawn(process.execPath, [...words, ...args], { cwd, env });
}

export function finished(child: ChildProcessWithoutNullStreams): Promise<Finished> {
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, stdout, stderr }));
  });
}

/** Runs the command line to its end. */
export function nosograph(
  args: readonly string[],
  {
    cwd,
    stdin = '',
    cli = program,
  }: { readonly cwd: string; readonly stdin?: string | Uint8Array; readonly cli?: CliProgram },
): Promise<Finished> {
  const child = startCli(args, cwd, cli);
  child.stdin.on('error', () => {}); // a command that needs no input may be gone before it is written
  child.stdin.end(stdin);
  return finished(child);
}

/** The one JSON value on standard output; anything else there is a failure. */
export function json(result: Finished): Record<string, unknown> {
  return JSON.parse(result.stdout) as Record<string, unknown>;
}

export function jsonLines(result: Finished): Record<string, unknown>[] {
  return result.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
