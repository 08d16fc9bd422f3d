import { type ErrorRecord, NosographError } from '../../core/foundation/errors.ts';
import { createElectronHost, electronApi } from './electron-host.ts';
import { exposeHost } from './host-port.ts';
import type { EngineProcess } from './supervisor.ts';

/** The first message to the engine's worker: what kind of Host it is to make. */
export interface StartMessage {
  readonly kind: 'start';
  readonly shell: 'browser' | 'electron';
  /** Address under which the files of the program lie. */
  readonly assets: string;
  /** A Web Lock that the worker takes and never gives back: whoever gets it after the worker knows it is gone. */
  readonly lifeLock: string;
  /** In Electron: the other end answers as Host. */
  readonly hostPort: MessagePort | null;
}

/** What the worker says outside of the engine's protocol. */
export type WorkerNotice =
  | { readonly kind: 'alive' }
  | { readonly kind: 'cannot-start'; readonly error: ErrorRecord };

/** Starts the worker that holds the engine. */
export function spawnEngineWorker(): EngineProcess {
  const worker = new Worker(new URL('../workers/engine.worker.ts', import.meta.url), { type: 'module' });
  const death = Promise.withResolvers<unknown>();
  const lifeLock = `nosograph-engine-${crypto.randomUUID()}`;
  let stopHost: () => Promise<void> = async () => {};

  worker.addEventListener('error', (event) => death.resolve(new Error(event.message || 'worker error')));
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isNotice(data)) return;
    if (data.kind === 'cannot-start') death.resolve(NosographError.fromRecord(data.error));
    else void navigator.locks.request(lifeLock, () => death.resolve(new Error('worker ended')));
  });

  const start = async () => {
    const api = electronApi();
    const channel = api === undefined ? null : new MessageChannel();
    if (api !== undefined && channel !== null) {
      stopHost = exposeHost(await createElectronHost(api), channel.port1);
    }
    const message: StartMessage = {
      kind: 'start',
      shell: api === undefined ? 'browser' : 'electron',
      assets: new URL('assets-static/', document.baseURI).href,
      lifeLock,
      hostPort: channel?.port2 ?? null,
    };
    worker.postMessage(message, channel === null ? [] : [channel.port2]);
  };
  start().catch(death.resolve);

  return {
    port: {
      post: (message) => worker.postMessage(message),
      onMessage: (listener) =>
        worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => listener(data)),
    },
    death: death.promise,
    terminate() {
      worker.terminate();
      void stopHost();
    },
  };
}

function isNotice(data: unknown): data is WorkerNotice {
  const kind = (data as { readonly kind?: unknown } | null)?.kind;
  return kind === 'alive' || kind === 'cannot-start';
}
