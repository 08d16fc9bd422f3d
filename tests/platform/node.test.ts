import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { explained } from '../../core/platform/node/errors.ts';
import { applicationFolder, createNodeHost } from '../../core/platform/node/index.ts';
import { codeOf } from '../storage/workplace.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function place() {
  const folder = mkdtempSync(join(tmpdir(), 'nosograph-platform-'));
  folders.push(folder);
  const host = createNodeHost({ home: join(folder, 'home', 'nosograph') });
  return { folder, host, files: host.files, path: join(folder, 'file.txt') };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('files', () => {
  test('are replaced as a whole, and the stamp is the one that a later look finds', async () => {
    const { files, path, folder } = place();
    expect(await files.stat(path)).toBeNull();
    await files.replace(path, bytesOf('one'));
    const stamp = await files.replace(path, bytesOf('three'));
    expect(readFileSync(path, 'utf8')).toBe('three');
    expect(await files.stat(path)).toEqual(stamp);
    expect(stamp.size).toBe(5);
    expect(readdirSync(folder)).toEqual(['file.txt']);
  });

  test.skipIf(process.platform === 'win32')(
    'keep their permissions, and a link to them stays a link',
    async () => {
      const { files, path, folder } = place();
      writeFileSync(path, 'one', { mode: 0o600 });
      const link = join(folder, 'link');
      symlinkSync(path, link);
      await files.replace(link, bytesOf('two'));
      expect(readFileSync(path, 'utf8')).toBe('two');
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      await files.append(join(folder, 'journal'), bytesOf('x'));
      expect(statSync(join(folder, 'journal')).mode & 0o077).toBe(0);
      const lock = await files.lock(link);
      expect(await files.lock(path)).toBeNull();
      await lock?.release();
    },
  );

  test('grow, are cut and are removed', async () => {
    const { files, path } = place();
    await files.append(path, bytesOf('one'));
    await files.append(path, bytesOf('two'));
    expect(new TextDecoder().decode(await files.read(path))).toBe('onetwo');
    await files.truncate(path, 4);
    expect(readFileSync(path, 'utf8')).toBe('onet');
    await files.remove(path);
    await files.remove(path);
    expect(existsSync(path)).toBe(false);
  });

  test('are copied into folders that are made on the way', async () => {
    const { files, path, folder } = place();
    await files.replace(path, bytesOf('one'));
    await files.copy(path, join(folder, 'a', 'b', 'copy.txt'));
    expect(await files.list(join(folder, 'a', 'b'))).toEqual(['copy.txt']);
    expect(await files.list(join(folder, 'nowhere'))).toEqual([]);
  });

  test('of the application come with their folders, others do not', async () => {
    const { files, host, folder } = place();
    await files.replace(join(host.home, 'notebooks', 'a.txt'), bytesOf('one'));
    expect(existsSync(join(host.home, 'notebooks', 'a.txt'))).toBe(true);
    const elsewhere = files.replace(join(folder, 'Docments', 'a.txt'), bytesOf('one'));
    expect(await codeOf(elsewhere)).toBe('file.unwritable');
    expect(existsSync(join(folder, 'Docments'))).toBe(false);
  });

  test('that cannot be read or written say why, where, and what to do', async () => {
    const { files, folder, path } = place();
    await expect(files.read(path)).rejects.toMatchObject({
      code: 'file.missing',
      message: expect.stringContaining(`${path} cannot be read: there is no such file. Check the name.`),
      details: { path, system: 'ENOENT' },
    });
    expect(await codeOf(files.read(folder))).toBe('file.unreadable');
    await files.replace(path, bytesOf('x'));
    expect(await codeOf(files.read(join(path, 'below')))).toBe('file.missing');
    expect(await codeOf(files.append(folder, bytesOf('x')))).toBe('file.unwritable');
    expect(await codeOf(files.copy(join(folder, 'nowhere'), path))).toBe('file.missing');
    expect(readFileSync(path, 'utf8')).toBe('x');
  });

  test('whose replacement fails stay as they were, without litter', async () => {
    const { files, folder } = place();
    const target = join(folder, 'target');
    mkdirSync(target);
    writeFileSync(join(target, 'inside'), 'x');
    expect(await codeOf(files.replace(target, bytesOf('x')))).toBe('file.unwritable');
    expect(readdirSync(folder)).toEqual(['target']);
  });

  test.each([
    ['read', 'EACCES', 'file.unreadable', 'not permitted'],
    ['read', 'EIO', 'file.unreadable', 'EIO'],
    ['write', 'EACCES', 'file.unwritable', 'not permitted'],
    ['write', 'ENOSPC', 'file.unwritable', 'the disk is full'],
    ['write', 'EROFS', 'file.unwritable', 'read-only'],
  ] as const)('refused to %s with %s say so in words', async (action, system, code, words) => {
    const refusal = Object.assign(new Error(system), { code: system });
    const work = explained(action, '/a/b', () => Promise.reject(refusal));
    await expect(work).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
    await expect(work).rejects.toMatchObject({ details: { path: '/a/b', system }, cause: refusal });
  });
});

describe('locks', () => {
  test('are held once, until released', async () => {
    const { files, path, folder } = place();
    const lock = await files.lock(path);
    expect(await files.lock(path)).toBeNull();
    expect(await files.lock(join(folder, '.', 'file.txt'))).toBeNull();
    await lock?.release();
    await lock?.release();
    expect(readdirSync(folder)).toEqual([]);
    const again = await files.lock(path);
    expect(again).not.toBeNull();
    await again?.release();
  });

  test('of a live process are respected, of a killed one taken over with its half-written files', async () => {
    const { files, path, folder } = place();
    const script = `
      import { createNodeHost } from ${JSON.stringify(new URL('../../core/platform/node/index.ts', import.meta.url).href)};
      await createNodeHost().files.lock(process.argv[1]);
      console.log('locked');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(await files.lock(path)).toBeNull();
    writeFileSync(join(folder, `.file.txt.${child.pid}-1.part`), 'half');
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    const lock = await files.lock(path);
    expect(lock).not.toBeNull();
    expect(readdirSync(folder)).toEqual(['.file.txt.lock']);
    await lock?.release();
  });

  test('of a number that another process has now are taken over, where the system tells', async () => {
    const { files, path, folder } = place();
    const stale = { pid: process.pid, host: hostname(), start: 'another boot 1' };
    writeFileSync(join(folder, '.file.txt.lock'), JSON.stringify(stale));
    const lock = await files.lock(path);
    expect(lock !== null).toBe(process.platform === 'linux');
    await lock?.release();
  });

  test('of another machine count as alive', async () => {
    const { files, path, folder } = place();
    const theirs = { pid: 1, host: `not-${hostname()}`, start: null };
    writeFileSync(join(folder, '.file.txt.lock'), JSON.stringify(theirs));
    expect(await files.lock(path)).toBeNull();
  });

  test('that were half written by a killed process are taken over', async () => {
    const { files, path, folder } = place();
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    for (const text of ['', '{"pid"', JSON.stringify({ pid: gone, host: hostname(), start: null })]) {
      writeFileSync(join(folder, '.file.txt.lock'), text);
      const lock = await files.lock(path);
      expect(lock).not.toBeNull();
      await lock?.release();
    }
  });
});

describe('assets', () => {
  test('are the SQLite engine and the samples', async () => {
    const { host } = place();
    const wasm = await host.asset('sqlite.wasm');
    expect([...wasm.subarray(0, 4)]).toEqual([0, 0x61, 0x73, 0x6d]);
    expect(await codeOf(host.asset('samples/nothing-of-this-name.json'))).toBe('file.missing');
  });

  test.each([
    '../package.json',
    'samples/../package.json',
    'samples/../../etc/passwd',
    '/etc/passwd',
    'samples',
    '',
  ])('outside of that are refused: %j', async (name) => {
    expect(await codeOf(place().host.asset(name))).toBe('not-found');
  });
});

test('the application keeps its files where the system wants them', () => {
  expect(applicationFolder('linux', {}, '/home/x')).toBe('/home/x/.local/share/nosograph');
  expect(applicationFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/x')).toBe('/data/nosograph');
  expect(applicationFolder('linux', { XDG_DATA_HOME: 'data' }, '/home/x')).toBe(
    '/home/x/.local/share/nosograph',
  );
  expect(applicationFolder('darwin', {}, '/Users/x')).toBe('/Users/x/Library/Application Support/Nosograph');
  expect(applicationFolder('win32', { APPDATA: 'C:\\R' }, 'C:\\x')).toBe('C:\\R\\Nosograph');
  expect(applicationFolder('win32', {}, 'C:\\x')).toBe('C:\\x\\AppData\\Roaming\\Nosograph');
});

test('random bytes are as many as asked and not the same twice', () => {
  const { host } = place();
  expect(host.randomBytes(16)).toHaveLength(16);
  expect(host.randomBytes(16)).not.toEqual(host.randomBytes(16));
});
