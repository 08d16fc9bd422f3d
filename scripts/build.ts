import { mkdir } from 'node:fs/promises';
import { buildElectron, electronPart } from './build/electron.ts';
import { buildRenderer, copySamples, rendererPart, samplesPart } from './build/renderer.ts';
import { contentStamp, isCurrent, type Part, recordStamp } from './build/stamp.ts';
import { distFolder, projectRoot } from './paths.ts';

/** The parts in the order in which they are made: a new window has no samples yet, so theirs comes after it. */
const steps: readonly { readonly part: Part; readonly make: () => Promise<void> }[] = [
  { part: rendererPart, make: buildRenderer },
  { part: samplesPart, make: copySamples },
  { part: electronPart, make: () => buildElectron() },
];

/**
 * Makes dist/ what the sources say. What is unchanged since the last build is left alone, so that `npm start`
 * and `npm test` build once between them.
 *
 * @param say receives one line for each part that has to be made.
 * @returns the names of the parts that were made.
 */
export async function buildApplication(say: (line: string) => void): Promise<readonly string[]> {
  await mkdir(distFolder, { recursive: true });
  const made: string[] = [];
  for (const { part, make } of steps) {
    const stamp = await contentStamp(projectRoot, part.inputs);
    if (await isCurrent(part, stamp)) continue;
    say(`Building ${part.name}…`);
    await make();
    await recordStamp(part, stamp);
    made.push(part.name);
  }
  return made;
}

if (import.meta.main) {
  const started = performance.now();
  try {
    const made = await buildApplication((line) => console.log(line));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(made.length === 0 ? 'Nothing has changed; dist/ is current.' : `Built in ${seconds} s.`);
  } catch (error) {
    console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
