import { pacedTask } from '../../../causal/discovery/paced-task.ts';
import { byName, type IndexedModel } from '../../../causal/queries/indexed-model.ts';
import type { PathWork, SimplePath } from '../../../causal/queries/paths.ts';
import type { Task } from '../../../foundation/task.ts';
import { namesOf } from './read-model.ts';

export const pathValue = (
  indexed: IndexedModel,
  { nodes, arrows, causal, possiblyCausal, open }: SimplePath,
) => ({
  nodes: namesOf(indexed, nodes),
  arrows: [...arrows],
  causal,
  possiblyCausal,
  open,
});

/** Steps along edges that a list of paths may take: below a second of work. */
const mostSteps = 3_000_000;

export const pathWork = (): PathWork => ({ left: mostSteps });

/**
 * The first `limit` of a sequence, and whether there was more: a limit is never silent. Breathes on the way, so that long
 * lists can be cancelled; `work` is that of the search, whose end counts as "there may be more".
 */
export async function take<Value>(
  values: Iterable<Value>,
  limit: number,
  task: Task,
  work: PathWork = { left: 1 },
): Promise<{ taken: Value[]; truncated: boolean }> {
  const paced = pacedTask(task);
  const taken: Value[] = [];
  for (const value of values) {
    if (taken.length === limit) return { taken, truncated: true };
    taken.push(value);
    await paced.breathe();
  }
  return { taken, truncated: work.left <= 0 };
}

export function compareLists(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = byName(a[index]!, b[index]!);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
