import type { FileStamp } from '../../core/platform/host.ts';
import type { WritableHandle } from './user-files.ts';

/** Which file of the user's a working copy belongs to. */
export interface Link {
  /** Path of the working copy in the browser's private file system. */
  readonly path: string;
  readonly name: string;
  /** Null: it was downloaded, or the browser cannot write in place. */
  readonly handle: WritableHandle | null;
  /** The file as it was when we last read or wrote it. */
  readonly stamp: FileStamp | null;
  /** Revision of the notebook that the file holds. */
  readonly revision: number;
}

const databaseName = 'nosograph';
const storeName = 'links';

/** Kept in IndexedDB, which alone can hold file handles. */
export async function readLink(path: string): Promise<Link | null> {
  return ((await inStore('readonly', (store) => store.get(path))) as Link | undefined) ?? null;
}

export async function writeLink(link: Link): Promise<void> {
  await inStore('readwrite', (store) => store.put(link));
}

export async function allLinks(): Promise<readonly Link[]> {
  return (await inStore('readonly', (store) => store.getAll())) as Link[];
}

async function inStore(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await openDatabase();
  try {
    return await settled(use(database.transaction(storeName, mode).objectStore(storeName)));
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(storeName, { keyPath: 'path' });
  });
  return settled(request);
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
