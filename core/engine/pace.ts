import type { Progress, Task } from '../foundation/task.ts';
import type { Host } from '../platform/host.ts';

/** Milliseconds of work between two breaths: well under the 50 that a reader of the screen would feel. */
const breathEvery = 25;

/** Reports and breathes at a steady pace, however small the steps are that it is told of. */
export interface Pace {
  tick(progress: Progress): Promise<void>;
}

export function createPace(host: Host, task: Task): Pace {
  let last = 0;
  return {
    async tick(progress) {
      const now = host.now().getTime();
      if (now - last < breathEvery) return;
      task.report(progress);
      await task.breathe();
      last = host.now().getTime();
    },
  };
}

/** Milliseconds within which a pause hears that it is no longer wanted. */
const pauseSlice = 250;

/** Waits; throws `cancelled` as soon as nobody wants what is waited for. */
export async function pause(task: Task, milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= pauseSlice) {
    task.throwIfCancelled();
    await new Promise<void>((resume) => {
      setTimeout(resume, Math.min(left, pauseSlice));
    });
  }
  task.throwIfCancelled();
}
