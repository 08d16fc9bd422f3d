import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Programs that others use, measured beside ours. None is part of this project: DAGitty (GPL-2) is looked for in the folder
 * that NOSOGRAPH_DAGITTY names (a checkout of jtextor/dagitty), R packages in NOSOGRAPH_R_LIBS or R's own library, networkx
 * in python3. What is absent is said.
 */
export interface Dagitty {
  readonly GraphParser: { parseGuess(text: string): unknown };
  readonly GraphAnalyzer: {
    listMsasTotalEffect(
      graph: unknown,
      must: unknown[],
      mustNot: unknown[],
      limit: number,
    ): { id: string }[][];
  };
}

export function loadDagitty(): Dagitty | null {
  const folder = process.env.NOSOGRAPH_DAGITTY ?? '';
  const library = join(folder, 'jslib');
  if (folder === '' || !existsSync(join(library, 'graph/GraphAnalyzer.js'))) return null;
  const files = [
    'Class',
    'Hash',
    'Graph',
    'GraphAnalyzer',
    'GraphLayouter',
    'GraphParser',
    'GraphTransformer',
    'GraphGenerator',
    'ObservedGraph',
    'GraphSerializer',
    'MPolynomials',
  ];
  const code = [
    'node-pre.js',
    ...files.map((file) => `graph/${file}.js`),
    'parser/GraphDotParser.js',
    'node-post.js',
  ].map((file) => readFileSync(join(library, file), 'utf8'));
  const require = createRequire(import.meta.url);
  const underscore = require(join(library, 'underscore-min.js')) as unknown;
  const module = { exports: {} };
  const load = new Function('module', 'exports', 'require', code.join('\n'));
  // As in Node's own modules, `this` is what the module exports.
  load.call(module.exports, module, module.exports, () => underscore);
  return module.exports as unknown as Dagitty;
}

/** Runs a script of R or Python that prints one JSON value; null when the program or a package is absent. */
export async function scripted<Value>(
  program: 'Rscript' | 'python3',
  script: string,
  ...args: readonly string[]
): Promise<Value | null> {
  const libraries = process.env.NOSOGRAPH_R_LIBS;
  const environment = { ...process.env, ...(libraries === undefined ? {} : { R_LIBS: libraries }) };
  const path = join(import.meta.dirname, script);
  try {
    const { stdout } = await promisify(execFile)(program, [path, ...args], {
      env: environment,
      maxBuffer: 1e8,
    });
    const last = stdout.trimEnd().split('\n').at(-1) ?? '';
    return last === 'absent' ? null : (JSON.parse(last) as Value);
  } catch (thrown) {
    if ((thrown as { code?: unknown }).code === 'ENOENT') return null;
    throw thrown;
  }
}
