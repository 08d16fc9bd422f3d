import { type ErrorRecord, NosographError, toErrorRecord } from '../../core/foundation/errors.ts';
import type { ComputeShell, FileLock, Host, HostFiles } from '../../core/platform/host.ts';
import { refuseToSend } from './no-sending.ts';

/**
 * A Host across a MessagePort: the engine runs in a worker, but Electron's files can be reached only from the
 * page. The page calls `exposeHost`, the worker `hostFromPort`; both ends of one MessageChannel.
 */

/** The part of MessagePort that is needed: a Worker, a port of a browser or of Node will do. */
export interface HostPort {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  removeEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  start?(): void;
}

const fileMethods = ['stat', 'read', 'replace', 'append', 'truncate', 'remove', 'copy', 'list'] as const;
type FileMethod = (typeof fileMethods)[number];

interface Greeting {
  readonly kind: 'host';
  readonly host: Pick<Host, 'kind' | 'home'>;
}
interface Call {
  readonly kind: 'host-call';
  readonly id: number;
  readonly method: FileMethod | 'asset' | 'lock' | 'release';
  readonly values: readonly unknown[];
}
type Answer =
  | { readonly kind: 'host-answer'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly kind: 'host-answer'; readonly id: number; readonly ok: false; readonly error: ErrorRecord };

/**
 * Answers the calls that come through `port` with `host`.
 * @returns what ends it: the locks that the other side still holds are released.
 */
export function exposeHost(host: Host, port: HostPort): () => Promise<void> {
  const locks = new Map<number, FileLock>();
  let nextLock = 1;

  async function run({ method, values }: Call): Promise<unknown> {
    if (method === 'asset') return host.asset(values[0] as string);
    if (method === 'lock') {
      const lock = await host.files.lock(values[0] as string);
      if (lock === null) return null;
      locks.set(nextLock, lock);
      return nextLock++;
    }
    if (method === 'release') {
      const lock = locks.get(values[0] as number);
      locks.delete(values[0] as number);
      return lock?.release();
    }
    if (!fileMethods.includes(method)) throw new NosographError('internal', `No such host call: ${method}`);
    const perform = host.files[method] as (...values: readonly unknown[]) => Promise<unknown>;
    return perform.apply(host.files, [...values]);
  }

  async function answer(call: Call): Promise<void> {
    let reply: Answer;
    try {
      reply = { kind: 'host-answer', id: call.id, ok: true, value: await run(call) };
    } catch (thrown) {
      reply = { kind: 'host-answer', id: call.id, ok: false, error: toErrorRecord(thrown) };
    }
    port.postMessage(reply);
  }

  const listener = ({ data }: { readonly data: unknown }) => {
    if (isKind<Call>(data, 'host-call')) void answer(data);
  };
  port.addEventListener('message', listener);
  port.start?.();
  port.postMessage({ kind: 'host', host: { kind: host.kind, home: host.home } } satisfies Greeting);

  return async () => {
    port.removeEventListener('message', listener);
    const held = [...locks.values()];
    locks.clear();
    await Promise.all(held.map((lock) => lock.release()));
  };
}

/** The Host at the other end of `port`, with workers of this end; resolves when that end has said what it is. */
export function hostFromPort(port: HostPort, compute: ComputeShell | null = null): Promise<Host> {
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: NosographError): void }>();
  let nextId = 1;

  function call<Value>(method: Call['method'], ...values: readonly unknown[]): Promise<Value> {
    const id = nextId++;
    return new Promise<unknown>((resolve, reject) => {
      pending.set(id, { resolve, reject });
      port.postMessage({ kind: 'host-call', id, method, values } satisfies Call);
    }) as Promise<Value>;
  }

  function settle(answer: Answer): void {
    const waiting = pending.get(answer.id);
    pending.delete(answer.id);
    if (answer.ok) waiting?.resolve(answer.value);
    else waiting?.reject(NosographError.fromRecord(answer.error));
  }

  const files: HostFiles = {
    stat: (path) => call('stat', path),
    read: (path) => call('read', path),
    replace: (path, bytes) => call('replace', path, bytes),
    append: (path, bytes) => call('append', path, bytes),
    truncate: (path, size) => call('truncate', path, size),
    remove: (path) => call('remove', path),
    copy: (from, to) => call('copy', from, to),
    list: (folder) => call('list', folder),
    async lock(path) {
      const lock = await call<number | null>('lock', path);
      return lock === null ? null : { release: () => call('release', lock) };
    },
  };

  return new Promise((resolve) => {
    port.addEventListener('message', ({ data }) => {
      if (isKind<Answer>(data, 'host-answer')) settle(data);
      else if (isKind<Greeting>(data, 'host')) {
        resolve({
          ...data.host,
          files,
          now: () => new Date(),
          randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
          asset: (name) => call('asset', name),
          fetch: refuseToSend,
          compute,
        });
      }
    });
    port.start?.();
  });
}

/** Other messages may share the port; only ours are looked at. */
function isKind<Message extends { readonly kind: string }>(
  data: unknown,
  kind: Message['kind'],
): data is Message {
  return typeof data === 'object' && data !== null && (data as { kind?: unknown }).kind === kind;
}
