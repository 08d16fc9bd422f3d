import { NosographError } from '../foundation/errors.ts';
import type { Progress } from '../foundation/task.ts';
import type { InputOf, MethodName, OutputOf } from './contract/index.ts';
import type { EnginePort } from './port.ts';
import type { EngineEvent, FromEngine, ToEngine } from './protocol.ts';

/** The part of an AbortSignal that the client uses. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface CallOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Asks the engine to stop. The call settles by the engine's answer: `cancelled`, or its result if that was faster. */
  readonly signal?: CancelSignal;
}

/** The engine as seen from the other side of a port. Every rejection is a NosographError. */
export interface EngineClient {
  call<Name extends MethodName>(
    method: Name,
    input: InputOf<Name>,
    options?: CallOptions,
  ): Promise<OutputOf<Name>>;
  /** Answers the function that ends the listening. */
  onEvent(listener: (event: EngineEvent) => void): () => void;
  /** Resolves when the engine has said that it is ready; rejects when it is lost before. */
  readonly ready: Promise<void>;
  /** The shell's word that the worker died: whatever is pending, and every later call, fails with `engine.lost`. */
  lost(cause: unknown): void;
}

interface Pending {
  resolve(value: unknown): void;
  reject(error: NosographError): void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

export function createEngineClient(port: EnginePort): EngineClient {
  const pending = new Map<number, Pending>();
  const listeners = new Set<(event: EngineEvent) => void>();
  const readiness = Promise.withResolvers<void>();
  // Nobody need wait for readiness: its rejection alone must not count as unhandled.
  readiness.promise.catch(() => {});
  let lastId = 0;
  let lostError: NosographError | null = null;

  port.onMessage((message) => {
    const told = understood(message);
    if (told === null || lostError !== null) return;
    if (told.kind === 'ready') readiness.resolve();
    else if (told.kind === 'event') for (const listener of [...listeners]) listener(told.event);
    else settle(pending, told);
  });

  return {
    ready: readiness.promise,
    call(method, input, { onProgress, signal } = {}) {
      if (lostError !== null) return Promise.reject(lostError);
      if (signal?.aborted) return Promise.reject(cancelledBeforeStart());
      lastId += 1;
      const id = lastId;
      const post = (message: ToEngine) => port.post(message);
      const cancel = () => {
        if (pending.has(id)) post({ kind: 'cancel', id });
      };
      const answer = new Promise<unknown>((resolve, reject) => {
        pending.set(id, { resolve, reject, onProgress });
        signal?.addEventListener('abort', cancel);
        try {
          post({ kind: 'call', id, method, input });
        } catch (thrown) {
          pending.delete(id);
          reject(unsendable(method, thrown));
        }
      });
      return answer.finally(() => signal?.removeEventListener('abort', cancel)) as Promise<
        OutputOf<typeof method>
      >;
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    lost(cause) {
      if (lostError !== null) return;
      lostError = engineLost(cause);
      readiness.reject(lostError);
      for (const each of pending.values()) each.reject(lostError);
      pending.clear();
    },
  };
}

/** An answer to a call that is no longer pending is late and concerns nobody. */
function settle(
  pending: Map<number, Pending>,
  told: Extract<FromEngine, { readonly kind: 'progress' | 'result' | 'failure' }>,
): void {
  const call = pending.get(told.id);
  if (call === undefined) return;
  if (told.kind === 'progress') {
    call.onProgress?.(told.progress);
    return;
  }
  pending.delete(told.id);
  if (told.kind === 'result') call.resolve(told.value);
  else call.reject(NosographError.fromRecord(told.error));
}

/** Messages of other kinds (a bundler's, an extension's) are not for this client. */
function understood(message: unknown): FromEngine | null {
  if (typeof message !== 'object' || message === null) return null;
  const told = message as Record<string, unknown>;
  if (told.kind === 'ready') return { kind: 'ready' };
  if (told.kind === 'event' && isObject(told.event)) return message as FromEngine;
  if (typeof told.id !== 'number') return null;
  if (told.kind === 'result') return message as FromEngine;
  if (told.kind === 'progress' && isObject(told.progress)) return message as FromEngine;
  if (told.kind === 'failure' && isObject(told.error)) return message as FromEngine;
  return null;
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

function cancelledBeforeStart(): NosographError {
  return new NosographError('cancelled', 'Cancelled. Nothing was changed.');
}

function unsendable(method: string, cause: unknown): NosographError {
  return new NosographError('internal', `The input of ${method} cannot be sent.`, { method }, cause);
}

function engineLost(cause: unknown): NosographError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new NosographError(
    'engine.lost',
    `The engine stopped (${why}). What was committed is safe: open the notebook again.`,
    { why },
    cause,
  );
}
