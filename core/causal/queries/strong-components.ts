import type { FlatGraph } from './loop-graph.ts';

/** The strongly connected component of each node: Tarjan (1972), doi:10.1137/0201010, with stacks of its own. */
export function stronglyConnectedComponents({ size, first, targets }: FlatGraph): Int32Array {
  const order = new Int32Array(size).fill(-1);
  const lowest = new Int32Array(size);
  const component = new Int32Array(size).fill(-1);
  const place = new Int32Array(size);
  const path = new Int32Array(size);
  const stack = new Int32Array(size);
  let [counter, components, depth, height] = [0, 0, -1, 0];
  const enter = (node: number) => {
    order[node] = counter;
    lowest[node] = counter++;
    place[node] = first[node]!;
    stack[height++] = node;
    path[++depth] = node;
  };
  for (let root = 0; root < size; root++) {
    if (order[root]! >= 0) continue;
    enter(root);
    while (depth >= 0) {
      const node = path[depth]!;
      const at = place[node]!++;
      if (at < first[node + 1]!) {
        const child = targets[at]!;
        if (order[child]! < 0) enter(child);
        else if (component[child]! < 0) lowest[node] = Math.min(lowest[node]!, order[child]!);
        continue;
      }
      depth--;
      if (depth >= 0) lowest[path[depth]!] = Math.min(lowest[path[depth]!]!, lowest[node]!);
      if (lowest[node] !== order[node]) continue;
      let member: number;
      do {
        member = stack[--height]!;
        component[member] = components;
      } while (member !== node);
      components++;
    }
  }
  return component;
}
