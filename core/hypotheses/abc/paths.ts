import type { CandidatePath } from '../generator.ts';
import type { Adjacency } from './adjacency.ts';
import { lengthFactors } from './search.ts';

/** Slots looked at for one pair before the enumeration stops; between two hubs there may be millions of ways. */
const slotBudget = 200_000;

/** Ways kept for one pair. Beyond some dozens they are variants that nobody reads. */
const mostPaths = 40;

interface Way {
  readonly slots: readonly number[];
  readonly quality: number;
}

/**
 * The best simple paths of 2 to `maxSteps` steps between two concepts, best first, ties by the concepts' order in the
 * graph. Short ones are looked for first, so that a search between two hubs ends before it has spent itself on long
 * ones; the concepts that can still reach the effect in the remaining steps are known beforehand, so that no branch
 * ends in nothing.
 */
export function findPaths(
  adjacency: Adjacency,
  cause: number,
  effect: number,
  maxSteps: number,
  edgeId: (edgeAt: number) => string,
): { readonly paths: readonly CandidatePath[]; readonly work: number } {
  const steps = stepsTo(adjacency, effect, maxSteps - 1);
  const ways: Way[] = [];
  const visited = new Set([cause]);
  let budget = slotBudget;

  function extend(node: number, slots: readonly number[], carried: number, left: number): void {
    for (
      let slot = adjacency.outStart[node]!;
      slot < adjacency.outStart[node + 1]! && budget > 0;
      slot += 1
    ) {
      budget -= 1;
      const target = adjacency.outTarget[slot]!;
      const value = carried * adjacency.outQuality[slot]!;
      if (target === effect) {
        if (left === 1)
          ways.push({ slots: [...slots, slot], quality: value * lengthFactors[slots.length + 1]! });
      } else if (!visited.has(target) && (steps.get(target) ?? maxSteps) < left) {
        visited.add(target);
        extend(target, [...slots, slot], value * adjacency.specificity[target]!, left - 1);
        visited.delete(target);
      }
    }
  }

  for (let length = 2; length <= maxSteps && budget > 0; length += 1) extend(cause, [], 1, length);
  ways.sort((a, b) => b.quality - a.quality || a.slots.length - b.slots.length || compareSlots(a, b));
  const paths = ways.slice(0, mostPaths).map((way) => toPath(adjacency, edgeId, cause, way));
  return { paths, work: slotBudget - budget };
}

/** Fewest steps from each concept to `effect`, for those within `most` steps. */
function stepsTo(adjacency: Adjacency, effect: number, most: number): ReadonlyMap<number, number> {
  const steps = new Map([[effect, 0]]);
  let frontier = [effect];
  for (let step = 1; step <= most; step += 1) {
    const next: number[] = [];
    for (const node of frontier) {
      for (let entry = adjacency.inStart[node]!; entry < adjacency.inStart[node + 1]!; entry += 1) {
        const source = adjacency.inSource[entry]!;
        if (steps.has(source)) continue;
        steps.set(source, step);
        next.push(source);
      }
    }
    frontier = next;
  }
  return steps;
}

function compareSlots(a: Way, b: Way): number {
  for (let step = 0; step < a.slots.length; step += 1) {
    const difference = a.slots[step]! - b.slots[step]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

function toPath(
  adjacency: Adjacency,
  edgeId: (edgeAt: number) => string,
  cause: number,
  way: Way,
): CandidatePath {
  return {
    edgeIds: way.slots.map((slot) => edgeId(adjacency.edgeAt[slot]!)),
    conceptIds: [cause, ...way.slots.map((slot) => adjacency.outTarget[slot]!)].map(
      (node) => adjacency.ids[node]!,
    ),
    quality: way.quality,
  };
}
