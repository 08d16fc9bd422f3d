import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../renderer/bridge/electron-host.ts';
import { buildApplication } from '../../scripts/build.ts';
import { electronExecutable } from '../../scripts/electron-runtime.ts';
import { hasDisplay } from '../../scripts/launch-decision.ts';
import { projectRoot } from '../../scripts/paths.ts';

/** What keeps the real program from running on this machine, or null. */
function obstacle(): string | null {
  if (electronExecutable() === null) return "Electron's runtime is not installed (npx install-electron)";
  if (!hasDisplay({ platform: process.platform, environment: process.env })) return 'there is no display';
  return null;
}

const why = obstacle();
if (why !== null) console.log(`The desktop window itself is not tested here: ${why}.`);

describe('the desktop window in the real Electron', () => {
  let userData: string;
  let app: ElectronApplication | null = null;
  let page: Page;

  beforeAll(async () => {
    if (why !== null) return;
    await buildApplication(() => {});
    userData = await mkdtemp(join(tmpdir(), 'nosograph-desktop-'));
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
    app = await electron.launch({
      executablePath: electronExecutable() ?? undefined,
      args: [projectRoot, `--user-data-dir=${userData}`, ...(asRoot ? ['--no-sandbox'] : [])],
    });
    page = await app.firstWindow();
    await page.locator('#root', { hasText: /\S/ }).waitFor();
  }, 60_000);

  afterAll(async () => {
    if (app === null) return;
    await app.close();
    await rm(userData, { recursive: true, force: true });
  });

  /** A test that says why where it cannot run. */
  const desktop = (name: string, test: () => Promise<void>) =>
    it(name, async (context) => {
      context.skip(why !== null, why ?? '');
      await test();
    });

  desktop('shows the page from app:// with its title', async () => {
    expect(page.url()).toMatch(/^app:\/\/nosograph\//);
    expect(await page.title()).toContain('Nosograph');
  });

  desktop('gives the page the host, and neither Node nor Electron', async () => {
    const seen = await page.evaluate(() => ({
      host: Object.keys(window.nosographHost ?? {}).toSorted(),
      isFrozen: Object.isFrozen(window.nosographHost),
      node: 'process' in globalThis || 'require' in globalThis,
    }));
    expect(seen).toEqual({ host: ['invoke', 'on', 'pathOfDropped'], isFrozen: true, node: false });
  });

  desktop('keeps the page from reaching the network and the disk', async () => {
    const reached = await page.evaluate(() =>
      Promise.all(
        ['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/hosts'].map((address) =>
          fetch(address).then(
            () => address,
            () => null,
          ),
        ),
      ),
    );
    expect(reached).toEqual([null, null, null]);
    const refused = await page.evaluate(() =>
      window.nosographHost?.invoke('files.read', { path: '/etc/hosts' }),
    );
    expect(refused).toMatchObject({ ok: false, error: { code: 'policy.refused' } });
  });

  desktop('answers the page through the contract', async () => {
    const info = await page.evaluate(() => window.nosographHost?.invoke('app.info', {}));
    expect(info).toMatchObject({ ok: true, value: { platform: process.platform } });
  });
});
