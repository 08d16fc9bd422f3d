import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** One built part: made from the content of `inputs`, and there when all `outputs` are. */
export interface Part {
  readonly name: string;
  /** Files and folders; those that do not exist are left out. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly stampFile: string;
}

async function filesUnder(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** SHA-256 over the names and the content of a part's inputs: equal for equal sources, whatever their dates. */
export async function contentStamp(root: string, inputs: readonly string[]): Promise<string> {
  const files = (await Promise.all(inputs.map((input) => filesUnder(join(root, input))))).flat();
  const named = files.map((file) => ({ file, name: relative(root, file).split(sep).join('/') }));
  named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const digest = createHash('sha256');
  for (const { file, name } of named) {
    const content = await readFile(file);
    digest.update(`${name}\0${content.length}\0`).update(content);
  }
  return digest.digest('hex');
}

/** True when the outputs exist and were made from exactly these inputs. */
export async function isCurrent(part: Part, stamp: string): Promise<boolean> {
  const recorded = await readFile(part.stampFile, 'utf8').catch(() => '');
  if (recorded !== stamp) return false;
  const present = await Promise.all(part.outputs.map((output) => stat(output).catch(() => null)));
  return present.every((output) => output !== null);
}

export async function recordStamp(part: Part, stamp: string): Promise<void> {
  await writeFile(part.stampFile, stamp);
}
