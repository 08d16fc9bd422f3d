import type { Point } from '../../math/stress.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Free space kept around a node, in units of the picture. */
const gap = 36;
const mostRounds = 200;

/** Moves nodes that overlap apart, along the axis where less is needed, until none do (or it does not help). */
export function removeOverlaps(points: readonly Point[], sizes: readonly Size[]): readonly Point[] {
  const x = points.map((point) => point.x);
  const y = points.map((point) => point.y);
  for (let round = 0; round < mostRounds; round += 1) {
    let moved = false;
    for (let a = 0; a < x.length; a += 1) {
      for (let b = a + 1; b < x.length; b += 1) {
        const needX = (sizes[a]!.width + sizes[b]!.width) / 2 + gap - Math.abs(x[b]! - x[a]!);
        const needY = (sizes[a]!.height + sizes[b]!.height) / 2 + gap - Math.abs(y[b]! - y[a]!);
        if (needX <= 0.01 || needY <= 0.01) continue;
        moved = true;
        if (needX < needY) {
          const step = ((x[b]! >= x[a]! ? 1 : -1) * needX) / 2;
          x[a]! -= step;
          x[b]! += step;
        } else {
          const step = ((y[b]! >= y[a]! ? 1 : -1) * needY) / 2;
          y[a]! -= step;
          y[b]! += step;
        }
      }
    }
    if (!moved) break;
  }
  return x.map((value, at) => ({ x: value, y: y[at]! }));
}

/** Moves each node that lies on an edge which is not its own away from that edge, half of what is needed. */
export function clearEdges(
  points: readonly Point[],
  sizes: readonly Size[],
  edges: readonly (readonly [number, number])[],
): readonly Point[] {
  const moved = points.map((point) => ({ ...point }));
  for (const [from, to] of edges) {
    const a = points[from]!;
    const b = points[to]!;
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const normal = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
    for (const [node, point] of points.entries()) {
      if (node === from || node === to) continue;
      const along = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length;
      if (along <= 0 || along >= length) continue;
      const aside = (point.x - a.x) * normal.x + (point.y - a.y) * normal.y;
      const { width, height } = sizes[node]!;
      const reach = (Math.abs(normal.x) * width + Math.abs(normal.y) * height) / 2 + gap / 3;
      if (Math.abs(aside) >= reach) continue;
      const step = ((aside >= 0 ? 1 : -1) * (reach - Math.abs(aside))) / 2;
      moved[node]!.x += normal.x * step;
      moved[node]!.y += normal.y * step;
    }
  }
  return moved;
}
