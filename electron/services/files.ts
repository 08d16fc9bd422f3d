import { NosographError } from '../../core/foundation/errors.ts';
import type { FileLock, HostFiles } from '../../core/platform/host.ts';
import type { Access, PathPolicy } from '../security/paths.ts';

/** The files of the machine as the window may see them: every path is asked of the policy first. */
export interface GuardedFiles extends Omit<HostFiles, 'lock'> {
  /** The number names the lock; null when another process holds it. */
  lock(path: string): Promise<number | null>;
  unlock(lock: number): Promise<void>;
  /** When a page is gone or loaded anew, what it held is free again. */
  unlockAll(): Promise<void>;
}

export function guardFiles(files: HostFiles, policy: PathPolicy): GuardedFiles {
  const locks = new Map<number, FileLock>();
  let nextLock = 1;

  const allowed = (path: string, access: Access): string => {
    if (policy.allows(path, access)) return path;
    throw new NosographError(
      'policy.refused',
      `${path} was not chosen by the user. Open or save it through the dialog.`,
      { path, access },
    );
  };
  const release = async (lock: number): Promise<void> => {
    const held = locks.get(lock);
    locks.delete(lock);
    await held?.release();
  };

  return {
    stat: async (path) => files.stat(allowed(path, 'read')),
    read: async (path) => files.read(allowed(path, 'read')),
    replace: async (path, bytes) => files.replace(allowed(path, 'write'), bytes),
    append: async (path, bytes) => files.append(allowed(path, 'write'), bytes),
    truncate: async (path, size) => files.truncate(allowed(path, 'write'), size),
    remove: async (path) => files.remove(allowed(path, 'write')),
    copy: async (from, to) => files.copy(allowed(from, 'read'), allowed(to, 'write')),
    list: async (folder) => files.list(allowed(folder, 'read')),
    async lock(path) {
      const lock = await files.lock(allowed(path, 'write'));
      if (lock === null) return null;
      locks.set(nextLock, lock);
      return nextLock++;
    },
    unlock: release,
    async unlockAll() {
      await Promise.all([...locks.keys()].map(release));
    },
  };
}
