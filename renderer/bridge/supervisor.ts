import { type CallOptions, createEngineClient, type EngineClient } from '../../core/engine/client.ts';
import type { InputOf, MethodName, OutputOf } from '../../core/engine/contract/index.ts';
import type { EnginePort } from '../../core/engine/port.ts';
import type { EngineEvent } from '../../core/engine/protocol.ts';
import { type ErrorRecord, NosographError, toErrorRecord } from '../../core/foundation/errors.ts';

/** A worker that holds an engine, as the supervisor needs it. */
export interface EngineProcess {
  readonly port: EnginePort;
  /** Settles when the worker is gone or cannot start: with the reason. */
  readonly death: Promise<unknown>;
  terminate(): void;
}

export type EngineStatus =
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready' }
  /** The worker died; another one starts and opens the same notebook. */
  | { readonly kind: 'recovering'; readonly deaths: number }
  | { readonly kind: 'failed'; readonly error: ErrorRecord };

export interface Supervisor {
  readonly status: EngineStatus;
  start(): void;
  call<Name extends MethodName>(
    method: Name,
    input: InputOf<Name>,
    options?: CallOptions,
  ): Promise<OutputOf<Name>>;
  onEvent(listener: (event: EngineEvent) => void): () => void;
  onStatus(listener: (status: EngineStatus) => void): () => void;
}

/** Deaths in a row, without one successful start between them, after which it gives up. */
const mostDeaths = 3;

/**
 * Keeps one engine alive. When its worker dies, everything pending is rejected with `engine.lost`, a new worker is
 * started and the notebook that was open is opened again (its journal holds what was committed). Calls made
 * meanwhile wait for the new worker.
 */
export function createSupervisor(spawn: () => EngineProcess): Supervisor {
  const eventListeners = new Set<(event: EngineEvent) => void>();
  const statusListeners = new Set<(status: EngineStatus) => void>();
  let status: EngineStatus = { kind: 'starting' };
  let client: Promise<EngineClient> | null = null;
  let openPath: string | null = null;
  let deaths = 0;

  const setStatus = (next: EngineStatus) => {
    status = next;
    for (const listener of [...statusListeners]) listener(next);
  };
  const emit = (event: EngineEvent) => {
    for (const listener of [...eventListeners]) listener(event);
  };

  async function begin(): Promise<EngineClient> {
    const process = spawn();
    const fresh = createEngineClient(process.port);
    const died = process.death.then((cause) => {
      process.terminate();
      fresh.lost(cause);
      onDeath(cause);
    });
    await Promise.race([fresh.ready, died.then(() => fresh.ready)]);
    fresh.onEvent(emit);
    if (openPath !== null) await fresh.call('notebook.open', { path: openPath });
    deaths = 0;
    setStatus({ kind: 'ready' });
    emit({ type: 'changed', revision: -1 });
    return fresh;
  }

  function onDeath(cause: unknown): void {
    deaths += 1;
    if (cause instanceof NosographError || deaths >= mostDeaths) {
      client = null;
      setStatus({ kind: 'failed', error: toErrorRecord(cause) });
      return;
    }
    setStatus({ kind: 'recovering', deaths });
    client = begin();
    client.catch(failToStart);
  }

  function failToStart(thrown: unknown): void {
    if (thrown instanceof NosographError && thrown.code === 'engine.lost') return; // `onDeath` has the word
    client = null;
    openPath = null;
    setStatus({ kind: 'failed', error: toErrorRecord(thrown) });
  }

  return {
    get status() {
      return status;
    },
    start() {
      if (client !== null) return;
      deaths = 0;
      setStatus({ kind: 'starting' });
      client = begin();
      client.catch(failToStart);
    },
    async call(method, input, options) {
      if (client === null) throw notRunning();
      const output = await (await client).call(method, input, options);
      openPath = openPathAfter(method, output, openPath);
      return output;
    },
    onEvent(listener) {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    onStatus(listener) {
      statusListeners.add(listener);
      return () => statusListeners.delete(listener);
    },
  };
}

/** Which notebook a new worker would have to open, after this call. */
function openPathAfter(method: MethodName, output: unknown, before: string | null): string | null {
  if (method === 'notebook.close') return null;
  if (!method.startsWith('notebook.')) return before;
  const path = (output as { readonly path?: unknown } | null)?.path;
  return typeof path === 'string' ? path : before;
}

function notRunning(): NosographError {
  return new NosographError('engine.lost', 'The engine is not running. Start it again.', { why: 'stopped' });
}
