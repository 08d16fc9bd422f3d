import type { Anchor, FontWeight, PathShape, PathStep, Shape, Stroke, TextShape } from './scene.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its corner. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const line = (from: Point, to: Point, stroke: Stroke): PathShape => ({
  kind: 'path',
  steps: [
    ['M', from.x, from.y],
    ['L', to.x, to.y],
  ],
  fill: null,
  stroke,
});

export const polygon = (points: readonly Point[], fill: string): PathShape => ({
  kind: 'path',
  steps: [...points.map(({ x, y }, at): PathStep => [at === 0 ? 'M' : 'L', x, y]), ['Z']],
  fill,
  stroke: null,
});

export const polyline = (points: readonly Point[], stroke: Stroke): PathShape => ({
  kind: 'path',
  steps: points.map(({ x, y }, at): PathStep => [at === 0 ? 'M' : 'L', x, y]),
  fill: null,
  stroke,
});

export const group = (id: string, title: string | null, shapes: readonly Shape[]): Shape => ({
  kind: 'group',
  id,
  title,
  shapes,
});

interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly anchor?: Anchor;
  readonly weight?: FontWeight;
  readonly rotate?: number;
}

export const text = (words: string, at: Point, style: TextStyle): TextShape => ({
  kind: 'text',
  text: words,
  x: at.x,
  y: at.y,
  size: style.size,
  weight: style.weight ?? 400,
  anchor: style.anchor ?? 'start',
  fill: style.fill,
  ...(style.rotate === undefined ? {} : { rotate: style.rotate }),
});

/** Part of a ring, from `start` to `end` in turns (0 at the top, clockwise), as a filled path. */
export function ringArc(
  middle: Point,
  inner: number,
  outer: number,
  turns: { readonly start: number; readonly end: number },
  fill: string,
): PathShape {
  const from = (turns.start - 0.25) * 2 * Math.PI;
  const to = (turns.end - 0.25) * 2 * Math.PI;
  const steps: PathStep[] = [
    ['M', middle.x + outer * Math.cos(from), middle.y + outer * Math.sin(from)],
    ...arcSteps(middle, outer, from, to),
    ['L', middle.x + inner * Math.cos(to), middle.y + inner * Math.sin(to)],
    ...arcSteps(middle, inner, to, from),
    ['Z'],
  ];
  return { kind: 'path', steps, fill, stroke: null };
}

/** An arc as cubic curves of at most a quarter turn each; their error is below 3 parts in 10,000 of the radius. */
function arcSteps({ x, y }: Point, radius: number, from: number, to: number): PathStep[] {
  const pieces = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 2)));
  const turn = (to - from) / pieces;
  const handle = (4 / 3) * Math.tan(turn / 4) * radius;
  return Array.from({ length: pieces }, (_, piece): PathStep => {
    const a = from + piece * turn;
    const b = a + turn;
    const end = { x: x + radius * Math.cos(b), y: y + radius * Math.sin(b) };
    return [
      'C',
      x + radius * Math.cos(a) - handle * Math.sin(a),
      y + radius * Math.sin(a) + handle * Math.cos(a),
      end.x + handle * Math.sin(b),
      end.y - handle * Math.cos(b),
      end.x,
      end.y,
    ];
  });
}
