import type { Adjacency } from './adjacency.ts';

/** Quality of a path by its number of steps: each step more is one more thing that must hold. */
export const lengthFactors: readonly number[] = [0, 1, 1, 0.7, 0.5];

export interface Found {
  /** The concepts that a path leads to, in no particular order. */
  readonly nodes: readonly number[];
  /** Quality of the best path to each concept, by index; 0 where there is none. */
  readonly quality: Float64Array;
  /** Edges that were looked at: callers breathe by it. */
  readonly work: number;
}

/**
 * Quality of the best path of 2 to `maxSteps` steps from one concept to every other, 0 where there is none.
 *
 * The quality of a path is the product of its edges' qualities, of the specificities of its intermediates and of the
 * factor of its length. All are at most 1, so the best walk never visits a concept twice and the best of all walks,
 * found by one round of relaxation for each step, is the best simple path.
 */
export function createSearch(adjacency: Adjacency, maxSteps: number) {
  const count = adjacency.ids.length;
  const layers = Array.from({ length: maxSteps + 1 }, () => new Float64Array(count));
  const reached: number[][] = Array.from({ length: maxSteps + 1 }, () => []);
  const best = new Float64Array(count);
  let bestNodes: number[] = [];
  let work = 0;

  function clear(): void {
    for (const node of bestNodes) best[node] = 0;
    layers.forEach((layer, step) => {
      for (const node of reached[step]!) layer[node] = 0;
      reached[step] = [];
    });
    bestNodes = [];
  }

  /** One step more from everything reached in `step - 1` steps, leaving out what cannot come above `floor`. */
  function relax(from: number, step: number, floor: number): void {
    const before = layers[step - 1]!;
    const after = layers[step]!;
    const front = reached[step]!;
    const factor = lengthFactors[step]!;
    for (const node of reached[step - 1]!) {
      const carried = before[node]! * (step === 1 ? 1 : adjacency.specificity[node]!);
      if (carried * factor < floor) continue;
      work += adjacency.outStart[node + 1]! - adjacency.outStart[node]!;
      for (let slot = adjacency.outStart[node]!; slot < adjacency.outStart[node + 1]!; slot += 1) {
        const target = adjacency.outTarget[slot]!;
        if (target === from) continue;
        const value = carried * adjacency.outQuality[slot]!;
        if (value <= after[target]!) continue;
        if (after[target] === 0) front.push(target);
        after[target] = value;
      }
    }
    if (step >= 2) keepBest(front, after, factor);
  }

  function keepBest(front: readonly number[], after: Float64Array, factor: number): void {
    for (const node of front) {
      const value = after[node]! * factor;
      if (value <= best[node]!) continue;
      if (best[node] === 0) bestNodes.push(node);
      best[node] = value;
    }
  }

  return {
    /** What it answers is valid until the next call. Paths whose quality is below `floor` may be left out. */
    from(start: number, floor: number): Found {
      clear();
      work = 0;
      layers[0]![start] = 1;
      reached[0] = [start];
      for (let step = 1; step <= maxSteps; step += 1) relax(start, step, floor);
      return { nodes: bestNodes, quality: best, work };
    },
  };
}
