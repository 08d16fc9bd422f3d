import { describe, expect, it } from 'vitest';
import { NosographError } from '../../core/foundation/errors.ts';
import { createSupervisor, type EngineProcess } from '../../renderer/bridge/supervisor.ts';

interface FakeWorker {
  readonly calls: { readonly id: number; readonly method: string; readonly input: unknown }[];
  isTerminated: boolean;
  ready(): void;
  answer(id: number, value: unknown): void;
  die(cause: unknown): void;
}

/** Workers that answer only when the test says so. */
function fakeWorkers() {
  const workers: FakeWorker[] = [];
  const spawn = (): EngineProcess => {
    const death = Promise.withResolvers<unknown>();
    let tell: (message: unknown) => void = () => {};
    const worker: FakeWorker = {
      calls: [],
      isTerminated: false,
      ready: () => tell({ kind: 'ready' }),
      answer: (id, value) => tell({ kind: 'result', id, value }),
      die: death.resolve,
    };
    workers.push(worker);
    return {
      port: {
        post: (message) => void worker.calls.push(message as FakeWorker['calls'][number]),
        onMessage: (listener) => {
          tell = listener;
        },
      },
      death: death.promise,
      terminate: () => {
        worker.isTerminated = true;
      },
    };
  };
  return { workers, spawn };
}
const settle = () => new Promise((resume) => setTimeout(resume, 0));

describe('an engine that dies', () => {
  it('rejects what was pending, starts anew and opens the same notebook', async () => {
    const { workers, spawn } = fakeWorkers();
    const supervisor = createSupervisor(spawn);
    supervisor.start();
    workers[0]?.ready();
    const opening = supervisor.call('notebook.open', { path: '/home/a.nosograph' });
    await settle();
    workers[0]?.answer(1, { path: '/home/a.nosograph' });
    await opening;

    const pending = supervisor.call('claims.get', { id: 'claim-1' });
    await settle();
    workers[0]?.die(new Error('out of memory'));
    await expect(pending).rejects.toMatchObject({ code: 'engine.lost' });
    expect(workers[0]?.isTerminated).toBe(true);
    expect(supervisor.status).toEqual({ kind: 'recovering', deaths: 1 });

    workers[1]?.ready();
    await settle();
    expect(workers[1]?.calls[0]).toMatchObject({
      method: 'notebook.open',
      input: { path: '/home/a.nosograph' },
    });
    const waiting = supervisor.call('claims.get', { id: 'claim-1' });
    workers[1]?.answer(1, { path: '/home/a.nosograph' });
    await settle();
    expect(supervisor.status).toEqual({ kind: 'ready' });
    workers[1]?.answer(2, { id: 'claim-1' });
    await expect(waiting).resolves.toEqual({ id: 'claim-1' });
  });

  it('opens nothing after a notebook that was closed', async () => {
    const { workers, spawn } = fakeWorkers();
    const supervisor = createSupervisor(spawn);
    supervisor.start();
    workers[0]?.ready();
    const opening = supervisor.call('notebook.open', { path: '/a' });
    await settle();
    workers[0]?.answer(1, { path: '/a' });
    await opening;
    const closing = supervisor.call('notebook.close', {});
    await settle();
    workers[0]?.answer(2, { done: true });
    await closing;
    workers[0]?.die(new Error('gone'));
    await settle();
    workers[1]?.ready();
    await settle();
    expect(workers[1]?.calls).toEqual([]);
    expect(supervisor.status).toEqual({ kind: 'ready' });
  });

  it('gives up after three deaths in a row and can be started by hand again', async () => {
    const { workers, spawn } = fakeWorkers();
    const supervisor = createSupervisor(spawn);
    supervisor.start();
    for (let death = 0; death < 3; death += 1) {
      workers[death]?.die(new Error('again'));
      await settle();
    }
    expect(supervisor.status).toMatchObject({ kind: 'failed' });
    await expect(supervisor.call('app.info', {})).rejects.toMatchObject({ code: 'engine.lost' });
    supervisor.start();
    workers[3]?.ready();
    await settle();
    expect(supervisor.status).toEqual({ kind: 'ready' });
  });

  it('says at once why a worker cannot start, without trying again', async () => {
    const { workers, spawn } = fakeWorkers();
    const supervisor = createSupervisor(spawn);
    supervisor.start();
    workers[0]?.die(new NosographError('file.unwritable', 'This browser keeps no files.'));
    await settle();
    expect(supervisor.status).toMatchObject({ kind: 'failed', error: { code: 'file.unwritable' } });
    expect(workers.length).toBe(1);
  });
});
