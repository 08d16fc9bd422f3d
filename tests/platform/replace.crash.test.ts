import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { createNodeHost } from '../../core/platform/node/index.ts';
import { runAndKill } from '../storage/killing.ts';

const folder = mkdtempSync(join(tmpdir(), 'nosograph-replace-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = fileURLToPath(new URL('./replacing.ts', import.meta.url));

test('a file whose replacement is killed is wholly the old or wholly the new one', async () => {
  const path = join(folder, 'large.bin');
  for (let kill = 0; kill < 12; kill++) {
    const killed = await runAndKill([script, path], {
      after: (output) => output.includes('\n'),
      milliseconds: (kill * 37) % 150,
    });
    expect(killed, killed.errors).toMatchObject({ signal: 'SIGKILL' });
    const bytes = readFileSync(path);
    const acknowledged = killed.lines.length;
    expect(bytes.length).toBe(20_000_000);
    expect([acknowledged % 251, (acknowledged + 1) % 251]).toContain(bytes[0]);
    expect(bytes.every((byte) => byte === bytes[0])).toBe(true);
  }
  const lock = await createNodeHost().files.lock(path);
  expect(readdirSync(folder).sort()).toEqual(['.large.bin.lock', 'large.bin']);
  await lock?.release();
}, 60_000);
