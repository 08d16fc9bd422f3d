import { NosographError, toErrorRecord } from '../../foundation/errors.ts';
import type { EnginePort } from '../port.ts';
import type { ComputeTask } from './compute-task.ts';
import { computeTasks } from './compute-tasks.ts';
import type { FromComputeWorker, ToComputeWorker } from './protocol.ts';

/** Milliseconds between two words of how far a part is. */
const reportEvery = 100;

/** The worker's side of the pool: prepares a task once, then computes the parts it is asked for. */
export function serveCompute(port: EnginePort, now: () => number): void {
  let part: ((index: number) => unknown) | null = null;
  let refusal: unknown = null;
  let reported = 0;
  const post = (message: FromComputeWorker) => port.post(message);
  const report = (done: number, total: number) => {
    if (now() - reported < reportEvery) return;
    reported = now();
    post({ kind: 'part-progress', done, total });
  };

  port.onMessage((message) => {
    const asked = message as ToComputeWorker;
    if (asked.kind === 'rest') part = null;
    if (asked.kind === 'prepare') {
      refusal = null;
      try {
        part = taskNamed(asked.compute).prepare(asked.shared, report);
      } catch (thrown) {
        // Nobody waits for an answer yet: the first parts that are asked for have it.
        refusal = thrown;
      }
    }
    if (asked.kind === 'compute') {
      try {
        if (refusal !== null) throw refusal;
        const values: unknown[] = [];
        for (let index = asked.from; index < asked.to; index++) values.push(part!(index));
        post({ kind: 'results', values });
      } catch (thrown) {
        post({ kind: 'failure', error: toErrorRecord(thrown) });
      }
    }
  });
}

function taskNamed(id: string): ComputeTask<unknown, unknown> {
  const task = computeTasks.find((each) => each.id === id);
  if (task !== undefined) return task as ComputeTask<unknown, unknown>;
  throw new NosographError('internal', `compute-tasks.ts does not list the task "${id}".`, { compute: id });
}
