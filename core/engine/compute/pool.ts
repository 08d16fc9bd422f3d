import type { Task } from '../../foundation/task.ts';
import type { ComputeShell, Host } from '../../platform/host.ts';
import { createPace } from '../pace.ts';
import type { ComputeTask } from './compute-task.ts';
import { createHand, type Hand } from './hand.ts';
import { type RunOptions, spread } from './spread.ts';

/** Spreads the parts of a computation over workers. */
interface ComputePool {
  /**
   * The result of every part, in their order, the same on any number of workers. Progress counts parts, or is what a
   * single part reports of itself.
   * @throws NosographError `cancelled` within 200 ms of the wish, `compute.lost` when a worker dies, or what a part
   * throws; workers that are still at it are ended, and the next run has new ones.
   */
  run<Shared, Result>(
    compute: ComputeTask<Shared, Result>,
    shared: Shared,
    options: RunOptions,
  ): Promise<Result[]>;
}

/** The pool and the task of one call: what a handler of long work is given. */
export interface Computing {
  run<Shared, Result>(
    compute: ComputeTask<Shared, Result>,
    shared: Shared,
    options: Omit<RunOptions, 'task'>,
  ): Promise<Result[]>;
}

export function createComputing(host: Host, task: Task): Computing {
  const pool = poolOf(host);
  return { run: (compute, shared, options) => pool.run(compute, shared, { ...options, task }) };
}

const pools = new WeakMap<ComputeShell, ComputePool>();

/** One pool for each set of workers, whichever engine asks. */
function poolOf(host: Host): ComputePool {
  if (host.compute === null) return createComputePool(host);
  const pool = pools.get(host.compute) ?? createComputePool(host);
  pools.set(host.compute, pool);
  return pool;
}

/** A pool over the host's workers; without any, parts are computed one after the other where it is called. */
export function createComputePool(host: Host): ComputePool {
  const { compute: shell } = host;
  if (shell === null) return { run: (...run) => runHere(host, ...run) };
  const resting: Hand[] = [];
  return {
    async run<Shared, Result>(compute: ComputeTask<Shared, Result>, shared: Shared, options: RunOptions) {
      options.task.throwIfCancelled();
      const lanes = Math.min(options.jobs ?? shell.cores, options.count);
      const hands = Array.from({ length: lanes }, () => resting.pop() ?? createHand(shell.spawn()));
      try {
        for (const hand of hands) hand.prepare(compute.id, shared);
        const results = await spread<Result>(hands, host, options);
        release(hands, resting);
        return results;
      } catch (thrown) {
        for (const hand of hands) hand.end();
        throw thrown;
      }
    },
  };
}

async function runHere<Shared, Result>(
  host: Host,
  compute: ComputeTask<Shared, Result>,
  shared: Shared,
  { count, step, task }: RunOptions,
): Promise<Result[]> {
  const pace = createPace(host, task);
  const part = compute.prepare(shared, (done, total) => {
    if (count === 1) task.report({ step, done, total });
  });
  const results: Result[] = [];
  for (let index = 0; index < count; index++) {
    results.push(part(index));
    await pace.tick({ step, done: index + 1, total: count });
  }
  task.throwIfCancelled();
  return results;
}

/** One worker stays for the next run, which is seldom far; the others give their memory back. */
function release(hands: readonly Hand[], resting: Hand[]): void {
  for (const hand of hands) {
    if (!hand.alive || resting.length > 0) {
      hand.end();
    } else {
      hand.rest();
      resting.push(hand);
    }
  }
}
