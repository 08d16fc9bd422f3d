import { createRequire } from 'node:module';
import { join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NosographError } from '../../foundation/errors.ts';
import { nodeReading } from './files.ts';

const samplesFolder = fileURLToPath(new URL('../../../samples/', import.meta.url));

/** Files that ship with the program; nothing outside `samples/` and the SQLite engine can be reached. */
export async function readAsset(name: string): Promise<Uint8Array> {
  if (name === 'sqlite.wasm') {
    return await nodeReading.read(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));
  }
  const inside = normalize(name).split(sep).join('/');
  if (!inside.startsWith('samples/') || name.includes('\0')) {
    throw new NosographError('not-found', `Nothing called ${JSON.stringify(name)} ships with Nosograph.`, {
      name,
    });
  }
  return await nodeReading.read(join(samplesFolder, inside.slice('samples/'.length)));
}
