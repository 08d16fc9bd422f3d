import type { GraphNode } from '../../../../core/model/graph.ts';
import { freePlace } from '../../../ui/canvas/neighbours.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Places = ReadonlyMap<string, Point>;

interface Link {
  readonly causeId: string;
  readonly effectId: string;
}

/** Where the nodes stand: saved in the notebook, else remembered from the last layout on this screen. */
export function knownPlaces(nodes: readonly GraphNode[], remembered: Places): Places {
  const places = new Map<string, Point>();
  for (const { id, x, y } of nodes) {
    const place = x !== null && y !== null ? { x, y } : remembered.get(id);
    if (place !== undefined) places.set(id, place);
  }
  return places;
}

/** True when so many nodes have no place that the whole picture is laid out anew. */
export function needsLayout(nodes: readonly GraphNode[], places: Places): boolean {
  return nodes.length > 0 && places.size * 2 < nodes.length;
}

/** Finds a free place near its neighbours for each node that has none; those that have one stay. */
export function completePlaces(nodes: readonly GraphNode[], edges: readonly Link[], places: Places): Places {
  const missing = nodes.filter((node) => !places.has(node.id));
  if (missing.length === 0) return places;
  const all = new Map(places);
  const neighbours = new Map<string, string[]>();
  for (const { causeId, effectId } of edges) {
    neighbours.set(causeId, [...(neighbours.get(causeId) ?? []), effectId]);
    neighbours.set(effectId, [...(neighbours.get(effectId) ?? []), causeId]);
  }
  for (const { id } of missing) {
    const near = (neighbours.get(id) ?? []).flatMap((other) => all.get(other) ?? []);
    all.set(id, freePlace(near, [...all.values()]));
  }
  return all;
}
