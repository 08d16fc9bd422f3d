import { join, resolve } from 'node:path';

/** The folder of package.json, wherever a script was started from. */
export const projectRoot = resolve(import.meta.dirname, '..');

/** Everything that is built; each part can be thrown away and made again. */
export const distFolder = join(projectRoot, 'dist');
export const rendererFolder = join(distFolder, 'renderer');
export const electronFolder = join(distFolder, 'electron');
