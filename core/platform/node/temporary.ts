import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { processIsAlive } from './process.ts';

let made = 0;

/** A name beside `path` for what will be renamed over it; it tells whose it is. */
export function temporaryPath(path: string): string {
  made += 1;
  return join(dirname(path), `.${basename(path)}.${process.pid}-${made}.part`);
}

/** Removes what killed processes left beside `path` in the middle of a write. */
export async function removeAbandonedParts(path: string): Promise<void> {
  const prefix = `.${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(prefix)) continue;
    const owner = /^(\d+)-\d+\.part$/.exec(name.slice(prefix.length))?.[1];
    if (owner !== undefined && !processIsAlive(Number(owner)))
      await rm(join(dirname(path), name), { force: true });
  }
}
