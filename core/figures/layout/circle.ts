import type { Point } from '../shapes.ts';

/** Nodes around a circle of radius 1, the first at the top, clockwise. */
export const circlePlaces = (count: number): readonly Point[] =>
  Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * at) / count - Math.PI / 2;
    return count === 1 ? { x: 0, y: 0 } : { x: Math.cos(angle), y: Math.sin(angle) };
  });

/**
 * Each community in a circle of its own, the circles around a larger one, as qgraph's `layout = "groups"`. Circles grow
 * with their members, so that nodes of all communities stand equally close.
 */
export function communityPlaces(community: readonly string[]): readonly Point[] {
  const members = new Map<string, number[]>();
  for (const [node, name] of community.entries()) members.set(name, [...(members.get(name) ?? []), node]);
  const groups = [...members.values()];
  if (groups.length < 2) return circlePlaces(community.length);
  const radii = groups.map((nodes) =>
    nodes.length === 1 ? 0.3 : 0.32 / Math.sin(Math.PI / Math.max(3, nodes.length)),
  );
  const around = radii.reduce((sum, radius) => sum + 2 * radius + 0.55, 0);
  const large = Math.max(around / (2 * Math.PI), ...radii.map((radius) => radius + 0.5));
  const places: Point[] = [];
  let travelled = 0;
  for (const [at, nodes] of groups.entries()) {
    const share = 2 * radii[at]! + 0.55;
    const angle = (2 * Math.PI * (travelled + share / 2)) / around - Math.PI / 2;
    travelled += share;
    const ring = circlePlaces(nodes.length);
    for (const [k, node] of nodes.entries()) {
      places[node] = {
        x: large * Math.cos(angle) + radii[at]! * ring[k]!.x,
        y: large * Math.sin(angle) + radii[at]! * ring[k]!.y,
      };
    }
  }
  return places;
}
