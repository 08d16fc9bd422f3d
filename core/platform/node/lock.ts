import { open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileLock } from '../host.ts';
import { systemCode } from './errors.ts';
import { behindLinks } from './links.ts';
import { processIsAlive, startOfProcess } from './process.ts';
import { removeAbandonedParts } from './temporary.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly start: string | null;
}

/** Locks that this process holds, by absolute path. */
const held = new Set<string>();

const lockPath = (path: string): string => join(dirname(path), `.${basename(path)}.lock`);

/**
 * A lock is a small file beside the locked one that names the process holding it. One whose process is gone is taken
 * over; one of another machine (a shared folder) cannot be judged from here and counts as alive.
 */
export async function takeFileLock(path: string): Promise<FileLock | null> {
  const absolute = resolve(await behindLinks(path));
  if (held.has(absolute)) return null;
  held.add(absolute);
  try {
    if (!(await createLock(lockPath(absolute)))) {
      held.delete(absolute);
      return null;
    }
    await removeAbandonedParts(absolute);
  } catch (failure) {
    held.delete(absolute);
    throw failure;
  }
  return {
    async release() {
      if (!held.delete(absolute)) return;
      await rm(lockPath(absolute), { force: true });
    },
  };
}

/** Tries twice: once as if free, and once more after a dead holder's lock is out of the way. */
async function createLock(file: string): Promise<boolean> {
  if (await createExclusively(file)) return true;
  const found = await readHolder(file);
  if (found.holder !== null && isAlive(found.holder)) return false;
  await moveAway(file, found.text);
  return await createExclusively(file);
}

async function createExclusively(file: string): Promise<boolean> {
  const holder: Holder = { pid: process.pid, host: hostname(), start: startOfProcess(process.pid) };
  try {
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(JSON.stringify(holder));
    } finally {
      await handle.close();
    }
    return true;
  } catch (thrown) {
    if (systemCode(thrown) === 'EEXIST') return false;
    throw thrown;
  }
}

/** A lock file that is empty or no JSON was left by a process killed while it wrote it. */
async function readHolder(
  file: string,
): Promise<{ readonly text: string | null; readonly holder: Holder | null }> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return { text: null, holder: null };
    throw thrown;
  }
  try {
    return { text, holder: JSON.parse(text) as Holder };
  } catch {
    return { text, holder: null };
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  if (!processIsAlive(holder.pid)) return false;
  const start = startOfProcess(holder.pid);
  return start === null || holder.start === null || start === holder.start;
}

/**
 * Two processes may find the same dead lock. Renaming lets one of them have it; whoever moved a lock that is not
 * the dead one it had read puts it back.
 */
async function moveAway(file: string, dead: string | null): Promise<void> {
  if (dead === null) return;
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return;
    throw thrown;
  }
  if ((await readFile(aside, 'utf8')) === dead) await rm(aside, { force: true });
  else await rename(aside, file);
}
