import { byName, type IndexedModel } from '../../../causal/queries/indexed-model.ts';
import type { SimplePath } from '../../../causal/queries/paths.ts';
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

/** The first `limit` of a sequence, and whether there was more: a limit is never silent. */
export function take<Value>(values: Iterable<Value>, limit: number): { taken: Value[]; truncated: boolean } {
  const taken: Value[] = [];
  for (const value of values) {
    if (taken.length === limit) return { taken, truncated: true };
    taken.push(value);
  }
  return { taken, truncated: false };
}

export function compareLists(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = byName(a[index]!, b[index]!);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
