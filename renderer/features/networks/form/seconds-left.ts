import type { Progress } from '../../../../core/foundation/task.ts';

const leastSeen = 700;

/** By the pace so far; null until something was done for long enough, or when the end is not known. */
export function secondsLeft(
  progress: Progress,
  start: { readonly at: number; readonly done: number },
  now: number,
): number | null {
  const { done, total } = progress;
  const passed = now - start.at;
  if (total === null || done <= start.done || passed < leastSeen) return null;
  return ((total - done) * passed) / (done - start.done) / 1000;
}
