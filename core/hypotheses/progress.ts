import type { Task } from '../foundation/task.ts';

/** Parts of a generation, as percentages of the whole: one bar that never goes back. */
const parts = { search: [0, 60], paths: [60, 85], words: [85, 100] } as const;

/** Reports that `done` of `total` of one part are done, and breathes. */
export async function reportPart(
  task: Task,
  part: keyof typeof parts,
  done: number,
  total: number,
): Promise<void> {
  const [from, to] = parts[part];
  const share = total === 0 ? 1 : done / total;
  task.report({ step: 'progress.generating', done: Math.round(from + (to - from) * share), total: 100 });
  await task.breathe();
}
