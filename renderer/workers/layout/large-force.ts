import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import type { LayoutRequest, Place } from '../../bridge/layout/contract.ts';

const iterations = 200;
/** Radians between the first places of two neighbours on the starting spiral: the golden angle. */
const goldenAngle = 2.399963;

/**
 * ForceAtlas2 with the Barnes-Hut approximation (Jacomy et al. 2014, 10.1371/journal.pone.0098679), then overlaps
 * taken apart. For graphs on which fcose would take half a minute. Starts from a spiral: no chance in it.
 */
export function largeForceLayout(request: LayoutRequest, keepPlaces: boolean): readonly Place[] {
  const graph = new Graph({ type: 'undirected' });
  request.nodes.forEach((node, index) => {
    const radius = 60 * Math.sqrt(index + 1);
    const start = { x: radius * Math.cos(index * goldenAngle), y: radius * Math.sin(index * goldenAngle) };
    const place = keepPlaces ? { x: node.x ?? start.x, y: node.y ?? start.y } : start;
    graph.addNode(node.id, { ...place, size: node.width / 2 });
  });
  for (const { source, target } of request.edges) {
    if (source !== target && !graph.hasEdge(source, target)) graph.addEdge(source, target);
  }
  forceAtlas2.assign(graph, {
    iterations,
    settings: { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true, gravity: 1, scalingRatio: 800 },
  });
  noverlap.assign(graph, { maxIterations: 120, settings: { margin: 10, ratio: 1, expansion: 1.1 } });
  return graph.mapNodes((id, { x, y }) => ({ id, x: Number(x), y: Number(y) }));
}
