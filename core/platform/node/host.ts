import { getRandomValues } from 'node:crypto';
import { homedir } from 'node:os';
import type { Host } from '../host.ts';
import { readAsset } from './assets.ts';
import { nodeCompute } from './compute.ts';
import { nodeFetch } from './fetch.ts';
import { createNodeFiles } from './files.ts';
import { applicationFolder } from './folders.ts';

/** The host of the command line and of the server: this machine's files. `home` is made when first written to. */
export function createNodeHost(options: { readonly home?: string } = {}): Host {
  const home = options.home ?? applicationFolder(process.platform, process.env, homedir());
  return {
    kind: 'node',
    files: createNodeFiles(home),
    home,
    now: () => new Date(),
    randomBytes: (length) => getRandomValues(new Uint8Array(length)),
    asset: readAsset,
    fetch: nodeFetch,
    compute: nodeCompute,
  };
}
