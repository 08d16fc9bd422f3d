import { NosographError } from '../../core/foundation/errors.ts';
import type { FileLock, FileStamp, HostFiles } from '../../core/platform/host.ts';

/** What only a worker has, and the DOM's types therefore lack. */
interface SyncAccessHandle {
  write(bytes: Uint8Array, options?: { readonly at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}
interface WorkerFileHandle extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<SyncAccessHandle>;
  move(folder: FileSystemDirectoryHandle, name: string): Promise<void>;
}

const temporarySuffix = '.writing';

/** Files in the private file system of the origin. Paths are POSIX-like: `/nosograph/notebooks/Sleep.nosograph`. */
export function opfsFiles(root: FileSystemDirectoryHandle): HostFiles {
  const folderOf = async (path: string, create: boolean) => {
    let folder = root;
    for (const name of partsOf(path).slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create });
    return folder;
  };
  const fileAt = async (path: string, create: boolean) => {
    const folder = await folderOf(path, create);
    return (await folder.getFileHandle(lastOf(path), { create })) as WorkerFileHandle;
  };
  const withAccess = async (path: string, use: (access: SyncAccessHandle) => void) => {
    const handle = await fileAt(path, true);
    const access = await handle.createSyncAccessHandle();
    try {
      use(access);
      access.flush();
    } finally {
      access.close();
    }
    return handle;
  };
  const stat = (path: string): Promise<FileStamp | null> =>
    absentAs(null, path, async () => stampOf(await (await fileAt(path, false)).getFile()));
  const read = (path: string) =>
    reading(path, async () => {
      const file = await (await fileAt(path, false)).getFile();
      return new Uint8Array(await file.arrayBuffer());
    });
  const replace = (path: string, bytes: Uint8Array) =>
    writing(path, async () => {
      const temporary = await withAccess(path + temporarySuffix, (access) => {
        access.truncate(0);
        writeWhole(access, bytes, 0);
      });
      await temporary.move(await folderOf(path, true), lastOf(path));
      return stampOf(await (await fileAt(path, false)).getFile());
    });

  return {
    stat,
    read,
    replace,
    append: (path, bytes) =>
      writing(path, async () => {
        await withAccess(path, (access) => writeWhole(access, bytes, access.getSize()));
      }),
    truncate: (path, size) =>
      writing(path, async () => {
        await withAccess(path, (access) => access.truncate(size));
      }),
    remove: (path) =>
      absentAs(undefined, path, async () => {
        await (await folderOf(path, false)).removeEntry(lastOf(path));
      }),
    async copy(from, to) {
      await replace(to, await read(from));
    },
    list: (folder) =>
      absentAs([], folder, async () => {
        const handle = await folderOf(`${folder}/-`, false);
        const names: string[] = [];
        for await (const [name, entry] of handle.entries()) if (entry.kind === 'file') names.push(name);
        return names;
      }),
    lock: takeLock,
  };
}

/** Another tab holds it as long as it lives; one that is just being closed or reloaded is given a moment. */
async function takeLock(path: string): Promise<FileLock | null> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const lock = await tryLock(path);
    if (lock !== null) return lock;
    await new Promise((resume) => setTimeout(resume, 100));
  }
  return null;
}

function tryLock(path: string): Promise<FileLock | null> {
  return new Promise((resolve) => {
    void navigator.locks.request(`nosograph-file:${path}`, { ifAvailable: true }, (lock) => {
      if (lock === null) {
        resolve(null);
        return;
      }
      return new Promise<void>((free) => resolve({ release: async () => free() }));
    });
  });
}

function writeWhole(access: SyncAccessHandle, bytes: Uint8Array, at: number): void {
  const written = access.write(bytes, { at });
  if (written !== bytes.length) throw new Error(`only ${written} of ${bytes.length} bytes were written`);
}

const partsOf = (path: string) => path.split('/').filter((part) => part !== '');
const lastOf = (path: string) => partsOf(path).at(-1) ?? path;
const stampOf = (file: File): FileStamp => ({ size: file.size, modified: file.lastModified });
const isAbsent = (thrown: unknown) => thrown instanceof DOMException && thrown.name === 'NotFoundError';

async function absentAs<Value>(absent: Value, path: string, look: () => Promise<Value>): Promise<Value> {
  try {
    return await look();
  } catch (thrown) {
    if (isAbsent(thrown)) return absent;
    throw unreadable(path, thrown);
  }
}

async function reading<Value>(path: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (thrown) {
    if (isAbsent(thrown)) throw new NosographError('file.missing', `${path} is not there.`, { path });
    throw unreadable(path, thrown);
  }
}

async function writing<Value>(path: string, write: () => Promise<Value>): Promise<Value> {
  try {
    return await write();
  } catch (thrown) {
    const isFull = thrown instanceof DOMException && thrown.name === 'QuotaExceededError';
    const why = isFull ? 'the space that the browser allows is used up' : reasonOf(thrown);
    throw new NosographError(
      'file.unwritable',
      `${path} could not be written: ${why}.`,
      { path, why },
      thrown,
    );
  }
}

const unreadable = (path: string, thrown: unknown) =>
  new NosographError(
    'file.unreadable',
    `${path} could not be read: ${reasonOf(thrown)}.`,
    { path, why: reasonOf(thrown) },
    thrown,
  );

const reasonOf = (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown));
