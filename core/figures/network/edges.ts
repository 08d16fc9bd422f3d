import { tint } from '../palette.ts';
import type { PathStep, Shape, Stroke } from '../scene.ts';
import { type Area, group, type Point, polygon } from '../shapes.ts';

export interface DrawnEdge {
  readonly id: string;
  readonly title: string;
  readonly from: Point;
  readonly to: Point;
  readonly radius: number;
  readonly width: number;
  readonly strength: number;
  readonly colour: string;
  readonly negative: boolean;
  readonly arrow: boolean;
  /** Bends to the right of its way by this share of its length; 0 is straight. */
  readonly bend: number;
}

/**
 * Lengths of line and gap of a negative edge. They grow with its width, so that thick edges stay dashed, and shrink with
 * its length, so that short ones show at least three gaps.
 */
export function negativeDash(width: number, length: number): readonly number[] {
  const shrink = Math.min(1, length / (3.6 * (Math.max(3.2, 2.1 * width) + Math.max(2.2, 1.3 * width))));
  return [Math.max(3.2, 2.1 * width) * shrink, Math.max(2.2, 1.3 * width) * shrink];
}

export const arrowLength = (width: number): number => 3.4 + 1.7 * width;
const arrowBreadth = (width: number): number => 2.2 + 2 * width;

/** An edge between two nodes, from rim to rim, with a head where it is directed. */
export function drawEdge(edge: DrawnEdge): Shape {
  const { from, to, radius } = edge;
  const control = bowed(from, to, edge.bend);
  const start = towards(from, control, radius);
  const tip = towards(to, control, radius + (edge.arrow ? 0.7 : 0));
  if (edge.arrow) return arrowed(edge, start, control, tip);
  return drawn(edge, start, control, tip, null);
}

/** Where something may be written on an edge: points along it, the middle first. */
export function pointsAlong(edge: DrawnEdge): readonly Point[] {
  const control = bowed(edge.from, edge.to, edge.bend);
  return [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73].map((t) => onCurve(edge.from, control, edge.to, t));
}

function arrowed(edge: DrawnEdge, start: Point, control: Point, tip: Point): Shape {
  const length = arrowLength(edge.width);
  const back = towards(tip, control, length);
  const neck = towards(tip, control, length * 0.82);
  const along = unit(back, tip);
  const half = arrowBreadth(edge.width) / 2;
  const head = [
    tip,
    { x: back.x - along.y * half, y: back.y + along.x * half },
    neck,
    { x: back.x + along.y * half, y: back.y - along.x * half },
  ];
  return drawn(edge, start, control, neck, polygon(head, paintOf(edge)));
}

function drawn(edge: DrawnEdge, start: Point, control: Point, end: Point, head: Shape | null): Shape {
  const steps: PathStep[] = [
    ['M', start.x, start.y],
    edge.bend === 0 ? ['L', end.x, end.y] : ['Q', control.x, control.y, end.x, end.y],
  ];
  return shapeOf(edge, steps, Math.hypot(end.x - start.x, end.y - start.y), head);
}

function shapeOf(
  edge: Omit<DrawnEdge, 'from' | 'to' | 'bend'>,
  steps: PathStep[],
  length: number,
  head: Shape | null,
): Shape {
  const path: Shape = { kind: 'path', steps, fill: null, stroke: strokeOf(edge, length) };
  return group(edge.id, edge.title, head === null ? [path] : [path, head]);
}

const paintOf = ({ colour, strength }: Pick<DrawnEdge, 'colour' | 'strength'>): string =>
  tint(colour, strength);

function strokeOf(
  edge: Pick<DrawnEdge, 'colour' | 'strength' | 'width' | 'negative'>,
  length: number,
): Stroke {
  const stroke = { colour: paintOf(edge), width: edge.width };
  return edge.negative ? { ...stroke, dash: negativeDash(edge.width, length) } : stroke;
}

/** How far a loop reaches from the middle of its node, in radii. */
export const loopReach = 2.35;

/** An edge of a node to itself, on the side given by `angle`. */
export function drawLoop(edge: Omit<DrawnEdge, 'to' | 'bend'>, angle: number): Shape {
  const { from: middle, radius } = edge;
  const at = (turn: number, distance: number): Point => ({
    x: middle.x + distance * Math.cos(angle + turn),
    y: middle.y + distance * Math.sin(angle + turn),
  });
  const out = at(-0.62, radius * 2.75);
  const back = at(0.62, radius * 2.75);
  const start = at(-0.42, radius);
  const tip = at(0.42, radius + 0.7);
  if (!edge.arrow) return loop(edge, start, out, back, tip, null);
  const length = Math.min(arrowLength(edge.width), radius * 0.75);
  const base = towards(tip, back, length);
  const neck = towards(tip, back, length * 0.82);
  const along = unit(base, tip);
  const half = Math.min(arrowBreadth(edge.width), radius * 0.8) / 2;
  const head = [
    tip,
    { x: base.x - along.y * half, y: base.y + along.x * half },
    neck,
    { x: base.x + along.y * half, y: base.y - along.x * half },
  ];
  return loop(edge, start, out, back, neck, polygon(head, paintOf(edge)));
}

function loop(
  edge: Omit<DrawnEdge, 'to' | 'bend'>,
  start: Point,
  out: Point,
  back: Point,
  end: Point,
  head: Shape | null,
): Shape {
  const steps: PathStep[] = [
    ['M', start.x, start.y],
    ['C', out.x, out.y, back.x, back.y, end.x, end.y],
  ];
  return shapeOf({ ...edge, width: Math.min(edge.width, edge.radius * 0.3) }, steps, 5 * edge.radius, head);
}

/**
 * The least bend, of those allowed, with which an edge keeps clear of every node that is not its own and inside the
 * area: a straight line behind a node reads as two edges. The first of `bends` when none does.
 */
export function clearBend(
  [from, to]: readonly [number, number],
  places: readonly Point[],
  {
    radius,
    area,
    bends,
  }: { readonly radius: number; readonly area: Area; readonly bends: readonly number[] },
): number {
  const [start, end] = [places[from]!, places[to]!];
  const others = places.filter((_, node) => node !== from && node !== to);
  const reach = (radius * 1.08) ** 2;
  const clear = (bend: number): boolean => {
    const control = bowed(start, end, bend);
    return alongCurve.every((t) => {
      const { x, y } = onCurve(start, control, end, t);
      return contains(area, x, y) && others.every((node) => (x - node.x) ** 2 + (y - node.y) ** 2 > reach);
    });
  };
  return bends.find(clear) ?? bends[0]!;
}

const contains = ({ left, top, width, height }: Area, x: number, y: number): boolean =>
  x >= left && x <= left + width && y >= top && y <= top + height;

const alongCurve = Array.from({ length: 19 }, (_, step) => (step + 1) / 20);

const bowed = (from: Point, to: Point, bend: number): Point => ({
  x: (from.x + to.x) / 2 - (to.y - from.y) * bend,
  y: (from.y + to.y) / 2 + (to.x - from.x) * bend,
});

/** The unit vector from one point to another. */
function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function towards(from: Point, target: Point, distance: number): Point {
  const { x, y } = unit(from, target);
  return { x: from.x + x * distance, y: from.y + y * distance };
}

function onCurve(from: Point, control: Point, to: Point, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
    y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
  };
}
