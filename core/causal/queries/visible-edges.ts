import type { IndexedModel } from './indexed-model.ts';

/**
 * Whether an arrow of a MAG or PAG rules out that something unobserved stands behind both its ends: another node points
 * at its start, directly or by a path of colliders that are all parents of its end, and is not adjacent to the end.
 * Zhang (2008), JMLR 9, 1437–1474, Definition 8.
 */
export function isVisible(model: IndexedModel, from: number, to: number): boolean {
  const isParentOfEnd = (node: number) =>
    model.links[node]!.some((link) => link.to === to && link.near === 'tail' && link.far === 'head');
  const isAdjacentToEnd = (node: number) => node === to || model.links[node]!.some((link) => link.to === to);
  // Backwards from the start: nodes on the way have arrowheads towards both sides and point at the end.
  const seen = new Set([from]);
  const waiting = [from];
  while (waiting.length > 0) {
    const node = waiting.pop()!;
    for (const { to: before, near, far } of model.links[node]!) {
      if (near !== 'head') continue;
      if (!isAdjacentToEnd(before)) return true;
      if (far !== 'head' || seen.has(before) || !isParentOfEnd(before)) continue;
      seen.add(before);
      waiting.push(before);
    }
  }
  return false;
}
