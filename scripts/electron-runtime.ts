import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attempt } from './launch-decision.ts';
import { projectRoot } from './paths.ts';

const packageFolder = join(projectRoot, 'node_modules', 'electron');

/**
 * The executable of Electron, or null while it is not unpacked. Looked up by hand: asking the package itself
 * (`require('electron')`) would start the download.
 */
export function electronExecutable(folder: string = packageFolder): string | null {
  const nameFile = join(folder, 'path.txt');
  if (!existsSync(nameFile)) return null;
  const unpacked = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
  const executable = join(unpacked, readFileSync(nameFile, 'utf8'));
  return existsSync(executable) ? executable : null;
}

export interface Fetching {
  readonly attempt: Promise<Attempt>;
  /** Ends a download that is still going on. */
  stop(): void;
}

/** Runs the package's own installer, which downloads and unpacks the runtime, for at most `seconds`. */
export function fetchElectron(seconds: number, installer = join(packageFolder, 'install.js')): Fetching {
  const child = spawn(process.execPath, [installer], { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const limit = new Promise<Attempt>((resolve) => {
    setTimeout(() => resolve({ outcome: 'slow', seconds }), seconds * 1000).unref();
  });
  return {
    attempt: Promise.race([ended(child, () => complaint), limit]),
    stop: () => void child.kill(),
  };
}

function ended(child: ChildProcess, complaint: () => string): Promise<Attempt> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ outcome: 'failed', detail: error.message }));
    child.once('close', (code) => {
      resolve(code === 0 ? { outcome: 'done' } : { outcome: 'failed', detail: reasonIn(complaint()) });
    });
  });
}

/** The telling line of an installer's stack trace: the system's own error where there is one. */
export function reasonIn(complaint: string): string {
  const system = /\b(?:getaddrinfo|connect|read|write)? ?(?:E[A-Z]{4,}|EAI_AGAIN)\b[^\n]*/.exec(complaint);
  const line =
    system?.[0] ?? complaint.split('\n').find((text) => text.trim() !== '') ?? 'no reason was given';
  return line
    .trim()
    .replace(/[\s{,;]+$/, '')
    .slice(0, 160);
}
