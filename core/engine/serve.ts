import { NosographError, toErrorRecord } from '../foundation/errors.ts';
import { type CancellableTask, createTask, type Task } from '../foundation/task.ts';
import type { EnginePort } from './port.ts';
import type { EngineEvent, FromEngine, ToEngine } from './protocol.ts';

/** What serving needs of the engine. */
export interface ServedEngine {
  request(method: string, input: unknown, task: Task): Promise<unknown>;
  onEvent(listener: (event: EngineEvent) => void): () => void;
}

/** Answers calls that come over `port`, as core/engine/protocol.ts says, and passes the engine's events on. */
export function serveEngine(port: EnginePort, engine: ServedEngine): void {
  const running = new Map<number, CancellableTask>();
  const post = (message: FromEngine) => port.post(message);

  const call = async (id: number, method: string, input: unknown) => {
    const task = createTask((progress) => post({ kind: 'progress', id, progress }));
    running.set(id, task);
    try {
      const value = await engine.request(method, input, task);
      postResult(post, id, value);
    } catch (thrown) {
      post({ kind: 'failure', id, error: toErrorRecord(thrown) });
    } finally {
      running.delete(id);
    }
  };

  engine.onEvent((event) => post({ kind: 'event', event }));
  port.onMessage((message) => {
    const asked = understood(message);
    if (asked === null) return answerMalformed(post, message);
    if (asked.kind === 'cancel') {
      running.get(asked.id)?.cancel();
    } else if (running.has(asked.id)) {
      post({ kind: 'failure', id: asked.id, error: malformed(`call ${asked.id} is already running`) });
    } else {
      void call(asked.id, asked.method, asked.input);
    }
  });
  post({ kind: 'ready' });
}

/** A value that cannot be cloned is a bug of a handler: the caller learns of it instead of waiting for ever. */
function postResult(post: (message: FromEngine) => void, id: number, value: unknown): void {
  try {
    post({ kind: 'result', id, value });
  } catch (thrown) {
    post({ kind: 'failure', id, error: toErrorRecord(thrown) });
  }
}

function understood(message: unknown): ToEngine | null {
  if (typeof message !== 'object' || message === null) return null;
  const { kind, id, method, input } = message as Record<string, unknown>;
  if (typeof id !== 'number') return null;
  if (kind === 'cancel') return { kind, id };
  if (kind === 'call' && typeof method === 'string') return { kind, id, method, input };
  return null;
}

/** Whoever gave an id is answered; a message without one has nobody to answer. */
function answerMalformed(post: (message: FromEngine) => void, message: unknown): void {
  const id = (message as { readonly id?: unknown } | null | undefined)?.id;
  if (typeof id === 'number')
    post({ kind: 'failure', id, error: malformed('no method, or an unknown kind') });
}

function malformed(what: string) {
  return new NosographError('input.invalid', `The engine did not understand a message: ${what}.`).toRecord();
}
