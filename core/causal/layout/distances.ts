/** Number of edges between any two nodes, directions aside; −1 where no way leads. One row for each node. */
export function hopDistances(
  count: number,
  pairs: readonly (readonly [number, number])[],
): readonly Int32Array[] {
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  for (const [from, to] of pairs) {
    neighbours[from]!.push(to);
    neighbours[to]!.push(from);
  }
  return neighbours.map((_, start) => {
    const row = new Int32Array(count).fill(-1);
    const queue = [start];
    row[start] = 0;
    for (let at = 0; at < queue.length; at += 1) {
      const node = queue[at]!;
      for (const next of neighbours[node]!) {
        if (row[next] !== -1) continue;
        row[next] = row[node]! + 1;
        queue.push(next);
      }
    }
    return row;
  });
}
