import type cytoscape from 'cytoscape';
import type { LayoutKind, LayoutRequest } from '../../bridge/layout/contract.ts';

/** Above this many nodes or edges the fine layouts take too long to wait for. */
const largeGraph = { nodes: 300, edges: 900 };

/** Incoming edges per node that the layers of a large graph follow. */
const skeletonEdges = 1;

export function isLarge(request: Pick<LayoutRequest, 'nodes' | 'edges'>): boolean {
  return request.nodes.length > largeGraph.nodes || request.edges.length > largeGraph.edges;
}

/**
 * The edges that decide the layers. In a large graph only the first (the caller puts the strongest first) incoming
 * edges of each node do: the crossing of thousands of edges cannot be minimised while somebody waits.
 */
export function layeringEdges(request: Pick<LayoutRequest, 'nodes' | 'edges'>): LayoutRequest['edges'] {
  if (!isLarge(request)) return request.edges;
  const kept = new Map<string, number>();
  return request.edges.filter(({ target }) => {
    const count = kept.get(target) ?? 0;
    kept.set(target, count + 1);
    return count < skeletonEdges;
  });
}

/** Cytoscape's options for a layout. `keepPlaces`: start from where the nodes stand. */
export function layoutSettings(
  kind: LayoutKind,
  large: boolean,
  keepPlaces: boolean,
): cytoscape.LayoutOptions & Record<string, unknown> {
  const common = { animate: false, fit: false };
  switch (kind) {
    case 'force':
      return {
        ...common,
        name: 'fcose',
        quality: 'proof',
        randomize: !keepPlaces,
        packComponents: true,
        nodeSeparation: 90,
        idealEdgeLength: 84,
        nodeRepulsion: 9000,
        edgeElasticity: 0.3,
        gravity: 0.5,
        gravityRange: 2,
        numIter: 2500,
        tilingPaddingVertical: 24,
        tilingPaddingHorizontal: 24,
      };
    case 'layered':
      return {
        ...common,
        name: 'dagre',
        rankDir: 'LR',
        nodeSep: 28,
        rankSep: 110,
        edgeSep: 16,
        ranker: large ? 'longest-path' : 'network-simplex',
      };
    case 'circle':
      return { ...common, name: 'circle', avoidOverlap: true, spacingFactor: 1.1, startAngle: -Math.PI / 2 };
    case 'concentric':
      return {
        ...common,
        name: 'concentric',
        avoidOverlap: true,
        minNodeSpacing: 36,
        concentric: (node: { degree(loops: boolean): number }) => node.degree(false),
        levelWidth: (all: { maxDegree(loops: boolean): number }) => Math.max(1, all.maxDegree(false) / 4),
      };
  }
}
