import { cp, mkdir, rename, rm } from 'node:fs/promises';
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
  outputs: [join(rendererFolder, 'index.html'), join(rendererFolder, 'assets-static', 'sqlite.wasm')],
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
    await rm(rendererFolder, { recursive: true, force: true });
    await rename(fresh, rendererFolder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
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
