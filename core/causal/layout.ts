import { minimiseStress, type Point } from '../math/stress.ts';
import { hopDistances } from './layout/distances.ts';
import { clearEdges, removeOverlaps } from './layout/overlap.ts';
import { packComponents } from './layout/pack.ts';

export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface LayoutEdge {
  readonly causeId: string;
  readonly effectId: string;
}

/** Length that one edge should have, between the middles of two nodes. */
const edgeLength = 150;

/** Distances grow more slowly than the number of edges, so that long chains fold and the picture stays compact. */
const fold = 0.75;

/** Pages and screens are wider than high. */
const stretch = 1.15;

/**
 * Places for the middles of a graph's nodes, for a picture without a person's layout: distances on paper follow
 * distances in the graph (stress, Kamada & Kawai 1989, 10.1016/0020-0190(89)90102-6, minimised by local
 * majorisation), then nodes that overlap one another or an edge that is not theirs are moved apart, and components
 * stand side by side, the largest first. No chance plays a part: the same graph gives the same picture.
 */
export function layoutGraph(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
): ReadonlyMap<string, Point> {
  const index = new Map(nodes.map((node, at) => [node.id, at]));
  const pairs = edges
    .map((edge): [number, number] => [index.get(edge.causeId)!, index.get(edge.effectId)!])
    .filter(([from, to]) => from !== to);
  const distances = hopDistances(nodes.length, pairs);
  const placed = components(distances).map((members) => {
    const points = placeComponent(members, nodes, pairs, distances);
    return { members, points };
  });
  const packed = packComponents(placed, nodes);
  return new Map(nodes.map((node, at) => [node.id, packed[at]!]));
}

function placeComponent(
  members: readonly number[],
  nodes: readonly LayoutNode[],
  pairs: readonly (readonly [number, number])[],
  distances: readonly Int32Array[],
): readonly Point[] {
  const local = new Map(members.map((node, at) => [node, at]));
  const ideal = members.map((a) => Float64Array.from(members, (b) => distances[a]![b]! ** fold * edgeLength));
  const sizes = members.map((node) => nodes[node]!);
  const own = pairs
    .filter(([from]) => local.has(from))
    .map(([from, to]): [number, number] => [local.get(from)!, local.get(to)!]);
  const points = minimiseStress(ideal).map(({ x, y }) => ({ x: x * stretch, y }));
  let apart = removeOverlaps(points, sizes);
  for (let round = 0; round < 12; round += 1) apart = removeOverlaps(clearEdges(apart, sizes, own), sizes);
  return apart;
}

/** Groups of nodes that edges join, largest first, then in order of their first node. */
function components(distances: readonly Int32Array[]): readonly (readonly number[])[] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (const [start, row] of distances.entries()) {
    if (seen.has(start)) continue;
    const group = [...row.keys()].filter((node) => row[node]! >= 0);
    for (const node of group) seen.add(node);
    groups.push(group);
  }
  return groups.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}
