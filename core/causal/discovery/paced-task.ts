import type { Task } from '../../foundation/task.ts';

/** Milliseconds of work between two breaths: well under the 50 that a reader of the screen would feel. */
const breath = 25;

/** The same task, which reports and breathes at a steady pace however often it is told to. */
export function pacedTask(task: Task): Task {
  let last = Date.now();
  const isDue = () => Date.now() - last >= breath;
  return {
    report(progress) {
      if (isDue()) task.report(progress);
    },
    get cancelled() {
      return task.cancelled;
    },
    throwIfCancelled: () => task.throwIfCancelled(),
    async breathe() {
      if (!isDue()) return;
      await task.breathe();
      last = Date.now();
    },
  };
}
