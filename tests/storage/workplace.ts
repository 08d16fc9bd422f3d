import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Host } from '../../core/platform/host.ts';
import { createNodeHost } from '../../core/platform/node/index.ts';
import { createNotebook, openNotebook } from '../../core/storage/notebook.ts';
import type { Notebook } from '../../core/storage/notebook-contract.ts';

const folders: string[] = [];
const open = new Set<Notebook>();

afterEach(async () => {
  for (const notebook of open) await notebook.close({ save: false }).catch(ignoreClosed);
  open.clear();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A test may have closed its notebook itself. */
function ignoreClosed(thrown: unknown): void {
  if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'state')) throw thrown;
}

/** A folder of its own for a test, removed after it; notebooks opened through it are closed. */
export function workplace(changes: Partial<Host> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'nosograph-storage-'));
  folders.push(folder);
  const host: Host = { ...createNodeHost({ home: join(folder, 'home') }), ...changes };
  const path = join(folder, 'sample.nosograph');
  const keep = (notebook: Notebook): Notebook => {
    open.add(notebook);
    return notebook;
  };
  return {
    folder,
    host,
    path,
    create: async (name = 'Sample notebook') =>
      keep(await createNotebook(host, { path, name, sample: true })),
    open: async (at = path) => keep(await openNotebook(host, at)),
  };
}

/** The code of the error that a promise is rejected with. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return String(thrown.code);
    throw thrown;
  }
  return 'no error';
}
