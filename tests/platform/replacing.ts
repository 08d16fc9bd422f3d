/** A process to be killed: replaces the file PATH again and again, each time wholly filled with another byte. */
import { writeSync } from 'node:fs';
import { createNodeHost } from '../../core/platform/node/index.ts';

const [path = ''] = process.argv.slice(2);
const { files } = createNodeHost();
const lock = await files.lock(path);
if (lock === null) throw new Error('the lock of a killed process was not taken over');
for (let round = 1; ; round++) {
  await files.replace(path, new Uint8Array(20_000_000).fill(round % 251));
  writeSync(1, `${round}\n`);
}
