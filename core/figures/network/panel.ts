import type { FigureNetwork, FigureSettings } from '../../model/figure.ts';
import { fitInto, moveApart } from '../layout/fit.ts';
import type { Layout } from '../layout/place-nodes.ts';
import { written } from '../numbers.ts';
import { edgeColours, ink } from '../palette.ts';
import type { Shape } from '../scene.ts';
import { type Area, group, type Point, text } from '../shapes.ts';
import { capHeight } from '../text/metrics.ts';
import { textWidth } from '../text/width.ts';
import type { FigureWords } from '../words.ts';
import type { EdgeScale, FigureEdge } from './edge-scale.ts';
import { clearBend, type DrawnEdge, drawEdge, drawLoop, loopReach, pointsAlong } from './edges.ts';
import type { NodeLabels } from './node-labels.ts';
import { drawNode } from './nodes.ts';

/** What all panels of a figure share. */
export interface PanelStyle {
  readonly settings: FigureSettings;
  readonly words: FigureWords;
  readonly radius: number;
  readonly labels: NodeLabels;
  readonly scale: EdgeScale;
  readonly layout: Layout;
  /** Whether a node of any panel has an edge to itself: all panels leave the same room for it. */
  readonly loops: boolean;
  /** Index of each node's community; null without one. */
  readonly communities: readonly (number | null)[];
  readonly communityNames: readonly string[];
}

export interface Panel {
  readonly shapes: readonly Shape[];
  /** Weights that found no room on their edges. */
  readonly unwritten: number;
  readonly crowded: boolean;
}

/** Shares of its length that an edge may bend by, to either side, to keep clear of other nodes. */
const bends = [0, 0.1, -0.1, 0.18, -0.18, 0.28, -0.28];
/** Both edges of a pair that leads both ways bend, each to its right. */
const pairBends = [0.13, 0.2, 0.3];
const weightSize = 6;

/** One network inside an area: edges, weakest first, then nodes. */
export function drawPanel(
  network: FigureNetwork,
  edges: readonly FigureEdge[],
  area: Area,
  panel: number,
  style: PanelStyle,
): Panel {
  const places = placesIn(area, style);
  const drawnEdges = edges
    .toSorted((a, b) => Math.abs(a.weight) - Math.abs(b.weight))
    .map((edge) => edgeShape(edge, network, { places, area }, panel, edges, style));
  const nodes = network.variables.map((_, node) => nodeShape(network, node, places[node]!, panel, style));
  const straight = drawnEdges.flatMap(({ drawn, edge }) => (drawn === null ? [] : [{ drawn, edge }]));
  const weights = style.settings.edgeLabels
    ? weightLabels(straight, places, style.radius)
    : { shapes: [], unwritten: 0 };
  return {
    shapes: [...drawnEdges.map(({ shape }) => shape), ...nodes, ...weights.shapes],
    unwritten: weights.unwritten,
    crowded: places.some((a, at) =>
      places.slice(0, at).some((b) => Math.hypot(a.x - b.x, a.y - b.y) < 2 * style.radius + 1),
    ),
  };
}

function placesIn(area: Area, { radius, layout, loops }: PanelStyle): readonly Point[] {
  const rim = radius * (loops ? loopReach : 1) + 1.5;
  const inner = {
    left: area.left + rim,
    top: area.top + rim,
    width: Math.max(1, area.width - 2 * rim),
    height: Math.max(1, area.height - 2 * rim),
  };
  return moveApart(fitInto(layout.places, inner, layout.free), 2 * radius * 1.36 + 2, inner);
}

const labelOf = ({ variables, labels }: FigureNetwork, node: number): string =>
  labels[variables[node]!] ?? variables[node]!;

interface PlacedEdge {
  readonly edge: FigureEdge;
  readonly shape: Shape;
  /** Null for a loop. */
  readonly drawn: DrawnEdge | null;
}

function edgeShape(
  edge: FigureEdge,
  network: FigureNetwork,
  { places, area }: { readonly places: readonly Point[]; readonly area: Area },
  panel: number,
  edges: readonly FigureEdge[],
  { settings, scale, radius, words }: PanelStyle,
): PlacedEdge {
  const { from, to, weight, sign } = edge;
  const colours = edgeColours[settings.palette];
  const base = {
    id: `edge:${panel}:${network.variables[from]}:${network.variables[to]}`,
    title: words.edge(labelOf(network, from), labelOf(network, to), written(weight, 3), network.directed),
    from: places[from]!,
    radius: radius + 0.6,
    width: scale.width(weight),
    strength: scale.strength(weight),
    colour: sign === 0 ? colours.undefined : sign > 0 ? colours.positive : colours.negative,
    negative: sign < 0,
    arrow: network.directed,
  };
  if (from === to)
    return { edge, shape: drawLoop(base, loopAngle(from, places, radius, edges)), drawn: null };
  const returned = network.directed && edges.some((other) => other.from === to && other.to === from);
  const bend = clearBend([from, to], places, { radius, area, bends: returned ? pairBends : bends });
  const drawn = { ...base, to: places[to]!, bend };
  return { edge, shape: drawEdge(drawn), drawn };
}

/** The side of a node where a loop is furthest from other nodes and from the node's other edges. */
function loopAngle(
  node: number,
  places: readonly Point[],
  radius: number,
  edges: readonly FigureEdge[],
): number {
  const { x, y } = places[node]!;
  const taken = edges.flatMap(({ from, to }) => {
    const other = from === node ? to : to === node ? from : node;
    return other === node ? [] : [Math.atan2(places[other]!.y - y, places[other]!.x - x)];
  });
  const room = (angle: number): number => {
    const tip = { x: x + 2 * radius * Math.cos(angle), y: y + 2 * radius * Math.sin(angle) };
    const nodes = places.map((other, at) =>
      at === node ? Number.POSITIVE_INFINITY : Math.hypot(other.x - tip.x, other.y - tip.y),
    );
    const gaps = taken.map(
      (other) => 3 * radius * Math.abs(Math.atan2(Math.sin(other - angle), Math.cos(other - angle))),
    );
    return Math.min(...nodes, ...gaps);
  };
  const angles = Array.from({ length: 36 }, (_, turn) => (turn / 36) * 2 * Math.PI - Math.PI / 2);
  return angles.reduce((best, angle) => (room(angle) > room(best) + 1e-6 ? angle : best));
}

function nodeShape(
  network: FigureNetwork,
  node: number,
  at: Point,
  panel: number,
  { radius, labels, communities, communityNames, words, settings }: PanelStyle,
): Shape {
  const name = network.variables[node]!;
  const known = network.predictability.find(({ variable }) => variable === name);
  const community = communities[node] ?? null;
  const shown = settings.predictability && known !== undefined ? Math.max(0, known.value) : null;
  return drawNode({
    id: `node:${panel}:${name}`,
    title: words.node(
      labelOf(network, node),
      known === undefined ? null : `${known.measure === 'R2' ? 'R²' : 'nCC'} ${written(known.value)}`,
      community === null ? null : communityNames[community]!,
    ),
    at,
    radius,
    label: labels.labels[node]!,
    labelSize: labels.size,
    community,
    predictability: shown,
  });
}

/** Weights on their edges, strongest first, each where neither a node nor another weight is. */
function weightLabels(
  edges: readonly { readonly drawn: DrawnEdge; readonly edge: FigureEdge }[],
  places: readonly Point[],
  radius: number,
): { readonly shapes: readonly Shape[]; readonly unwritten: number } {
  const taken: { x: number; y: number; halfWidth: number }[] = [];
  const halfHeight = weightSize * 0.55;
  const shapes: Shape[] = [];
  let unwritten = 0;
  for (const { drawn, edge } of edges.toReversed()) {
    const words = written(edge.weight);
    const halfWidth = textWidth(words, weightSize) / 2 + 1.2;
    const free = pointsAlong(drawn).find(
      ({ x, y }) =>
        places.every(
          (node) => Math.hypot(node.x - x, node.y - y) > radius + Math.hypot(halfWidth, halfHeight),
        ) &&
        taken.every(
          (other) =>
            Math.abs(other.x - x) > other.halfWidth + halfWidth || Math.abs(other.y - y) > 2 * halfHeight + 1,
        ),
    );
    if (free === undefined) {
      unwritten += 1;
      continue;
    }
    taken.push({ ...free, halfWidth });
    shapes.push(
      group(`weight:${drawn.id}`, null, [
        {
          kind: 'rect',
          x: free.x - halfWidth,
          y: free.y - halfHeight - 0.6,
          width: 2 * halfWidth,
          height: 2 * halfHeight + 1.2,
          fill: ink.paper,
          stroke: null,
        },
        text(
          words,
          { x: free.x, y: free.y + (capHeight / 2) * weightSize },
          {
            size: weightSize,
            fill: ink.soft,
            anchor: 'middle',
          },
        ),
      ]),
    );
  }
  return { shapes, unwritten };
}
