import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Computing, createComputePool, createComputing } from '../../core/engine/compute/pool.ts';
import { serveCompute } from '../../core/engine/compute/serve.ts';
import { networkEstimate } from '../../core/engine/compute/tasks/network-estimate.ts';
import { type CancellableTask, createTask, type Progress } from '../../core/foundation/task.ts';
import type { ComputeShell, ComputeWorker, Host } from '../../core/platform/host.ts';
import { createNodeHost } from '../../core/platform/node/index.ts';
import { type TestEngine, temporaryEngine } from '../helpers/engines.ts';
import { sampleFile } from './sample-file.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await temporaryEngine();
});
afterAll(() => engine.dispose());

const small = { file: sampleFile(1, 150, 6), method: 'ebicglasso', options: { cor: 'pearson' } };

describe('the same seed gives the same bits', () => {
  const bootstrap = (type: 'nonparametric' | 'case' | 'parametric', jobs: number) =>
    engine.call('network.bootstrap', {
      ...small,
      data: { file: small.file },
      type,
      boots: 60,
      seed: 11,
      jobs,
    });

  test('nonparametric bootstrap on 1, 2 and 8 workers', async () => {
    const one = await bootstrap('nonparametric', 1);
    expect(await bootstrap('nonparametric', 2)).toEqual(one);
    expect(await bootstrap('nonparametric', 8)).toEqual(one);
  });

  test.each(['case', 'parametric'] as const)('%s bootstrap on 1 and 3 workers', async (type) => {
    expect(await bootstrap(type, 3)).toEqual(await bootstrap(type, 1));
  });

  test('comparison on 1, 2 and 8 workers', async () => {
    const { method, options } = small;
    const run = (jobs: number) =>
      engine.call('network.compare', {
        data: { file: sampleFile(1, 150, 6) },
        other: sampleFile(2, 120, 6),
        method,
        options,
        permutations: 40,
        seed: 3,
        jobs,
      });
    const [one, two, eight] = [await run(1), await run(2), await run(8)];
    expect(two).toEqual(one);
    expect(eight).toEqual(one);
  });

  test('workers or none at all', async () => {
    const shared = bootShared();
    const inWorkers = await computingIn(createNodeHost()).run(networkEstimate, shared, once);
    const here = await computingIn({ ...createNodeHost(), compute: null }).run(networkEstimate, shared, once);
    expect(inWorkers).toEqual(here);
  });
});

describe('long work', () => {
  // A stepwise search among 780 edges: one call of a kernel that never pauses.
  const long = {
    data: { file: sampleFile(5, 200, 40) },
    method: 'ggm-modselect',
    options: { cor: 'pearson', start: 'empty' },
  };

  test('tells at least every second that it goes on, and a cancel is answered within 200 ms', async () => {
    const told: number[] = [];
    const task = createTask(() => told.push(performance.now()));
    const started = performance.now();
    const running = engine.call('network.estimate', long, task).catch((thrown: unknown) => thrown);
    await new Promise((resume) => setTimeout(resume, 2500));
    const cancelled = performance.now();
    task.cancel();
    expect(await running).toMatchObject({ code: 'cancelled' });
    expect(performance.now() - cancelled).toBeLessThan(200);
    const moments = [started, ...told, cancelled];
    const longestSilence = Math.max(...moments.slice(1).map((moment, at) => moment - moments[at]!));
    expect(longestSilence).toBeLessThan(1000);
  });

  test('a bootstrap is cancelled within 200 ms, and the next one works', async () => {
    const task = createTask();
    const wishes = {
      data: { file: sampleFile(1, 400, 15) },
      method: 'ebicglasso',
      type: 'nonparametric' as const,
    };
    const running = engine
      .call('network.bootstrap', { ...wishes, boots: 100_000 }, task)
      .catch((thrown) => thrown);
    await new Promise((resume) => setTimeout(resume, 1000));
    const cancelled = performance.now();
    task.cancel();
    expect(await running).toMatchObject({ code: 'cancelled' });
    expect(performance.now() - cancelled).toBeLessThan(200);
    expect((await engine.call('network.bootstrap', { ...wishes, boots: 10 })).edges).toHaveLength(105);
  });

  test('the engine answers other calls meanwhile', async () => {
    const task = createTask();
    const running = engine.call('network.estimate', long, task).catch((thrown: unknown) => thrown);
    const started = performance.now();
    await engine.call('app.info', {});
    expect(performance.now() - started).toBeLessThan(200);
    task.cancel();
    await running;
  });

  test('progress counts the parts, never backwards, to the last', async () => {
    const told: Progress[] = [];
    const task = createTask((progress) => told.push(progress));
    await engine.call(
      'network.bootstrap',
      { ...small, data: { file: small.file }, type: 'nonparametric', boots: 50 },
      task,
    );
    const counts = told.filter(({ total }) => total === 50).map(({ done }) => done);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts.at(-1)).toBe(50);
  });
});

describe('a worker that fails', () => {
  test('with a refusal of the data: the refusal is what the caller gets', async () => {
    const constant = { name: 'constant.csv', bytes: new TextEncoder().encode('a,b\n1,2\n1,3\n1,5\n1,2\n') };
    const call = engine.call('network.estimate', { data: { file: constant }, method: 'ebicglasso' });
    await expect(call).rejects.toMatchObject({ code: 'input.invalid', details: { variable: 'a' } });
  });

  test('by dying: the run is rejected, the others of its run are ended, the next run has new workers', async () => {
    const shell = shellOf((worker, number) => {
      if (number === 1) worker.die(new Error('out of memory'));
    });
    const pool = createComputePool({ ...createNodeHost(), compute: shell });
    const run = () =>
      pool.run(networkEstimate, bootShared(), { ...once, count: 2, jobs: 2, task: createTask() });
    await expect(run()).rejects.toMatchObject({ code: 'compute.lost', details: { why: 'out of memory' } });
    expect(shell.alive()).toBe(0);
    expect(await run()).toHaveLength(2);
  });

  test('one worker is kept when a run is through, the others are ended', async () => {
    const shell = shellOf(() => {});
    const pool = createComputePool({ ...createNodeHost(), compute: shell });
    const run = () =>
      pool.run(networkEstimate, bootShared(), { ...once, count: 8, jobs: 4, task: createTask() });
    await run();
    expect(shell.alive()).toBe(1);
    await run();
    expect(shell.spawned()).toBe(7);
  });

  test('a real thread that is gone is noticed', async () => {
    const spawned: ComputeWorker[] = [];
    const node = createNodeHost();
    const shell: ComputeShell = {
      cores: 1,
      spawn() {
        const worker = node.compute!.spawn();
        spawned.push(worker);
        return worker;
      },
    };
    const pool = createComputePool({ ...node, compute: shell });
    const options = { ...once, count: 100_000, task: createTask() };
    const running = pool.run(networkEstimate, bootShared(), options).catch((thrown: unknown) => thrown);
    await new Promise((resume) => setTimeout(resume, 500));
    spawned[0]!.terminate();
    expect(await running).toMatchObject({ code: 'compute.lost' });
  });
});

const once = { count: 1, step: 'progress.estimating' };

function bootShared() {
  const matrix = Float64Array.of(1, 0.4, 0.2, 0.4, 1, 0.3, 0.2, 0.3, 1);
  const given = { matrix, n: 100, warnings: [] };
  return {
    sample: { variables: ['a', 'b', 'c'], columns: null, kinds: {}, given },
    method: 'ebicglasso',
    settings: {
      cor: 'auto',
      missing: 'pairwise',
      gamma: 0.5,
      threshold: false,
      refit: false,
      lambdaCount: 100,
      lambdaMinimumRatio: 0.01,
    },
  };
}

const computingIn = (host: Host, task: CancellableTask = createTask()): Computing =>
  createComputing(host, task);

interface FakeWorker extends ComputeWorker {
  die(cause: unknown): void;
}

/** Workers of this thread; `onCompute` may let one die when it is asked for parts. */
function shellOf(onCompute: (worker: FakeWorker, number: number) => void) {
  let spawned = 0;
  let alive = 0;
  const shell: ComputeShell & { spawned(): number; alive(): number } = {
    cores: 2,
    spawned: () => spawned,
    alive: () => alive,
    spawn() {
      spawned++;
      alive++;
      const number = spawned;
      const death = Promise.withResolvers<unknown>();
      let toPool: (message: unknown) => void = () => {};
      let toTask: (message: unknown) => void = () => {};
      let gone = false;
      const end = (cause: unknown) => {
        if (gone) return;
        gone = true;
        alive--;
        death.resolve(cause);
      };
      const worker: FakeWorker = {
        post(message) {
          queueMicrotask(() => {
            if ((message as { kind: string }).kind === 'compute') onCompute(worker, number);
            if (!gone) toTask(message);
          });
        },
        onMessage(listener) {
          toPool = listener;
        },
        death: death.promise,
        terminate: () => end(new Error('ended')),
        die: end,
      };
      serveCompute(
        {
          post: (message) => setTimeout(() => toPool(message), 1),
          onMessage: (listener) => {
            toTask = listener;
          },
        },
        Date.now,
      );
      return worker;
    },
  };
  return shell;
}
