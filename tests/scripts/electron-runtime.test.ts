import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronExecutable, fetchElectron } from '../../scripts/electron-runtime.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nosograph-runtime-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function installer(name: string, source: string): Promise<string> {
  const file = join(folder, `${name}.cjs`);
  await writeFile(file, source);
  return file;
}

describe("fetching Electron's runtime", () => {
  it('is done when the installer is', async () => {
    const { attempt } = fetchElectron(10, await installer('good', 'process.exit(0)'));
    expect(await attempt).toEqual({ outcome: 'done' });
  });

  it('fails with the reason that the installer gave', async () => {
    const source = "console.error('Error: getaddrinfo ENOTFOUND example.org'); process.exit(1)";
    const { attempt } = fetchElectron(10, await installer('offline', source));
    expect(await attempt).toEqual({ outcome: 'failed', detail: 'getaddrinfo ENOTFOUND example.org' });
  });

  it('is given up after its time, while the download goes on until it is stopped', async () => {
    const mark = join(folder, 'arrived');
    const source = `setTimeout(() => require('fs').writeFileSync(${JSON.stringify(mark)}, ''), 60_000)`;
    const started = performance.now();
    const fetching = fetchElectron(0.3, await installer('slow', source));
    expect(await fetching.attempt).toEqual({ outcome: 'slow', seconds: 0.3 });
    expect(performance.now() - started).toBeLessThan(5000);
    fetching.stop();
  });
});

describe("Electron's executable", () => {
  it('is there only when it is unpacked', async () => {
    const electron = join(folder, 'electron');
    await mkdir(join(electron, 'dist'), { recursive: true });
    expect(electronExecutable(electron)).toBeNull();
    await writeFile(join(electron, 'path.txt'), 'electron');
    expect(electronExecutable(electron)).toBeNull();
    await writeFile(join(electron, 'dist', 'electron'), '');
    expect(electronExecutable(electron)).toBe(join(electron, 'dist', 'electron'));
  });
});
