import type { PictureEdge } from '../../../bridge/model-language/contract.ts';
import type { Point } from '../../../ui/canvas/elements.ts';

/** How Cytoscape is told of a bend: along the straight line (0 to 1), and off it. */
export interface Bend {
  readonly bendWeight: number;
  readonly bendDistance: number;
}

/** The point through which an edge is bent, in the text's units: DAGitty's attribute `pos`; null for a straight one. */
export function bendPoint({ attributes }: Pick<PictureEdge, 'attributes'>): Point | null {
  const match = /^\s*([-+]?\d*\.?\d+)\s*,\s*([-+]?\d*\.?\d+)\s*$/.exec(attributes.pos ?? '');
  return match === null ? null : { x: Number(match[1]), y: Number(match[2]) };
}

/**
 * The control point of a quadratic curve from a to b whose middle is `through`, as a share of the line and a distance from it
 * (along the line's normal, (−dy, dx)). Null when a and b are one place.
 */
export function bendOf(a: Point, b: Point, through: Point): Bend | null {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  if (length < 1e-6) return null;
  const control = { x: 2 * through.x - (a.x + b.x) / 2, y: 2 * through.y - (a.y + b.y) / 2 };
  const [cx, cy] = [control.x - a.x, control.y - a.y];
  return {
    bendWeight: (cx * dx + cy * dy) / length ** 2,
    bendDistance: (cy * dx - cx * dy) / length,
  };
}
