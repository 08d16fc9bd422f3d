import type { RandomStream } from '../../foundation/random.ts';
import { degree, type Rows } from '../links/link-graph.ts';
import { areNeighbours } from './neighbours.ts';

export interface WalkBias {
  /** p: the larger, the less a walk returns to where it came from. */
  readonly returning: number;
  /** q: above 1 a walk stays near its start, below 1 it goes outward. */
  readonly inOut: number;
}

/**
 * One walk of the second order from `start` into `walk`: a neighbour x of v, reached from t, is drawn with a weight of
 * 1/p when x = t, 1 when x is a neighbour of t, 1/q otherwise. By rejection (Yang et al. 2019,
 * 10.1145/3341301.3359634), which needs no table of all pairs of edges. Answers how many nodes were written: a node
 * without neighbours ends the walk.
 */
export function biasedWalk(
  rows: Rows,
  start: number,
  { returning, inOut }: WalkBias,
  random: RandomStream,
  walk: Int32Array,
): number {
  walk[0] = start;
  const back = 1 / returning;
  const outward = 1 / inOut;
  const most = Math.max(back, 1, outward);
  for (let step = 1; step < walk.length; step++) {
    const here = walk[step - 1]!;
    const choices = degree(rows, here);
    if (choices === 0) return step;
    const first = rows.starts[here]!;
    for (;;) {
      const next = rows.targets[first + random.below(choices)]!;
      if (step > 1 && most > Math.min(back, 1, outward)) {
        const from = walk[step - 2]!;
        const weight = next === from ? back : areNeighbours(rows, from, next) ? 1 : outward;
        if (weight < most && random.uniform() * most >= weight) continue;
      }
      walk[step] = next;
      break;
    }
  }
  return walk.length;
}
