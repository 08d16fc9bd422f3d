import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { NosographError } from '../../core/foundation/errors.ts';
import type { Host } from '../../core/platform/host.ts';
import { exposeHost, type HostPort, hostFromPort } from '../../renderer/bridge/host-port.ts';

/** A host over a Map, enough to see that every call arrives and comes back as it was. */
function memoryHost() {
  const files = new Map<string, Uint8Array>();
  const held = new Set<string>();
  const stampOf = (bytes: Uint8Array) => ({ size: bytes.length, modified: 1 });
  const host: Host = {
    kind: 'electron',
    home: '/home/sample/nosograph',
    now: () => new Date(0),
    randomBytes: (length) => new Uint8Array(length),
    asset: async (name) => new TextEncoder().encode(`asset ${name}`),
    fetch: async () => ({ status: 200, headers: {}, text: '' }),
    compute: null,
    files: {
      async stat(path) {
        const bytes = files.get(path);
        return bytes === undefined ? null : stampOf(bytes);
      },
      async read(path) {
        const bytes = files.get(path);
        if (bytes === undefined) throw new NosographError('file.missing', `${path} is not there.`, { path });
        return bytes;
      },
      async replace(path, bytes) {
        files.set(path, bytes);
        return stampOf(bytes);
      },
      async append(path, bytes) {
        files.set(path, new Uint8Array([...(files.get(path) ?? []), ...bytes]));
      },
      async truncate(path, size) {
        files.set(path, (files.get(path) ?? new Uint8Array()).slice(0, size));
      },
      async remove(path) {
        files.delete(path);
      },
      async copy(from, to) {
        files.set(to, files.get(from) ?? new Uint8Array());
      },
      async list() {
        return [...files.keys()];
      },
      async lock(path) {
        if (held.has(path)) return null;
        held.add(path);
        return {
          async release() {
            held.delete(path);
          },
        };
      },
    },
  };
  return { host, held };
}

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function connected() {
  const memory = memoryHost();
  const { port1, port2 } = new MessageChannel();
  const arriving = hostFromPort(port2 as unknown as HostPort);
  const stop = exposeHost(memory.host, port1 as unknown as HostPort);
  closing.push(stop, () => port1.close());
  return { ...memory, stop, remote: await arriving };
}

describe('a host across a port', () => {
  it('says what it is', async () => {
    const { remote } = await connected();
    expect(remote.kind).toBe('electron');
    expect(remote.home).toBe('/home/sample/nosograph');
    expect(remote.randomBytes(16)).toHaveLength(16);
  });

  it('writes, appends, cuts, copies, lists, removes and reads as the host itself', async () => {
    const { remote } = await connected();
    const { files } = remote;
    expect(await files.stat('a')).toBeNull();
    expect(await files.replace('a', new Uint8Array([1, 2]))).toEqual({ size: 2, modified: 1 });
    await files.append('a', new Uint8Array([3, 4]));
    await files.truncate('a', 3);
    await files.copy('a', 'b');
    expect(await files.list('')).toEqual(['a', 'b']);
    await files.remove('a');
    expect(await files.stat('a')).toBeNull();
    expect(await files.read('b')).toEqual(new Uint8Array([1, 2, 3]));
    expect(new TextDecoder().decode(await remote.asset('sqlite.wasm'))).toBe('asset sqlite.wasm');
  });

  it('gives failures their class, code and details back', async () => {
    const { remote } = await connected();
    const failure = await remote.files.read('absent').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NosographError);
    expect(failure).toMatchObject({ code: 'file.missing', details: { path: 'absent' } });
  });

  it('answers many calls at once, each with its own answer', async () => {
    const { remote } = await connected();
    const names = Array.from({ length: 50 }, (_, index) => `file ${index}`);
    await Promise.all(names.map((name, index) => remote.files.replace(name, new Uint8Array([index]))));
    const read = await Promise.all(names.map((name) => remote.files.read(name)));
    expect(read.map((bytes) => bytes[0])).toEqual(names.map((_, index) => index));
  });

  it('takes a lock once and gives it back', async () => {
    const { remote, held } = await connected();
    const lock = await remote.files.lock('a');
    expect(held.has('a')).toBe(true);
    expect(await remote.files.lock('a')).toBeNull();
    await lock?.release();
    expect(held.size).toBe(0);
  });

  it('releases the locks of a worker that is gone', async () => {
    const { remote, held, stop } = await connected();
    await remote.files.lock('a');
    await remote.files.lock('b');
    await stop();
    expect(held.size).toBe(0);
  });

  it('refuses a call that is not one of a host', async () => {
    const { port1, port2 } = new MessageChannel();
    closing.push(exposeHost(memoryHost().host, port1 as unknown as HostPort), () => port1.close());
    const answer = new Promise<unknown>((resolve) => {
      port2.on('message', (message: { kind: string }) => {
        if (message.kind === 'host-answer') resolve(message);
      });
    });
    port2.postMessage({ kind: 'host-call', id: 1, method: 'constructor', values: [] });
    expect(await answer).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});
