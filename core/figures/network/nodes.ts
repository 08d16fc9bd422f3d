import { ink, okabeIto, tint } from '../palette.ts';
import type { Shape } from '../scene.ts';
import { group, type Point, ringArc, text } from '../shapes.ts';
import { capHeight } from '../text/metrics.ts';
import { labelLineHeight, type NodeLabel } from './node-labels.ts';

export interface DrawnNode {
  readonly id: string;
  readonly title: string;
  readonly at: Point;
  readonly radius: number;
  readonly label: NodeLabel;
  readonly labelSize: number;
  /** Index of its community; null without one. */
  readonly community: number | null;
  /** Share of the ring that is filled; null without a ring. */
  readonly predictability: number | null;
}

/** Thickness of the ring, as a share of the radius. */
const ringShare = 0.15;
const plainRing = 0.075;

/** Radius that is left for text in a node. */
export const textRadius = (radius: number): number => radius * (1 - ringShare) - 0.8;

export const communityColour = (index: number): string => okabeIto[index % okabeIto.length]!;

/** A disc with its ring: community by colour, predictability by how far round the ring is filled. */
export function drawNode({ id, title, at, radius, label, labelSize, ...node }: DrawnNode): Shape {
  const colour = node.community === null ? ink.ring : communityColour(node.community);
  const face = node.community === null ? ink.node : tint(colour, 0.16);
  const thickness =
    radius * (node.predictability === null && node.community === null ? plainRing : ringShare);
  const inner = radius - thickness;
  const outline = { colour: ink.ring, width: 0.5 };
  const disc: Shape = { kind: 'circle', ...at, radius: inner, fill: face, stroke: null };
  const ring: Shape[] =
    node.predictability === null
      ? [ringArc(at, inner, radius, { start: 0, end: 1 }, colour)]
      : [
          ringArc(
            at,
            inner,
            radius,
            { start: 0, end: 1 },
            node.community === null ? ink.track : tint(colour, 0.3),
          ),
          ...(node.predictability > 0.002
            ? [ringArc(at, inner, radius, { start: 0, end: Math.min(1, node.predictability) }, colour)]
            : []),
        ];
  const edge: Shape = { kind: 'circle', ...at, radius, fill: null, stroke: outline };
  const inside: Shape[] =
    node.predictability === null
      ? []
      : [{ kind: 'circle', ...at, radius: inner, fill: null, stroke: outline }];
  return group(id, title, [
    { kind: 'circle', ...at, radius: radius + 0.9, fill: ink.paper, stroke: null },
    disc,
    ...ring,
    ...inside,
    edge,
    ...labelShapes(label, at, labelSize),
  ]);
}

function labelShapes({ lines }: NodeLabel, { x, y }: Point, size: number): readonly Shape[] {
  return lines.map((words, line) => {
    const middle = y + (line - (lines.length - 1) / 2) * labelLineHeight * size;
    return text(words, { x, y: middle + (capHeight / 2) * size }, { size, fill: ink.text, anchor: 'middle' });
  });
}
