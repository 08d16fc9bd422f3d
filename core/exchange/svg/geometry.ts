export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where the way from a box's middle towards `target` leaves the box, `margin` outside of it. */
export function leaveBox(box: Box, target: Point, margin: number): Point {
  const dx = target.x - box.x;
  const dy = target.y - box.y;
  const length = Math.hypot(dx, dy) || 1;
  const scale = Math.min(box.width / 2 / (Math.abs(dx) || 1e-9), box.height / 2 / (Math.abs(dy) || 1e-9));
  return { x: box.x + dx * scale + (dx / length) * margin, y: box.y + dy * scale + (dy / length) * margin };
}

/** The control point of a curve that bows `bow` to the right of the straight way. */
export function bowed(from: Point, to: Point, bow: number): Point {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  return { x: (from.x + to.x) / 2 - (dy / length) * bow, y: (from.y + to.y) / 2 + (dx / length) * bow };
}

export function pointOnCurve(from: Point, control: Point, to: Point, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
    y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
  };
}

export const boxesOverlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
