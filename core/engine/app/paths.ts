import type { Host } from '../../platform/host.ts';

export const notebookExtension = '.nosograph';

/** A notebook's name as a file name: what file systems forbid becomes a hyphen. */
export function fileNameFor(name: string): string {
  const safe = name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is to be replaced
    .replace(/[\u0000-\u001f/\\:*?"<>|]+/gu, '-')
    .replace(/[. ]+$/u, '')
    .trim();
  return safe === '' ? 'notebook' : safe.slice(0, 120);
}

/** The name of a notebook as its file has it: the last part of the path without the extension. */
export function nameFromPath(path: string): string {
  const last = path.split(/[/\\]/u).at(-1) ?? path;
  return last.endsWith(notebookExtension) ? last.slice(0, -notebookExtension.length) : last;
}

/** A path in `folder` that nothing has yet: "Name.nosograph", else "Name 2.nosograph" and so on. */
export async function freePath(host: Host, folder: string, name: string): Promise<string> {
  const base = `${folder}/${fileNameFor(name)}`;
  for (let attempt = 1; ; attempt += 1) {
    const path = `${base}${attempt === 1 ? '' : ` ${attempt}`}${notebookExtension}`;
    if ((await host.files.stat(path)) === null) return path;
  }
}

export const workingFolder = (host: Host) => `${host.home}/notebooks`;
export const samplesFolder = (host: Host) => `${host.home}/samples-opened`;
