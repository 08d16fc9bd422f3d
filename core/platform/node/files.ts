import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, truncate } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import type { FileStamp, HostFiles } from '../host.ts';
import { explained, systemCode } from './errors.ts';
import { behindLinks } from './links.ts';
import { takeFileLock } from './lock.ts';
import { temporaryPath } from './temporary.ts';

/**
 * Files of this machine. What writes returns only after the disk has it. Folders are made on the way inside `home`
 * only: elsewhere a folder that is not there is a slip of the pen.
 */
export function createNodeFiles(home: string): HostFiles {
  const write = <Value>(path: string, work: () => Promise<Value>): Promise<Value> =>
    explained('write', path, async () => {
      if (isInside(home, path)) await mkdir(dirname(path), { recursive: true });
      return await work();
    });
  return {
    ...nodeReading,
    replace: (path, bytes) => write(path, () => replace(path, bytes)),
    append: (path, bytes) => write(path, () => append(path, bytes)),
    truncate: (path, size) =>
      write(path, async () => {
        await truncate(path, size);
        await flushFile(path);
      }),
    remove: (path) => write(path, () => remove(path)),
    copy: (from, to) => explained('write', to, () => copy(from, to)),
    lock: (path) => write(path, () => takeFileLock(path)),
  };
}

const isInside = (folder: string, path: string): boolean => resolve(path).startsWith(resolve(folder) + sep);

export const nodeReading: Pick<HostFiles, 'stat' | 'read' | 'list'> = {
  stat: (path) =>
    explained('read', path, async () => {
      try {
        return stampOf(await stat(path));
      } catch (thrown) {
        if (['ENOENT', 'ENOTDIR'].includes(systemCode(thrown))) return null;
        throw thrown;
      }
    }),
  read: (path) => explained('read', path, () => readFile(path)),
  list: (folder) =>
    explained('read', folder, async () => {
      try {
        return await readdir(folder);
      } catch (thrown) {
        if (systemCode(thrown) === 'ENOENT') return [];
        throw thrown;
      }
    }),
};

const stampOf = (found: { readonly size: number; readonly mtimeMs: number }): FileStamp => ({
  size: found.size,
  modified: found.mtimeMs,
});

/** A link is followed, and the new file is as private as the old one was. */
async function replace(link: string, bytes: Uint8Array): Promise<FileStamp> {
  const path = await behindLinks(link);
  const permissions = await permissionsOf(path);
  const temporary = temporaryPath(path);
  try {
    const file = await open(temporary, 'wx', permissions ?? undefined);
    try {
      if (permissions !== null) await file.chmod(permissions);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (failure) {
    await rm(temporary, { force: true });
    throw failure;
  }
  await flushFolderOf(path);
  return stampOf(await stat(path));
}

async function remove(path: string): Promise<void> {
  try {
    await rm(path);
  } catch (thrown) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(thrown))) return;
    throw thrown;
  }
  await flushFolderOf(path);
}

async function permissionsOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return null;
    throw thrown;
  }
}

/** What grows here is a journal: it holds what a notebook that may be private holds. */
const journalPermissions = 0o600;

async function append(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'a', journalPermissions);
  let isNew: boolean;
  try {
    isNew = (await file.stat()).size === 0;
    await file.writeFile(bytes);
    await file.datasync();
  } finally {
    await file.close();
  }
  if (isNew) await flushFolderOf(path);
}

/** Copies by way of a temporary file; shares the blocks where the file system can (Btrfs, XFS, APFS). */
async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const temporary = temporaryPath(to);
  try {
    await explained('read', from, () => copyFile(from, temporary, constants.COPYFILE_FICLONE));
    await flushFile(temporary);
    await rename(temporary, to);
  } catch (failure) {
    await rm(temporary, { force: true });
    throw failure;
  }
  await flushFolderOf(to);
}

async function flushFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a name in a folder survive a power failure. Windows neither allows nor needs it. */
async function flushFolderOf(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
