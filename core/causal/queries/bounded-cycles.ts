import { summed } from './johnson.ts';
import type { FlatGraph } from './loop-graph.ts';
import type { LoopList } from './loop-list.ts';

/**
 * Puts the cycles of `shortest` to `longest` edges whose first node is `start` into the list, in the order of their nodes;
 * false when the list is full. Depth first through later nodes, only along edges from which the way back is short enough.
 */
export function cyclesWithin(
  start: number,
  graph: FlatGraph,
  names: readonly string[],
  shortest: number,
  longest: number,
  list: LoopList,
): boolean {
  const { size, first, targets, signs, lags } = graph;
  const back = distancesTo(start, longest, graph);
  const steps = Math.min(longest, size);
  const path = new Int32Array(steps + 1);
  const place = new Int32Array(steps + 1);
  const sign = new Int8Array(steps + 1);
  const delay = new Float64Array(steps + 1).fill(Number.NaN);
  const onPath = new Uint8Array(size);
  const words: string[] = [names[start]!];
  path[0] = start;
  place[0] = first[start]!;
  sign[0] = 1;
  let depth = 0;
  while (depth >= 0) {
    const node = path[depth]!;
    const edge = place[depth]!++;
    if (edge >= first[node + 1]!) {
      onPath[node] = 0;
      depth--;
      continue;
    }
    const next = targets[edge]!;
    if (next === start) {
      const total = lags === null ? Number.NaN : summed(delay[depth]!, lags[edge]!);
      if (depth + 1 >= shortest && !list.add(words, depth + 1, sign[depth]! * signs[edge]!, total))
        return false;
    } else if (next > start && onPath[next] === 0 && depth + 1 + back[next]! <= longest) {
      sign[depth + 1] = sign[depth]! * signs[edge]!;
      if (lags !== null) delay[depth + 1] = summed(delay[depth]!, lags[edge]!);
      depth++;
      path[depth] = next;
      words[depth] = names[next]!;
      place[depth] = first[next]!;
      onPath[next] = 1;
    }
  }
  return true;
}

/** Fewest edges from each node to `start` through later nodes; Infinity where there are none or too many. */
function distancesTo(start: number, longest: number, { size, first, targets }: FlatGraph): Float64Array {
  const distance = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  distance[start] = 0;
  for (let round = 1; round < longest; round++) {
    let changed = false;
    for (let node = start + 1; node < size; node++) {
      if (distance[node] !== Number.POSITIVE_INFINITY) continue;
      for (let at = first[node]!; at < first[node + 1]!; at++) {
        const next = targets[at]!;
        if (next < start || distance[next] !== round - 1) continue;
        distance[node] = round;
        changed = true;
        break;
      }
    }
    if (!changed) break;
  }
  return distance;
}
