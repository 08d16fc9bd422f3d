import type { FlatGraph } from './loop-graph.ts';
import type { LoopList } from './loop-list.ts';

/**
 * Puts every cycle through `start` into the list, in the order of its nodes; all edges of the graph must lie on one. False
 * when the list is full. Johnson (1975), doi:10.1137/0204007: depth first; a node from which no way led back stays blocked
 * until one of the nodes that it leads to has been released. One loop over flat arrays: this is where the time goes.
 */
export function cyclesThrough(
  start: number,
  { size, first, targets, signs, lags }: FlatGraph,
  names: readonly string[],
  list: LoopList,
): boolean {
  const path = new Int32Array(size + 1);
  const place = new Int32Array(size + 1);
  const sign = new Int8Array(size + 1);
  const delay = new Float64Array(size + 1).fill(Number.NaN);
  const led = new Uint8Array(size + 1);
  const blocked = new Uint8Array(size);
  // Who is released with a node: as marks, size × size, and as lists.
  const marks = new Uint8Array(size * size);
  const lists = new Int32Array(size * size);
  const counts = new Int32Array(size);
  const open = new Int32Array(size + 1);
  const words: string[] = [names[start]!];
  path[0] = start;
  place[0] = first[start]!;
  sign[0] = 1;
  blocked[start] = 1;
  let depth = 0;
  while (depth >= 0) {
    const node = path[depth]!;
    const edge = place[depth]!++;
    if (edge < first[node + 1]!) {
      const next = targets[edge]!;
      if (next === start) {
        const total = lags === null ? Number.NaN : summed(delay[depth]!, lags[edge]!);
        if (!list.add(words, depth + 1, sign[depth]! * signs[edge]!, total)) return false;
        led[depth] = 1;
      } else if (blocked[next] === 0) {
        sign[depth + 1] = sign[depth]! * signs[edge]!;
        if (lags !== null) delay[depth + 1] = summed(delay[depth]!, lags[edge]!);
        depth++;
        path[depth] = next;
        words[depth] = names[next]!;
        place[depth] = first[next]!;
        led[depth] = 0;
        blocked[next] = 1;
      }
      continue;
    }
    if (led[depth] === 1) {
      let waiting = 1;
      blocked[node] = 0;
      open[0] = node;
      while (waiting > 0) {
        const freed = open[--waiting]!;
        const from = freed * size;
        const to = from + counts[freed]!;
        counts[freed] = 0;
        for (let at = from; at < to; at++) {
          const other = lists[at]!;
          marks[from + other] = 0;
          if (blocked[other] === 0) continue;
          blocked[other] = 0;
          open[waiting++] = other;
        }
      }
      if (depth > 0) led[depth - 1] = 1;
    } else {
      for (let at = first[node]!; at < first[node + 1]!; at++) {
        const from = targets[at]! * size;
        if (marks[from + node] === 1) continue;
        marks[from + node] = 1;
        lists[from + counts[targets[at]!]!++] = node;
      }
    }
    depth--;
  }
  return true;
}

/** NaN is no lag. */
export const summed = (a: number, b: number): number => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : a + b);
