import type { Progress, Task } from '../../foundation/task.ts';

/** The same task, its progress reported under the engine's own step. */
export function underStep(task: Task, step: (reported: string) => string): Task {
  return {
    report: (progress: Progress) => task.report({ ...progress, step: step(progress.step) }),
    get cancelled() {
      return task.cancelled;
    },
    throwIfCancelled: () => task.throwIfCancelled(),
    breathe: () => task.breathe(),
  };
}
