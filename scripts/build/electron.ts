import { join } from 'node:path';
import { build } from 'esbuild';
import { distFolder, electronFolder, projectRoot } from '../paths.ts';
import type { Part } from './stamp.ts';

export const electronPart: Part = {
  name: 'the desktop shell',
  inputs: ['electron', 'core', 'renderer/locales', 'package-lock.json', 'scripts/build'],
  outputs: [join(electronFolder, 'main.cjs'), join(electronFolder, 'preload.cjs')],
  stampFile: join(distFolder, 'electron.stamp'),
};

/** main and preload, each one CommonJS file: a sandboxed preload can be nothing else. */
export async function buildElectron(folder = electronFolder): Promise<void> {
  await build({
    absWorkingDir: projectRoot,
    entryPoints: { main: 'electron/main.ts', preload: 'electron/preload.ts' },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['electron'],
    legalComments: 'none',
    logLevel: 'warning',
  });
}
