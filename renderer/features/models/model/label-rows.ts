/**
 * Heights for labels that want to stand at `wanted` and must keep `apart` from each other, between top and bottom: pushed
 * down in their order, and back up as a whole when they would leave the field. In the order in which they came.
 */
export function labelRows(
  wanted: readonly number[],
  apart: number,
  top: number,
  bottom: number,
): readonly number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  let last = top - apart;
  const rows = order.map(({ at, index }) => {
    last = Math.max(at, last + apart);
    return { row: last, index };
  });
  const over = Math.max(0, last - bottom);
  for (let from = rows.length - 1, limit = bottom; from >= 0 && over > 0; from -= 1) {
    const entry = rows[from];
    if (entry === undefined) break;
    entry.row = Math.min(entry.row, limit);
    limit = entry.row - apart;
  }
  const placed = new Array<number>(wanted.length).fill(0);
  for (const { row, index } of rows) placed[index] = row;
  return placed;
}
