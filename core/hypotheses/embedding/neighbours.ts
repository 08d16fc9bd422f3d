import type { LinkGraph, Rows } from '../links/link-graph.ts';

/** The neighbours of every node with the arrows dropped, in ascending order: u → v and v → u make one pair. */
export function neighboursOf({ out, into, directed, names }: LinkGraph): Rows {
  if (!directed) return out;
  const starts = new Int32Array(names.length + 1);
  const targets = new Int32Array(out.targets.length + into.targets.length);
  let size = 0;
  for (let node = 0; node < names.length; node++) {
    size = mergeRow(out, into, node, targets, size);
    starts[node + 1] = size;
  }
  return { starts, targets: targets.slice(0, size) };
}

/** Both sorted rows of a node in one, what is in both once; answers where the row ends. */
function mergeRow(a: Rows, b: Rows, node: number, targets: Int32Array, begin: number): number {
  let [i, j, size] = [a.starts[node]!, b.starts[node]!, begin];
  const [endOfA, endOfB] = [a.starts[node + 1]!, b.starts[node + 1]!];
  while (i < endOfA || j < endOfB) {
    const left = i < endOfA ? a.targets[i]! : Number.POSITIVE_INFINITY;
    const right = j < endOfB ? b.targets[j]! : Number.POSITIVE_INFINITY;
    targets[size++] = Math.min(left, right);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return size;
}

/** Whether v stands in the row of u: a binary search. */
export function areNeighbours({ starts, targets }: Rows, u: number, v: number): boolean {
  let [low, high] = [starts[u]!, starts[u + 1]!];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (targets[middle]! < v) low = middle + 1;
    else high = middle;
  }
  return low < starts[u + 1]! && targets[low] === v;
}
