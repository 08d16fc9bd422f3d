import { realpath } from 'node:fs/promises';
import { systemCode } from './errors.ts';

/** The file that a symbolic link leads to; the path itself where there is no file yet. */
export async function behindLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return path;
    throw thrown;
  }
}
