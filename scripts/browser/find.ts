import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { projectRoot } from '../paths.ts';
import { browserCandidates } from './candidates.ts';

const run = promisify(execFile);

/** One way to come by a browser; null when it leads nowhere. */
export interface Way {
  /** What is said while it is tried, null when it takes no time. */
  readonly progress: string | null;
  /** What is said of it when every way failed. */
  readonly name: string;
  find(): Promise<string | null>;
}

export const remedy =
  'No Chromium could be had for the browser tests: install Chrome, Chromium or Edge, or name one in NOSOGRAPH_BROWSER.';

/** Tries the ways in turn. @throws Error with the remedy in one line when none leads to a browser. */
export async function findBrowser(ways: readonly Way[], say: (line: string) => void): Promise<string> {
  const tried: string[] = [];
  for (const { name, progress, find } of ways) {
    if (progress !== null) say(progress);
    const browser = await find().catch((error: unknown) => {
      tried.push(`${name}: ${firstLine(error)}`);
      return null;
    });
    if (browser !== null) return browser;
    if (!tried.at(-1)?.startsWith(name)) tried.push(`${name}: none`);
  }
  throw new Error(`${remedy} (${tried.join('; ')})`);
}

/** The ways of this machine: named, installed, Playwright's own, the system's package. */
export function waysToABrowser(environment: NodeJS.ProcessEnv = process.env): readonly Way[] {
  const named = environment.NOSOGRAPH_BROWSER;
  if (named) return [{ name: 'NOSOGRAPH_BROWSER', progress: null, find: () => mustRun(named) }];
  const onDebianAsRoot =
    process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
  return [
    { name: 'installed on the system', progress: null, find: () => findInstalled(environment) },
    { name: "Playwright's earlier download", progress: null, find: playwrightsOwn },
    {
      name: "Playwright's download",
      progress: "No Chromium is installed; fetching Playwright's…",
      find: downloadPlaywrights,
    },
    ...(onDebianAsRoot
      ? [
          {
            name: 'apt-get install chromium',
            progress: 'Installing the chromium package with apt-get…',
            find: () => installPackage(environment),
          },
        ]
      : []),
  ];
}

async function findInstalled(environment: NodeJS.ProcessEnv): Promise<string | null> {
  for (const candidate of browserCandidates(process.platform, environment)) {
    if (existsSync(candidate) && (await runs(candidate))) return candidate;
  }
  return null;
}

async function playwrightsOwn(): Promise<string | null> {
  const browser = chromium.executablePath();
  return existsSync(browser) && (await runs(browser)) ? browser : null;
}

async function downloadPlaywrights(): Promise<string | null> {
  const installer = join(projectRoot, 'node_modules', 'playwright-core', 'cli.js');
  await run(process.execPath, [installer, 'install', '--no-shell', 'chromium'], { timeout: 120_000 });
  return playwrightsOwn();
}

async function installPackage(environment: NodeJS.ProcessEnv): Promise<string | null> {
  const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env, timeout: 120_000 });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, timeout: 240_000 });
  return findInstalled(environment);
}

async function mustRun(browser: string): Promise<string> {
  if (!existsSync(browser)) throw new Error(`${browser} does not exist`);
  if (!(await runs(browser))) throw new Error(`${browser} does not run`);
  return browser;
}

/** Asks for the version: a browser whose libraries are missing fails here, not in the middle of the tests. */
async function runs(browser: string): Promise<boolean> {
  // On Windows a browser that is asked for its version opens a window instead.
  if (process.platform === 'win32') return true;
  return run(browser, ['--version'], { timeout: 15_000 }).then(
    () => true,
    () => false,
  );
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0] ?? '';
}
