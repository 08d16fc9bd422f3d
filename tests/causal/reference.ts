import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Reference results that do not ship with the project; the parity suites run where the folder exists. */
const folder = fileURLToPath(new URL('../../../shared/reference/causal/', import.meta.url));

export const hasReference = existsSync(folder);
if (!hasReference)
  console.log(
    'Reference results for causal graphs are not here: the parity suites of tests/causal do not run.',
  );

export function referenceFile<Content>(path: string): Content {
  return JSON.parse(readFileSync(folder + path, 'utf8'));
}

export function referenceFiles<Content>(subfolder: string, pattern: RegExp): (readonly [string, Content])[] {
  if (!hasReference) return [];
  const files = readdirSync(folder + subfolder).filter((file) => pattern.test(file));
  return files.map((file) => [file, referenceFile<Content>(`${subfolder}/${file}`)]);
}

/** Sets compared as sets: each sorted, the list sorted. */
export const asSets = (sets: readonly (readonly string[])[]): string[] =>
  sets.map((set) => JSON.stringify([...set].sort())).sort();
