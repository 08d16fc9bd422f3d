import type { Progress, Task } from '../../foundation/task.ts';
import type { Host } from '../../platform/host.ts';
import type { Hand } from './hand.ts';

export interface RunOptions {
  /** How many parts there are. */
  readonly count: number;
  /** Key of the language files: what the progress is called. */
  readonly step: string;
  /** Reported to, and asked whether the result is still wanted. */
  readonly task: Task;
  /** Workers at most; by default as many as the machine has cores. */
  readonly jobs?: number | null;
}

/** Milliseconds between two looks at whether the work is still wanted. */
const watchEvery = 30;
/** Milliseconds after which a report is repeated: whoever waits sees that it goes on. */
const repeatEvery = 500;
/** Milliseconds that the parts of one message should take: long against the message, short for a steady progress. */
const chunkTime = 60;
/** A chunk may grow by this much from one message to the next. */
const growth = 4;

/** Asks the hands, each with the task prepared, for parts until all are there. Rejects when the task is cancelled. */
export async function spread<Result>(
  hands: readonly Hand[],
  host: Host,
  { count, step, task }: RunOptions,
): Promise<Result[]> {
  const now = () => host.now().getTime();
  const results = new Array<Result>(count);
  let next = 0;
  let done = 0;
  let running = true;
  let told: Progress = { step, done: 0, total: count === 1 ? null : count };
  let toldAt = now();
  const tell = (progress: Progress) => {
    told = progress;
    toldAt = now();
    task.report(progress);
  };

  async function work(hand: Hand): Promise<void> {
    if (count === 1) hand.onReport((done, total) => tell({ step, done, total }));
    let size = 1;
    while (running && next < count) {
      // Small chunks towards the end, so that the workers end together.
      const fairShare = Math.ceil((count - next) / (2 * hands.length));
      const from = next;
      const to = from + Math.min(size, fairShare);
      next = to;
      const started = now();
      const values = await hand.compute(from, to);
      for (const [offset, value] of values.entries()) results[from + offset] = value as Result;
      done += values.length;
      if (running && count > 1) tell({ step, done, total: count });
      const aim = (chunkTime * values.length) / Math.max(1, now() - started);
      size = Math.max(1, Math.floor(Math.min(aim, size * growth)));
    }
  }

  /** Never resolves; rejects when the work is no longer wanted. */
  const watching = new Promise<never>((_, reject) => {
    const look = () => {
      if (!running) return;
      if (now() - toldAt >= repeatEvery) tell(told);
      if (task.cancelled) reject(cancellationOf(task));
      else setTimeout(look, watchEvery);
    };
    setTimeout(look, watchEvery);
  });

  try {
    await Promise.race([Promise.all(hands.map(work)), watching]);
  } finally {
    running = false;
  }
  return results;
}

function cancellationOf(task: Task): unknown {
  try {
    return task.throwIfCancelled();
  } catch (thrown) {
    return thrown;
  }
}
