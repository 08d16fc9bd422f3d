import type { Area, Point } from '../shapes.ts';

/** How much more one direction may be stretched than the other to fill the area. */
const mostStretch = 1.35;

/** Places turned so that their long side lies along the area's, and scaled to fill it. */
export function fitInto(points: readonly Point[], area: Area, turn: boolean): readonly Point[] {
  const turned = turn ? alongLongSide(points, area.width >= area.height) : points;
  const left = Math.min(...turned.map(({ x }) => x));
  const top = Math.min(...turned.map(({ y }) => y));
  const width = Math.max(...turned.map(({ x }) => x)) - left;
  const height = Math.max(...turned.map(({ y }) => y)) - top;
  const wide = width > 1e-9 ? area.width / width : Number.POSITIVE_INFINITY;
  const high = height > 1e-9 ? area.height / height : Number.POSITIVE_INFINITY;
  const least = Math.min(wide, high);
  const scale = Number.isFinite(least) ? least : 0;
  const stretch = turn ? mostStretch : 1;
  const scaleX = Number.isFinite(wide) ? Math.min(wide, scale * stretch) : 0;
  const scaleY = Number.isFinite(high) ? Math.min(high, scale * stretch) : 0;
  return turned.map(({ x, y }) => ({
    x: area.left + area.width / 2 + (x - left - width / 2) * scaleX,
    y: area.top + area.height / 2 + (y - top - height / 2) * scaleY,
  }));
}

/** Turns the cloud of points so that the direction of its largest variance is level, or upright. */
function alongLongSide(points: readonly Point[], level: boolean): readonly Point[] {
  const middle = {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  };
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const { x, y } of points) {
    xx += (x - middle.x) ** 2;
    yy += (y - middle.y) ** 2;
    xy += (x - middle.x) * (y - middle.y);
  }
  const axis = Math.atan2(2 * xy, xx - yy) / 2;
  const angle = (level ? 0 : Math.PI / 2) - axis;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return points.map(({ x, y }) => ({
    x: (x - middle.x) * cos - (y - middle.y) * sin,
    y: (x - middle.x) * sin + (y - middle.y) * cos,
  }));
}

/** Moves points that are nearer than `distance` apart, without leaving the area, until none are (or it cannot be). */
export function moveApart(points: readonly Point[], distance: number, area: Area): readonly Point[] {
  const x = points.map((point) => point.x);
  const y = points.map((point) => point.y);
  for (let round = 0; round < 400; round += 1) {
    let moved = false;
    for (let a = 0; a < x.length; a += 1) {
      for (let b = 0; b < a; b += 1) {
        let dx = x[a]! - x[b]!;
        let dy = y[a]! - y[b]!;
        let between = Math.hypot(dx, dy);
        if (between >= distance - 1e-6) continue;
        if (between < 1e-6) {
          // Two points in one place part in a direction of their own.
          dx = Math.cos(a + 2 * b);
          dy = Math.sin(a + 2 * b);
          between = 1;
          moved = true;
        }
        const step = (distance - Math.min(between, distance) + 0.01) / 2 / between;
        x[a]! += dx * step;
        y[a]! += dy * step;
        x[b]! -= dx * step;
        y[b]! -= dy * step;
        moved = true;
      }
    }
    for (let node = 0; node < x.length; node += 1) {
      x[node] = Math.min(Math.max(x[node]!, area.left), area.left + area.width);
      y[node] = Math.min(Math.max(y[node]!, area.top), area.top + area.height);
    }
    if (!moved) break;
  }
  return x.map((value, node) => ({ x: value, y: y[node]! }));
}
