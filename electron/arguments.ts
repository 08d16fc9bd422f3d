import type { PlatformPath } from 'node:path';

/** The extension of a notebook, which the system's file manager hands over. */
export const notebookExtension = '.nosograph';

/** The notebooks named in a command line (the first word is the program), as absolute paths. */
export function notebooksInArguments(
  words: readonly string[],
  folder: string,
  path: Pick<PlatformPath, 'resolve'>,
): readonly string[] {
  return words
    .slice(1)
    .filter((word) => !word.startsWith('-') && word.toLowerCase().endsWith(notebookExtension))
    .map((word) => path.resolve(folder, word));
}
