import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../cli/main.ts');

/** Where all command lines of one test run keep what a user's home would hold. */
const home = mkdtempSync(join(tmpdir(), 'nosograph-cli-home-'));

export interface Finished {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the command line as a process of its own. */
export function startCli(args: readonly string[], cwd: string): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [main, ...args], { cwd, env: { ...process.env, XDG_DATA_HOME: home } });
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
  { cwd, stdin = '' }: { readonly cwd: string; readonly stdin?: string | Uint8Array },
): Promise<Finished> {
  const child = startCli(args, cwd);
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
