import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire, registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildElectron } from '../../../scripts/build/electron.ts';
import { createElectronStandIn, type Recorded, type StandInOptions } from './electron-stand-in.ts';

declare global {
  var electronStandIn: unknown;
}

export interface BuiltApp {
  /** A folder with dist/electron and dist/renderer, as in the package. */
  readonly folder: string;
  start(options?: Partial<StandInOptions> & { readonly words?: readonly string[] }): Promise<Started>;
  remove(): Promise<void>;
}

export interface Started {
  readonly record: Recorded;
  readonly userData: string;
}

/** Builds the desktop shell into a folder of its own, beside a page of two files. */
export async function buildApp(): Promise<BuiltApp> {
  const folder = await mkdtemp(join(tmpdir(), 'nosograph-electron-'));
  await buildElectron(join(folder, 'dist', 'electron'));
  const page = join(folder, 'dist', 'renderer');
  await mkdir(join(page, 'assets'), { recursive: true });
  await writeFile(join(page, 'index.html'), '<!doctype html><title>Nosograph</title>');
  await writeFile(join(page, 'assets', 'main.js'), 'export {};');

  // A module that gives whatever stand-in is current stands for `electron` in this process.
  const standInFile = join(folder, 'electron-stand-in.cjs');
  await writeFile(standInFile, 'module.exports = globalThis.electronStandIn;');
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron'
        ? {
            url: `${pathToFileURL(standInFile).href}?${Math.random()}`,
            format: 'commonjs',
            shortCircuit: true,
          }
        : next(specifier, context),
  });
  const require = createRequire(join(folder, 'package.json'));

  return {
    folder,
    async start({ words = [], ...options } = {}) {
      const userData = options.userData ?? (await mkdtemp(join(folder, 'user-')));
      const { electron, record } = createElectronStandIn({ appPath: folder, ...options, userData });
      globalThis.electronStandIn = electron;
      for (const cached of Object.keys(require.cache))
        if (cached.startsWith(folder)) delete require.cache[cached];
      const commandLine = process.argv;
      process.argv = ['/opt/nosograph', ...words];
      try {
        require(join(folder, 'dist', 'electron', 'main.cjs'));
      } finally {
        process.argv = commandLine;
      }
      // What follows `whenReady` is asynchronous, files included.
      for (let turn = 0; turn < 100 && record.windows.length === 0 && record.quits === 0; turn++) {
        await new Promise((resume) => setTimeout(resume, 5));
      }
      return { record, userData };
    },
    async remove() {
      hooks.deregister();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
