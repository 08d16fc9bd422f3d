/**
 * A figure as plain data, before it is SVG, PDF or PNG. Lengths are points (1/72 inch), y grows downwards, and shapes
 * lie over those before them. Every writer draws the same scene, so the file is what the screen shows.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly background: 'white' | 'transparent';
  /** What the figure is, for who cannot see it. */
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
}

export type Shape = GroupShape | CircleShape | RectShape | PathShape | TextShape;

/** Shapes that are one thing to the reader: a node, an edge, a row of a chart. */
export interface GroupShape {
  readonly kind: 'group';
  /** Unique in the scene: `node:NAME`, `edge:FROM:TO`, … What was hit, for pointing and keys. */
  readonly id: string;
  /** What stands in the tooltip; null when there is nothing to say. */
  readonly title: string | null;
  readonly shapes: readonly Shape[];
}

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  /** Lengths of line and gap; absent for a whole line. */
  readonly dash?: readonly number[];
  readonly cap?: 'butt' | 'round';
}

interface Painted {
  readonly fill: string | null;
  readonly stroke: Stroke | null;
}

export interface CircleShape extends Painted {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface RectShape extends Painted {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Moves, lines, quadratic and cubic curves, and closings, as in SVG. */
export type PathStep =
  | readonly ['M' | 'L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export interface PathShape extends Painted {
  readonly kind: 'path';
  readonly steps: readonly PathStep[];
}

export type FontWeight = 400 | 600;
export type Anchor = 'start' | 'middle' | 'end';

export interface TextShape {
  readonly kind: 'text';
  readonly text: string;
  /** The baseline's start, middle or end, as `anchor` says. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: FontWeight;
  readonly anchor: Anchor;
  readonly fill: string;
  /** Degrees, clockwise, about (x, y). */
  readonly rotate?: number;
}

const pointsPerMillimetre = 72 / 25.4;

export const toPoints = (millimetres: number): number => millimetres * pointsPerMillimetre;
export const toMillimetres = (points: number): number => points / pointsPerMillimetre;

/** Every shape of a scene that is not a group, in the order of drawing. */
export function* shapesOf(shapes: readonly Shape[]): Generator<Exclude<Shape, GroupShape>> {
  for (const shape of shapes) {
    if (shape.kind === 'group') yield* shapesOf(shape.shapes);
    else yield shape;
  }
}

/** Every group of a scene, outer ones first. */
export function* groupsOf(shapes: readonly Shape[]): Generator<GroupShape> {
  for (const shape of shapes) {
    if (shape.kind !== 'group') continue;
    yield shape;
    yield* groupsOf(shape.shapes);
  }
}
