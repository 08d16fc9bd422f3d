import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { channelNames } from '../../electron/channel-names.ts';
import { type BuiltApp, buildApp, type Started } from './support/built-main.ts';
import { homeIn } from './support/electron-stand-in.ts';

let built: BuiltApp;
beforeAll(async () => {
  built = await buildApp();
});
afterAll(() => built.remove());

/** Asks as the page itself does. */
function ask({ record }: Started, channel: string, request: unknown): Promise<unknown> | undefined {
  const contents = record.windows.at(-1)?.webContents;
  const event = { sender: contents, senderFrame: contents?.mainFrame };
  return record.channels.get(`nosograph:${channel}`)?.(event, request);
}

/** What the main process does on its own time is asked for until it is done. */
const patience = { timeout: 10_000 };
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('the built main bundle', () => {
  it('opens one isolated, sandboxed window without Node on its own page', async () => {
    const { record } = await built.start();
    expect(record.errors).toEqual([]);
    expect(record.windows).toHaveLength(1);
    const [window] = record.windows;
    expect(window?.address).toBe('app://nosograph/index.html');
    expect(window?.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      spellcheck: false,
    });
    const preload = window?.options.webPreferences.preload as string;
    expect(preload).toBe(join(built.folder, 'dist/electron/preload.cjs'));
    expect((await stat(preload)).isFile()).toBe(true);
    expect(record.sandboxed).toBe(true);
    expect(record.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(record.schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
    expect(record.schemes[0]?.privileges).not.toHaveProperty('bypassCSP');
  });

  it('gives the page a preload script with no zod, no Node and three functions', async () => {
    const preload = await readFile(join(built.folder, 'dist/electron/preload.cjs'), 'utf8');
    expect(preload.length).toBeLessThan(10_000);
    expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron']);
  });

  it('serves the page with the security headers, and refuses what climbs', async () => {
    const { record } = await built.start();
    await writeFile(join(built.folder, 'dist', 'outside.txt'), 'outside');
    const serve = record.protocols.get('app');
    const get = (address: string, method = 'GET') => {
      const request = new Request('app://nosograph/', { method });
      return serve?.({ url: address, method: request.method } as Request);
    };

    const page = await get('app://nosograph/');
    expect(page?.status).toBe(200);
    expect(page?.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(page?.headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(page?.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await page?.text()).toContain('Nosograph');
    expect((await get('app://nosograph/assets/main.js'))?.headers.get('content-type')).toContain(
      'text/javascript',
    );
    expect((await get('app://nosograph/absent.js'))?.status).toBe(404);
    expect((await get('app://nosograph/assets'))?.status).toBe(404);
    for (const address of [
      'app://nosograph/..%2foutside.txt',
      'app://nosograph/assets/..%2f..%2foutside.txt',
      'app://nosograph/..%5coutside.txt',
      'app://elsewhere/index.html',
    ]) {
      const answer = await get(address);
      expect(answer?.status, address).toBe(403);
      expect(answer?.headers.get('content-security-policy'), address).toContain("default-src 'self'");
    }
    expect((await get('app://nosograph/index.html', 'POST'))?.status).toBe(403);
  });

  it('lets nothing leave the machine, and grants no power but two', async () => {
    const { record } = await built.start();
    const cancelled = (url: string): boolean => {
      let answer = { cancel: false };
      (record.handlers.request as (details: unknown, reply: (value: typeof answer) => void) => void)(
        { url },
        (value) => {
          answer = value;
        },
      );
      return answer.cancel;
    };
    expect(cancelled('app://nosograph/assets/main.js')).toBe(false);
    expect(cancelled('https://example.org/')).toBe(true);
    expect(cancelled('wss://example.org/')).toBe(true);

    const granted = (permission: string, requestingUrl: string): boolean => {
      let answer = false;
      (
        record.handlers.permissionRequest as (
          contents: unknown,
          permission: string,
          reply: (value: boolean) => void,
          details: unknown,
        ) => void
      )(
        record.windows[0]?.webContents,
        permission,
        (value) => {
          answer = value;
        },
        { requestingUrl },
      );
      return answer;
    };
    expect(granted('media', 'app://nosograph/index.html')).toBe(false);
    expect(granted('geolocation', 'app://nosograph/index.html')).toBe(false);
    expect(granted('fullscreen', 'app://nosograph/index.html')).toBe(true);
    expect(granted('fullscreen', 'https://example.org/')).toBe(false);
    const check = record.handlers.permissionCheck as (...values: unknown[]) => boolean;
    expect(check(null, 'notifications', 'app://nosograph')).toBe(false);
    expect((record.handlers.device as () => boolean)()).toBe(false);
    expect((record.handlers.spellChecker as () => boolean)()).toBe(false);
    expect(record.windows[0]?.webContents.webRtcPolicy).toBe('disable_non_proxied_udp');
  });

  it('stays on its page; links open in the system browser, other schemes nowhere', async () => {
    const { record } = await built.start();
    const contents = record.windows[0]?.webContents;
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      let prevented = false;
      contents?.emit(name, { url: 'https://example.org/', preventDefault: () => (prevented = true) });
      expect(prevented, name).toBe(true);
    }
    let webviewPrevented = false;
    contents?.emit('will-attach-webview', { preventDefault: () => (webviewPrevented = true) });
    expect(webviewPrevented).toBe(true);
    expect(contents?.openHandler?.({ url: 'https://doi.org/10.1000/182' })).toEqual({ action: 'deny' });
    expect(contents?.openHandler?.({ url: 'file:///etc/passwd' })).toEqual({ action: 'deny' });
    expect(record.openedOutside).toEqual(['https://doi.org/10.1000/182']);
  });

  it('hears no stranger on any channel', async () => {
    const started = await built.start();
    const contents = started.record.windows[0]?.webContents;
    const strangers = [
      { sender: contents, senderFrame: { url: 'https://example.org/', parent: null } },
      { sender: contents, senderFrame: { url: 'app://nosograph/index.html', parent: contents?.mainFrame } },
      { sender: contents, senderFrame: null },
      { sender: {}, senderFrame: contents?.mainFrame },
      { sender: undefined, senderFrame: contents?.mainFrame },
    ];
    for (const name of channelNames) {
      for (const stranger of strangers) {
        const answer = await started.record.channels.get(`nosograph:${name}`)?.(stranger, {});
        expect(answer, name).toMatchObject({ ok: false, error: { code: 'policy.refused' } });
      }
    }
  });

  it('turns malformed requests away', async () => {
    const started = await built.start();
    expect(await ask(started, 'files.read', { path: 1 })).toMatchObject({
      ok: false,
      error: { code: 'input.invalid' },
    });
    expect(await ask(started, 'links.open', { url: 'file:///etc/passwd' })).toMatchObject({
      ok: false,
      error: { code: 'policy.refused' },
    });
  });

  it('reads and writes its own folder, and elsewhere only what the user chose', async () => {
    const started = await built.start();
    const own = join(homeIn(started.userData), 'recent.json');
    expect(await ask(started, 'files.replace', { path: own, bytes: bytesOf('[]') })).toMatchObject({
      ok: true,
    });
    expect(await ask(started, 'files.stat', { path: own })).toMatchObject({ ok: true, value: { size: 2 } });

    const notebook = join(built.folder, 'sample.nosograph');
    await writeFile(notebook, 'notebook');
    const refused = { ok: false, error: { code: 'policy.refused' } };
    expect(await ask(started, 'files.read', { path: notebook })).toMatchObject(refused);
    expect(await ask(started, 'files.read', { path: join(started.userData, 'secrets.json') })).toMatchObject(
      refused,
    );

    started.record.openAnswers.push({ canceled: false, filePaths: [notebook] });
    expect(await ask(started, 'dialogs.open', { purpose: 'notebook' })).toEqual({
      ok: true,
      value: [notebook],
    });
    const read = (await ask(started, 'files.read', { path: notebook })) as { value: Uint8Array };
    expect(new TextDecoder().decode(read.value)).toBe('notebook');
    expect(started.record.recent).toEqual([notebook]);

    const again = await built.start({ userData: started.userData });
    expect(await ask(again, 'files.read', { path: notebook })).toMatchObject({ ok: true });
  });

  it('gives locks by number and takes them back when the page is loaded anew', async () => {
    const started = await built.start();
    const path = join(homeIn(started.userData), 'locked.nosograph');
    const first = (await ask(started, 'files.lock', { path })) as { value: number };
    expect(first.value).toBeTypeOf('number');
    expect(await ask(started, 'files.lock', { path })).toEqual({ ok: true, value: null });
    started.record.windows[0]?.webContents.emit('did-start-navigation', {
      isMainFrame: true,
      isSameDocument: false,
    });
    await vi.waitFor(async () => {
      expect(await ask(started, 'files.lock', { path })).toMatchObject({
        ok: true,
        value: expect.any(Number),
      });
    }, patience);
  });

  it('keeps keys encrypted, and offers no way to read them back', async () => {
    const started = await built.start();
    await ask(started, 'secrets.set', { name: 'provider', value: 'sample-key' });
    expect(await ask(started, 'secrets.has', { name: 'provider' })).toEqual({ ok: true, value: true });
    expect(await readFile(join(started.userData, 'secrets.json'), 'utf8')).not.toContain('sample-key');
    expect([...started.record.channels.keys()]).not.toContain('nosograph:secrets.get');
  });

  it('hands over notebooks from the command line, the file manager and a second start', async () => {
    const started = await built.start({ words: ['/w/first.nosograph'] });
    const { record } = started;
    let prevented = false;
    record.app.emit('open-file', { preventDefault: () => (prevented = true) }, '/w/second.nosograph');
    expect(prevented).toBe(true);
    await vi.waitFor(() => expect(record.recent).toContain('/w/second.nosograph'), patience);
    expect(await ask(started, 'app.ready', {})).toEqual({
      ok: true,
      value: { files: ['/w/first.nosograph', '/w/second.nosograph'] },
    });

    const [window] = record.windows;
    if (window) window.minimized = true;
    record.app.emit('second-instance', {}, ['/opt/nosograph', 'third.nosograph'], '/w');
    await vi.waitFor(() => expect(window).toMatchObject({ minimized: false, focused: 1 }), patience);
    await vi.waitFor(() => expect(window?.webContents.sent).toHaveLength(1), patience);
    expect(window?.webContents.sent).toEqual([
      { channel: 'nosograph:open-file', payload: { path: '/w/third.nosograph' } },
    ]);
    expect(record.recent).toEqual(['/w/first.nosograph', '/w/second.nosograph', '/w/third.nosograph']);
  });

  it('leaves at once when another instance runs', async () => {
    const { record } = await built.start({ singleInstance: false });
    expect(record.quits).toBe(1);
    expect(record.windows).toHaveLength(0);
    expect(record.channels.size).toBe(0);
  });

  it('asks the page before closing, and closes when it agrees', async () => {
    const started = await built.start();
    const [window] = started.record.windows;
    await ask(started, 'app.ready', {});
    window?.close();
    expect(window?.destroyed).toBe(false);
    expect(window?.webContents.sent).toEqual([{ channel: 'nosograph:close-requested', payload: {} }]);
    await ask(started, 'window.answerClose', { close: false });
    expect(window?.destroyed).toBe(false);
    window?.close();
    await ask(started, 'window.answerClose', { close: true });
    expect(window?.destroyed).toBe(true);
    const kept = () => readFile(join(started.userData, 'window.json'), 'utf8');
    await vi.waitFor(async () => {
      expect(JSON.parse(await kept())).toEqual({ x: 10, y: 20, width: 1200, height: 800, maximized: false });
    }, patience);
  });

  it('does not wait for a page that never started', async () => {
    const { record } = await built.start();
    record.windows[0]?.close();
    expect(record.windows[0]?.destroyed).toBe(true);
  });

  it('quits after the page agreed when quitting was asked for', async () => {
    const started = await built.start();
    await ask(started, 'app.ready', {});
    started.record.app.emit('before-quit');
    started.record.windows[0]?.close();
    const quitsBefore = started.record.quits;
    await ask(started, 'window.answerClose', { close: true });
    expect(started.record.quits).toBeGreaterThan(quitsBefore);
  });

  it('offers a new page when the window stopped working', async () => {
    const { record } = await built.start();
    record.messageAnswers.push(0);
    record.windows[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await vi.waitFor(() => expect(record.windows[0]?.webContents.reloads).toBe(1), patience);
    record.windows[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await vi.waitFor(() => expect(record.quits).toBe(1), patience);
  });

  it('shows its menu in the language of the system, then of the page', async () => {
    const started = await built.start({ locale: 'zh-CN' });
    expect(started.record.menus.at(-1)?.some(({ label }) => label === '文件')).toBe(true);
    expect(await ask(started, 'app.info', {})).toMatchObject({ value: { language: 'zh' } });
    await ask(started, 'app.setLanguage', { language: 'en' });
    expect(started.record.menus.at(-1)?.some(({ label }) => label === 'File')).toBe(true);
  });

  it('says why when it cannot start', async () => {
    const blocked = join(built.folder, 'blocked');
    await writeFile(blocked, 'a file where the folder should be');
    const { record } = await built.start({ userData: blocked });
    expect(record.errors).toHaveLength(1);
    expect(record.exits).toEqual([1]);
  });
});
