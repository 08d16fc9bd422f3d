import { NosographError } from '../../core/foundation/errors.ts';
import type { Host } from '../../core/platform/host.ts';
import { webCompute } from './compute-workers.ts';
import { refuseToSend } from './no-sending.ts';
import { opfsFiles } from './opfs-files.ts';

/**
 * The Host of a browser, inside the engine's worker: files in the origin's private file system, which no other
 * program sees. Files of the user come and go through the page (renderer/bridge/user-files.ts).
 */
export async function createBrowserHost(assets: string): Promise<Host> {
  return {
    kind: 'browser',
    home: '/nosograph',
    files: opfsFiles(await privateRoot()),
    now: () => new Date(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    asset: (name) => fetchAsset(assets, name),
    fetch: refuseToSend,
    compute: webCompute,
  };
}

async function privateRoot(): Promise<FileSystemDirectoryHandle> {
  try {
    if (navigator.locks === undefined) throw new Error('Web Locks are missing');
    const root = await navigator.storage.getDirectory();
    if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) {
      throw new Error('synchronous file access is missing');
    }
    return root;
  } catch (thrown) {
    throw new NosographError(
      'file.unwritable',
      'This browser gives Nosograph no place to keep a notebook (its private file system is off or missing). ' +
        'Leave private browsing, use https or localhost, or use a current Chrome, Edge, Firefox or Safari.',
      { path: 'OPFS' },
      thrown,
    );
  }
}

async function fetchAsset(assets: string, name: string): Promise<Uint8Array> {
  const answer = await fetch(new URL(name, assets));
  if (!answer.ok) {
    throw new NosographError(
      'file.missing',
      `${name}, which belongs to the program, could not be loaded (${answer.status}). Load the page again.`,
      { path: name, status: answer.status },
    );
  }
  return new Uint8Array(await answer.arrayBuffer());
}
