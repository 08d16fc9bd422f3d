import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { simulatedFiles } from './files.ts';

/** Writes the simulated samples: `node samples/simulate/write.ts`. */
for (const { path, text } of simulatedFiles()) {
  const target = fileURLToPath(new URL(`../${path}`, import.meta.url));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
}
