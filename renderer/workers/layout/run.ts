import cytoscape from 'cytoscape';
import dagre from 'cytoscape-dagre';
import fcose from 'cytoscape-fcose';
import type { LayoutRequest, Place } from '../../bridge/layout/contract.ts';
import { largeForceLayout } from './large-force.ts';
import { separate } from './separate.ts';
import { isLarge, layeringEdges, layoutSettings } from './settings.ts';

cytoscape.use(dagre);
cytoscape.use(fcose);

/** Runs a layout on a graph that has sizes but no picture; answers where each node's centre goes. */
export function runLayout(request: LayoutRequest): readonly Place[] {
  if (request.nodes.length === 0) return [];
  const keepPlaces = !request.fresh && request.nodes.every((node) => node.x !== null && node.y !== null);
  const large = isLarge(request);
  if (request.kind === 'force' && large) return centred(largeForceLayout(request, keepPlaces));
  const edges = request.kind === 'layered' ? layeringEdges(request) : request.edges;
  const graph = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      { selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } },
    ] as cytoscape.StylesheetJson,
    elements: {
      nodes: request.nodes.map(({ id, width, height, x, y }) => ({
        data: { id, width, height },
        ...(keepPlaces ? { position: { x: x ?? 0, y: y ?? 0 } } : {}),
      })),
      edges: edges.map(({ source, target }) => ({ data: { source, target } })),
    },
  });
  graph.layout(layoutSettings(request.kind, large, keepPlaces)).run();
  const places = graph.nodes().map((node) => ({ id: node.id(), ...rounded(node.position()) }));
  graph.destroy();
  return centred(request.kind === 'force' ? separate(places, request.nodes) : places);
}

/** Same graph, same picture: the force layout draws its first places from here instead of from chance. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function rounded({ x, y }: { readonly x: number; readonly y: number }) {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

function centred(places: readonly Place[]): readonly Place[] {
  const xs = places.map((place) => place.x);
  const ys = places.map((place) => place.y);
  const middle = (values: readonly number[]) =>
    Math.round((values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2);
  const [x, y] = [middle(xs), middle(ys)];
  return places.map((place) => ({ ...rounded({ x: place.x - x, y: place.y - y }), id: place.id }));
}
