import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { distFolder, projectRoot, rendererFolder } from '../paths.ts';
import type { Part } from './stamp.ts';

export const rendererPart: Part = {
  name: 'the window',
  inputs: [
    'renderer',
    'core',
    'electron/contract.ts',
    'vite.config.ts',
    'package-lock.json',
    'scripts/build',
  ],
  outputs: [
    join(rendererFolder, 'index.html'),
    join(rendererFolder, 'assets-static', 'sqlite.wasm'),
    join(rendererFolder, 'assets-static', 'fonts', 'noto-sans-sc', 'unicode.json'),
  ],
  stampFile: join(distFolder, 'renderer.stamp'),
};

export const samplesPart: Part = {
  name: 'the samples',
  inputs: ['samples', 'scripts/build'],
  outputs: [join(rendererFolder, 'assets-static', 'samples')],
  stampFile: join(distFolder, 'samples.stamp'),
};

/** Vite's bundle of renderer/. It is made beside the old one and takes its place when it is whole; the samples step then follows. */
export async function buildRenderer(): Promise<void> {
  const fresh = join(distFolder, `renderer.${process.pid}`);
  try {
    await build({
      configFile: join(projectRoot, 'vite.config.ts'),
      root: join(projectRoot, 'renderer'),
      mode: 'production',
      logLevel: 'warn',
      build: { outDir: fresh },
    });
    const assets = join(fresh, 'assets-static');
    await mkdir(assets, { recursive: true });
    await cp(join(projectRoot, 'node_modules/sql.js/dist/sql-wasm.wasm'), join(assets, 'sqlite.wasm'));
    await cp(join(projectRoot, 'node_modules/@resvg/resvg-wasm/index_bg.wasm'), join(assets, 'resvg.wasm'));
    await copyFaces(join(assets, 'fonts'));
    await rm(rendererFolder, { recursive: true, force: true });
    await rename(fresh, rendererFolder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Weights of the faces that figures are written with (core/figures/fonts/slices.ts). */
const faces: Readonly<Record<string, readonly number[]>> = { inter: [400, 600], 'noto-sans-sc': [400] };

/** The faces of figures with their lists of characters; upright ones of the weights that are used. */
async function copyFaces(target: string): Promise<void> {
  for (const [family, weights] of Object.entries(faces)) {
    const source = join(projectRoot, 'node_modules/@fontsource', family);
    const wanted = new RegExp(`-(${weights.join('|')})-normal\\.woff$`, 'u');
    await mkdir(join(target, family), { recursive: true });
    for (const name of ['unicode.json', 'LICENSE']) await cp(join(source, name), join(target, family, name));
    for (const name of await readdir(join(source, 'files'))) {
      if (wanted.test(name)) await cp(join(source, 'files', name), join(target, family, name));
    }
  }
}

/** Copies samples/ (records, notebooks; not its scripts) to where the window can ask for them. */
export async function copySamples(): Promise<void> {
  const target = join(rendererFolder, 'assets-static', 'samples');
  await rm(target, { recursive: true, force: true });
  await cp(join(projectRoot, 'samples'), target, {
    recursive: true,
    filter: (source) => !source.endsWith('.ts'),
  });
}
