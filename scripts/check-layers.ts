import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import swc from '@swc/core';
import { cruise, type ICruiseOptions } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { importsOf, moduleOfImports } from './layers/imports.ts';
import { projectRoot } from './paths.ts';

/**
 * Holds the folders to the arrows of .dependency-cruiser.mjs. dependency-cruiser reads TypeScript through swc, but
 * neither .tsx nor types written `import('x').Y`; so it is given, for each file, the imports that we find ourselves.
 * (The compiler that it would use otherwise has no programming interface in TypeScript 7.)
 *
 * Checks the folder it is run in.
 */
const folders = ['core', 'renderer', 'electron', 'cli'];

const readable = swc as { parseFileSync: (file: string) => unknown };
readable.parseFileSync = (file) =>
  moduleOfImports(importsOf(readFileSync(file, 'utf8'), { jsx: file.endsWith('.tsx') }));

const options: ICruiseOptions = await extractOptions(join(projectRoot, '.dependency-cruiser.mjs'));
const { output, exitCode } = await cruise(folders, { ...options, outputType: 'err' });
if (exitCode !== 0) console.error(output);
process.exitCode = exitCode === 0 ? 0 : 1;
