import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path, { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NosographError } from '../../core/foundation/errors.ts';
import { notebooksInArguments } from '../../electron/arguments.ts';
import { channelNames } from '../../electron/channel-names.ts';
import { menuCommands } from '../../electron/contract.ts';
import { type Handlers, registerChannels } from '../../electron/ipc.ts';
import { menuTemplate } from '../../electron/menu.ts';
import { createPathPolicy } from '../../electron/security/paths.ts';
import { createDialogs } from '../../electron/services/dialogs.ts';
import { createNotebookGrants } from '../../electron/services/remembered.ts';
import { createSecrets, type KeyStore } from '../../electron/services/secrets.ts';
import { openStateFile, type StateFile } from '../../electron/services/state-file.ts';
import { firstWindowState, placeWindow } from '../../electron/window-state.ts';
import { languageOf, wordsIn } from '../../electron/words.ts';
import { projectRoot } from '../../scripts/paths.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nosograph-shell-'));
});
afterAll(() => rm(folder, { recursive: true }));

const files = {
  async replace(file: string, bytes: Uint8Array) {
    await writeFile(file, bytes);
    return { size: bytes.length, modified: 0 };
  },
};

/** A state file that keeps its value in memory. */
function memoryState<Value>(first: Value): StateFile<Value> {
  let value = first;
  return {
    get value() {
      return value;
    },
    async set(next) {
      value = next;
    },
  };
}

describe('a state file', () => {
  const schema = z.array(z.string());

  it('keeps the last of many values set at once', async () => {
    const file = join(folder, 'list.json');
    const state = openStateFile(file, schema, [], files);
    await Promise.all([state.set(['a']), state.set(['a', 'b']), state.set(['c'])]);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(['c']);
    expect(openStateFile(file, schema, [], files).value).toEqual(['c']);
  });

  it.each(['', '{', '{"a":1}', '[1]'])('falls back when it holds %j', async (content) => {
    const file = join(folder, 'damaged.json');
    await writeFile(file, content);
    expect(openStateFile(file, schema, ['fallback'], files).value).toEqual(['fallback']);
  });

  it('says when a value could not be kept, and keeps the next one', async () => {
    let full = true;
    const state = openStateFile(join(folder, 'full.json'), schema, [], {
      async replace(file, bytes) {
        if (full) throw new NosographError('file.unwritable', 'The disk is full.');
        return files.replace(file, bytes);
      },
    });
    await expect(state.set(['a'])).rejects.toThrow('The disk is full.');
    full = false;
    await state.set(['b']);
    expect(JSON.parse(await readFile(join(folder, 'full.json'), 'utf8'))).toEqual(['b']);
  });
});

describe('remembered notebooks', () => {
  it('may be opened again in the next session, the oldest of many forgotten', async () => {
    const state = memoryState<readonly string[]>([]);
    const grants = createNotebookGrants(
      createPathPolicy('/h', { path: path.posix, ignoresCase: false }),
      state,
    );
    for (let index = 0; index < 60; index++) await grants.grant(`/work/${index}.nosograph`);
    await grants.grant('/work/30.nosograph');

    const next = createPathPolicy('/h', { path: path.posix, ignoresCase: false });
    createNotebookGrants(next, state);
    expect(state.value[0]).toBe('/work/30.nosograph');
    expect(state.value).toHaveLength(50);
    expect(next.allows('/work/30.nosograph', 'write')).toBe(true);
    expect(next.allows('/work/3.nosograph', 'read')).toBe(false);
  });
});

describe('secrets', () => {
  const turnRound = (text: string) => Buffer.from([...text].reverse().join(''));
  const keyStore = (overrides: Partial<KeyStore> = {}): KeyStore => ({
    isEncryptionAvailable: () => true,
    encryptString: turnRound,
    decryptString: (encrypted) => turnRound(encrypted.toString()).toString(),
    ...overrides,
  });

  it('are kept encrypted, and given back to the main process only', async () => {
    const state = memoryState<Readonly<Record<string, string>>>({});
    const secrets = createSecrets(keyStore(), state, 'darwin');
    await secrets.set('provider', 'sample-key');
    expect(JSON.stringify(state.value)).not.toContain('sample-key');
    expect(secrets.has('provider')).toBe(true);
    expect(secrets.get('provider')).toBe('sample-key');
    await secrets.remove('provider');
    expect(secrets.has('provider')).toBe(false);
    expect(secrets.get('provider')).toBeNull();
  });

  it('takes no inherited name for a secret', () => {
    const secrets = createSecrets(keyStore(), memoryState({}), 'darwin');
    expect(secrets.has('constructor')).toBe(false);
    expect(secrets.get('constructor')).toBeNull();
  });

  it.each([
    ['there is no key store', 'win32', keyStore({ isEncryptionAvailable: () => false })],
    [
      'Linux offers the one with the known key',
      'linux',
      keyStore({ getSelectedStorageBackend: () => 'basic_text' }),
    ],
  ])('are refused when %s', async (_why, platform, store) => {
    const state = memoryState<Readonly<Record<string, string>>>({});
    const secrets = createSecrets(store, state, platform);
    expect(secrets.available).toBe(false);
    await expect(secrets.set('provider', 'sample-key')).rejects.toMatchObject({ code: 'state' });
    expect(state.value).toEqual({});
  });
});

describe('dialogs', () => {
  const dialogsAnswering = (filePaths: string[], canceled = false) => {
    const policy = createPathPolicy('/h', { path: path.posix, ignoresCase: false });
    const asked: { title?: string; defaultPath?: string }[] = [];
    const dialogs = createDialogs({
      words: () => wordsIn.zh,
      policy,
      grantNotebook: async (file) => policy.grant(file, 'write'),
      async showOpen(options) {
        asked.push(options);
        return { canceled, filePaths };
      },
      async showSave(options) {
        asked.push(options);
        return { canceled, filePath: filePaths[0] ?? '' };
      },
    });
    return { dialogs, policy, asked };
  };

  it('let a chosen notebook be written, and imported files only be read', async () => {
    const opened = dialogsAnswering(['/w/a.nosograph']);
    expect(await opened.dialogs.open({ purpose: 'notebook' })).toEqual(['/w/a.nosograph']);
    expect(opened.policy.allows('/w/a.nosograph', 'write')).toBe(true);
    expect(opened.asked[0]?.title).toBe(wordsIn.zh['dialog.openNotebook']);

    const imported = dialogsAnswering(['/w/a.nbib', '/w/b.ris']);
    await imported.dialogs.open({ purpose: 'import' });
    expect(imported.policy.allows('/w/b.ris', 'read')).toBe(true);
    expect(imported.policy.allows('/w/b.ris', 'write')).toBe(false);
  });

  it('allow nothing when cancelled', async () => {
    const { dialogs, policy } = dialogsAnswering(['/w/a.nosograph'], true);
    expect(await dialogs.open({ purpose: 'notebook' })).toEqual([]);
    expect(await dialogs.save({ purpose: 'export', suggestedName: 'report.html' })).toBeNull();
    expect(policy.allows('/w/a.nosograph', 'read')).toBe(false);
  });

  it('suggest a name, never a way', async () => {
    const { dialogs, asked } = dialogsAnswering(['/w/report.html']);
    await dialogs.save({ purpose: 'export', suggestedName: '../../.bashrc' });
    expect(asked[0]?.defaultPath).toBe('.._.._.bashrc');
  });
});

describe('the door for messages', () => {
  type Listener = (event: unknown, request: unknown) => Promise<unknown>;

  function door(overrides: Partial<Handlers> = {}) {
    const listeners = new Map<string, Listener>();
    const calls: unknown[] = [];
    const handlers = Object.fromEntries(
      channelNames.map((name) => [name, (request: unknown) => calls.push([name, request])]),
    ) as unknown as Handlers;
    registerChannels<unknown>(
      { handle: (channel, listener) => listeners.set(channel, listener) },
      { ...handlers, ...overrides },
      (event) => event === 'trusted',
    );
    const ask = (channel: string, request: unknown, event = 'trusted') =>
      listeners.get(`nosograph:${channel}`)?.(event, request);
    return { ask, calls, listeners };
  }

  it('stands open for every channel of the contract and no other', () => {
    expect([...door().listeners.keys()].sort()).toEqual(
      channelNames.map((name) => `nosograph:${name}`).sort(),
    );
  });

  it('looks at the sender before anything else', async () => {
    const { ask, calls } = door();
    for (const name of channelNames) {
      expect(await ask(name, {}, 'a stranger')).toMatchObject({
        ok: false,
        error: { code: 'policy.refused' },
      });
    }
    expect(calls).toEqual([]);
  });

  it.each([
    ['files.read', {}],
    ['files.read', { path: 5 }],
    ['files.read', { path: 'a\0b' }],
    ['files.read', { path: '/a', more: true }],
    ['files.replace', { path: '/a', bytes: [1, 2] }],
    ['files.truncate', { path: '/a', size: -1 }],
    ['dialogs.open', { purpose: 'anything' }],
    ['secrets.set', { name: '../x', value: 'v' }],
    ['app.info', undefined],
    ['window.answerClose', null],
  ] as const)('turns a malformed %s away: %j', async (channel, request) => {
    const { ask, calls } = door();
    expect(await ask(channel, request)).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
    expect(calls).toEqual([]);
  });

  it('answers with the value, and holds it to the contract', async () => {
    const { ask } = door({ 'secrets.has': () => true, 'files.list': () => [7] as unknown as string[] });
    expect(await ask('secrets.has', { name: 'provider' })).toEqual({ ok: true, value: true });
    expect(await ask('files.list', { folder: '/a' })).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    });
  });

  it('carries a failure with its code', async () => {
    const { ask } = door({
      'files.read': () => {
        throw new NosographError('file.missing', '/a is not there.', { path: '/a' });
      },
    });
    expect(await ask('files.read', { path: '/a' })).toEqual({
      ok: false,
      error: { code: 'file.missing', message: '/a is not there.', details: { path: '/a' } },
    });
  });
});

describe('the menu', () => {
  it.each(['linux', 'darwin', 'win32'])('offers every command once on %s, in either language', (platform) => {
    for (const words of [wordsIn.en, wordsIn.zh]) {
      const run: string[] = [];
      const menu = menuTemplate({ words, platform, developer: false, run: (command) => run.push(command) });
      const items = menu.flatMap((entry) => (Array.isArray(entry.submenu) ? entry.submenu : []));
      for (const item of items) if (item.click) (item.click as () => void)();
      expect(run.toSorted()).toEqual([...menuCommands].sort());
      for (const item of [...menu, ...items]) {
        if (item.type !== 'separator') expect(item.label, JSON.stringify(item)).toBeTruthy();
      }
      expect(JSON.stringify(menu)).not.toContain('toggleDevTools');
    }
  });

  it('asks only for what the page can do', async () => {
    const source = await readFile(join(projectRoot, 'renderer', 'app', 'GlobalActions.tsx'), 'utf8');
    const actions = [...source.matchAll(/id: '([\w.]+)'/g)].map(([, id]) => id);
    expect(actions).toEqual(expect.arrayContaining([...menuCommands]));
  });

  it('has the same words in both languages', () => {
    expect(Object.keys(wordsIn.zh)).toEqual(Object.keys(wordsIn.en));
  });

  it('starts in the language of the system', () => {
    expect(languageOf('zh-CN')).toBe('zh');
    expect(languageOf('zh')).toBe('zh');
    expect(languageOf('de')).toBe('en');
  });
});

describe('the command line of the desktop shell', () => {
  it('finds notebooks among switches, and makes their paths whole', () => {
    const words = [
      '/opt/nosograph',
      '--no-sandbox',
      'sleep.nosograph',
      '/w/B.NOSOGRAPH',
      'notes.txt',
      '-x.nosograph',
    ];
    expect(notebooksInArguments(words, '/home/sample', path.posix)).toEqual([
      '/home/sample/sleep.nosograph',
      '/w/B.NOSOGRAPH',
    ]);
  });
});

describe('the place of the window', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };

  it('is left to the system the first time', () => {
    expect(placeWindow(firstWindowState, [screen])).toEqual({ width: 1440, height: 900 });
  });

  it('is where it was', () => {
    const left = { x: 100, y: 50, width: 1000, height: 700, maximized: false };
    expect(placeWindow(left, [screen])).toEqual({ x: 100, y: 50, width: 1000, height: 700 });
  });

  it('is on a screen that is there when its own is gone', () => {
    const left = { x: 2500, y: 50, width: 1000, height: 700, maximized: false };
    expect(placeWindow(left, [screen])).toEqual({ width: 1000, height: 700 });
    expect(placeWindow({ ...left, x: 100, y: -500 }, [screen])).toEqual({ width: 1000, height: 700 });
  });

  it('is no larger than its screen', () => {
    expect(placeWindow(firstWindowState, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({
      width: 1024,
      height: 700,
    });
  });
});
