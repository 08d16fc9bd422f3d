import type { IndexedModel } from './indexed-model.ts';

/** A directed cycle, its first node repeated at the end; null when the directed edges are acyclic. */
export function cycleExample(model: IndexedModel): number[] | null {
  const state = new Uint8Array(model.size); // 0 not seen, 1 on the path, 2 done
  for (let root = 0; root < model.size; root++) {
    if (state[root] !== 0) continue;
    const path = [root];
    const position = [0];
    state[root] = 1;
    while (path.length > 0) {
      const node = path.at(-1)!;
      const child = model.children[node]![position[position.length - 1]!++];
      if (child === undefined) {
        state[node] = 2;
        path.pop();
        position.pop();
      } else if (state[child] === 1) {
        return [...path.slice(path.indexOf(child)), child];
      } else if (state[child] === 0) {
        state[child] = 1;
        path.push(child);
        position.push(0);
      }
    }
  }
  return null;
}
