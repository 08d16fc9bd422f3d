import { createRequire } from 'node:module';
import { join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NosographError } from '../../foundation/errors.ts';
import { nodeReading } from './files.ts';

const samplesFolder = fileURLToPath(new URL('../../../samples/', import.meta.url));

const engines: Readonly<Record<string, string>> = {
  'sqlite.wasm': 'sql.js/dist/sql-wasm.wasm',
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
};

/** Faces of figures: `fonts/FAMILY/unicode.json`, `fonts/FAMILY/FILE.woff`. */
const font = /^fonts\/(inter|noto-sans-sc)\/(unicode\.json|[a-z0-9-]+\.woff)$/u;

/** Files that ship with the program; nothing outside `samples/`, the faces and the engines can be reached. */
export async function readAsset(name: string): Promise<Uint8Array> {
  const { resolve } = createRequire(import.meta.url);
  const engine = engines[name];
  if (engine !== undefined) return await nodeReading.read(resolve(engine));
  const [, family, file = ''] = font.exec(name) ?? [];
  if (family !== undefined) {
    const inPackage = file.endsWith('.woff') ? `files/${file}` : file;
    return await nodeReading.read(resolve(`@fontsource/${family}/${inPackage}`));
  }
  const inside = normalize(name).split(sep).join('/');
  if (!inside.startsWith('samples/') || name.includes('\0')) {
    throw new NosographError('not-found', `Nothing called ${JSON.stringify(name)} ships with Nosograph.`, {
      name,
    });
  }
  return await nodeReading.read(join(samplesFolder, inside.slice('samples/'.length)));
}
