import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createEngineClient } from '../../core/engine/client.ts';
import type { EngineEvent } from '../../core/engine/protocol.ts';
import { type ServedEngine, serveEngine } from '../../core/engine/serve.ts';
import { NosographError } from '../../core/foundation/errors.ts';
import type { Progress, Task } from '../../core/foundation/task.ts';
import { portPair } from '../helpers/ports.ts';

type Answer = (input: unknown, task: Task) => unknown;

/** An engine whose every method is answered by one function, and which can be made to speak. */
function pretendEngine(answer: Answer) {
  const listeners = new Set<(event: EngineEvent) => void>();
  const asked: string[] = [];
  const engine: ServedEngine = {
    async request(method, input, task) {
      asked.push(method);
      return answer(input, task);
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const say = (event: EngineEvent) => {
    for (const listener of listeners) listener(event);
  };
  return { engine, asked, say };
}

function connected(answer: Answer) {
  const { shell, worker } = portPair();
  const client = createEngineClient(shell);
  const { engine, asked, say } = pretendEngine(answer);
  serveEngine(worker, engine);
  return { client, asked, say, shell, worker };
}

const later = (milliseconds = 5) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('calls over a port', () => {
  it('says when the engine is ready', async () => {
    await connected(() => null).client.ready;
  });

  it('gives each caller its own answer, in whatever order the answers come', async () => {
    const { client } = connected(async (input) => {
      const { id } = input as { id: string };
      await later(id === 'slow' ? 15 : 0);
      return id;
    });
    const answers = await Promise.all(
      ['slow', 'quick', 'other'].map((id) => client.call('claims.get', { id })),
    );
    expect(answers).toEqual(['slow', 'quick', 'other']);
  });

  it('rejects with the code, message and details of the failure', async () => {
    const { client } = connected(() => {
      throw new NosographError('not-found', 'No claim "c".', { id: 'c' });
    });
    await expect(client.call('claims.get', { id: 'c' })).rejects.toMatchObject({
      name: 'NosographError',
      code: 'not-found',
      message: 'No claim "c".',
      details: { id: 'c' },
    });
  });

  it('turns anything else that is thrown into a failure with the code internal', async () => {
    const { client } = connected(() => {
      throw new TypeError('no such thing');
    });
    await expect(client.call('app.info', {})).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining('no such thing'),
    });
  });

  it('rejects, rather than waiting for ever, when an answer or an input cannot be cloned', async () => {
    const { client } = connected(() => () => 'a function');
    await expect(client.call('app.info', {})).rejects.toMatchObject({ code: 'internal' });
    const input = { id: (() => 'a function') as unknown as string };
    await expect(client.call('claims.get', input)).rejects.toMatchObject({ code: 'internal' });
  });

  it('passes progress to the caller that asked and to no other', async () => {
    const { client } = connected(async (input, task) => {
      if ((input as { id: string }).id === 'a') task.report({ step: 'progress.reading', done: 1, total: 2 });
      await later();
      return null;
    });
    const a: Progress[] = [];
    const b: Progress[] = [];
    await Promise.all([
      client.call('claims.get', { id: 'a' }, { onProgress: (progress) => a.push(progress) }),
      client.call('claims.get', { id: 'b' }, { onProgress: (progress) => b.push(progress) }),
    ]);
    expect(a).toEqual([{ step: 'progress.reading', done: 1, total: 2 }]);
    expect(b).toEqual([]);
  });

  it('passes events on until the listener has had enough', async () => {
    const { client, say } = connected(() => null);
    const heard: EngineEvent[] = [];
    const stop = client.onEvent((event) => heard.push(event));
    say({ type: 'changed', revision: 1 });
    await later();
    stop();
    say({ type: 'changed', revision: 2 });
    await later();
    expect(heard).toEqual([{ type: 'changed', revision: 1 }]);
  });
});

describe('cancelling', () => {
  const endless: Answer = async (_input, task) => {
    for (;;) await task.breathe();
  };

  it('stops the work and rejects with cancelled', async () => {
    const { client } = connected(endless);
    const abort = new AbortController();
    const call = client.call('app.info', {}, { signal: abort.signal });
    await later();
    abort.abort();
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('never asks the engine when it was cancelled before it began', async () => {
    const { client, asked } = connected(() => null);
    await client.ready;
    await expect(client.call('app.info', {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
    await later();
    expect(asked).toEqual([]);
  });

  it('stops only the call that was cancelled', async () => {
    const { client } = connected(async (input, task) => {
      for (let step = 0; step < 20; step += 1) await task.breathe();
      return (input as { id: string }).id;
    });
    const abort = new AbortController();
    const stopped = client.call('claims.get', { id: 'a' }, { signal: abort.signal });
    const finished = client.call('claims.get', { id: 'b' });
    abort.abort();
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    await expect(finished).resolves.toBe('b');
  });

  it('gives the result when the cancel came too late', async () => {
    const { client } = connected(() => 'done already');
    const abort = new AbortController();
    const call = client.call('app.info', {}, { signal: abort.signal });
    await later(0);
    abort.abort();
    await expect(call).resolves.toBe('done already');
    abort.abort();
  });
});

describe('a worker that dies', () => {
  it('rejects what is pending and everything asked later with engine.lost', async () => {
    const { client } = connected(() => new Promise(() => {}));
    const pending = [client.call('app.info', {}), client.call('app.recent', {})];
    client.lost(new Error('out of memory'));
    for (const call of pending) {
      await expect(call).rejects.toMatchObject({ code: 'engine.lost', details: { why: 'out of memory' } });
    }
    await expect(client.call('app.info', {})).rejects.toMatchObject({ code: 'engine.lost' });
  });

  it('rejects readiness when it dies before it was ready', async () => {
    const client = createEngineClient(portPair().shell);
    client.lost('the script did not load');
    await expect(client.ready).rejects.toMatchObject({ code: 'engine.lost' });
  });

  it('ignores results that arrive after it was given up', async () => {
    const { client, worker } = connected(() => new Promise(() => {}));
    const call = client.call('app.info', {});
    client.lost('killed');
    worker.post({ kind: 'result', id: 1, value: 'too late' });
    await expect(call).rejects.toMatchObject({ code: 'engine.lost' });
    await later();
  });
});

describe('messages that are not ours', () => {
  it('the engine answers a malformed message that bears an id and survives every other', async () => {
    const { shell, worker } = portPair();
    const { engine, asked } = pretendEngine(() => 'fine');
    serveEngine(worker, engine);
    const answers: unknown[] = [];
    shell.onMessage((message) => answers.push(message));
    for (const message of [null, 7, 'call', [], { kind: 'call' }, { kind: 'cancel', id: 99 }])
      shell.post(message);
    shell.post({ kind: 'call', id: 4 });
    shell.post({ kind: 'unheard-of', id: 5 });
    shell.post({ kind: 'call', id: 6, method: 'app.info', input: {} });
    await later(20);
    expect(asked).toEqual(['app.info']);
    expect(answers).toEqual([
      { kind: 'ready' },
      { kind: 'failure', id: 4, error: expect.objectContaining({ code: 'input.invalid' }) },
      { kind: 'failure', id: 5, error: expect.objectContaining({ code: 'input.invalid' }) },
      { kind: 'result', id: 6, value: 'fine' },
    ]);
  });

  it('the engine refuses a second call under the id of one that runs', async () => {
    const { shell, worker } = portPair();
    const { engine, asked } = pretendEngine(() => new Promise(() => {}));
    serveEngine(worker, engine);
    const answers: unknown[] = [];
    shell.onMessage((message) => answers.push(message));
    for (let time = 0; time < 2; time += 1)
      shell.post({ kind: 'call', id: 1, method: 'app.info', input: {} });
    await later(20);
    expect(asked).toHaveLength(1);
    expect(answers.at(-1)).toMatchObject({ kind: 'failure', id: 1 });
  });

  it('the client ignores whatever it did not ask for', async () => {
    const listeners: ((message: unknown) => void)[] = [];
    const client = createEngineClient({ post: () => {}, onMessage: (listener) => listeners.push(listener) });
    const settled = vi.fn();
    const onProgress = vi.fn();
    client.call('app.info', {}, { onProgress }).then(settled, settled);
    const noise = fc.oneof(
      fc.anything(),
      fc.record({
        kind: fc.constantFrom('ready', 'progress', 'result', 'failure', 'event', 'other'),
        id: fc.oneof(fc.integer({ min: 2 }), fc.anything({ values: [fc.string()] })),
        value: fc.anything(),
        error: fc.constant(null),
        event: fc.constant(null),
        progress: fc.constant(null),
      }),
    );
    fc.assert(fc.property(noise, (message) => listeners.forEach((listener) => void listener(message))));
    await later();
    expect(settled).not.toHaveBeenCalled();
    expect(onProgress).not.toHaveBeenCalled();
  });
});
