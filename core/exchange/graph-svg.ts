import { layoutGraph } from '../causal/layout.ts';
import { escapeXml } from '../foundation/xml.ts';
import type { CausalGraph, GraphEdge, GraphNode } from '../model/graph.ts';
import { drawEdge, drawMarkers, placeCounts } from './svg/edges.ts';
import type { Box } from './svg/geometry.ts';
import { fontSize, labelBox, lineHeight, wrapLabel } from './svg/label.ts';
import { drawLegend } from './svg/legend.ts';
import { fontFamily, ink, kindColours } from './svg/palette.ts';
import { figureWords } from './svg/words.ts';

export interface GraphFigureOptions {
  readonly language: 'en' | 'zh';
  /** Edges drawn at most, those with most papers first; more than a few dozen cannot be read on a page. */
  readonly mostEdges: number;
}

export interface GraphFigure {
  /** A complete SVG document without references to anything outside of it. */
  readonly svg: string;
  readonly nodes: number;
  readonly edges: number;
  /** Nodes and edges of the graph that were left out because of `mostEdges`. */
  readonly leftOutNodes: number;
  readonly leftOutEdges: number;
}

export interface DrawnNode extends Box {
  readonly node: GraphNode;
  readonly lines: readonly string[];
}

const margin = 24;

/**
 * A causal graph as a figure on white: blue for raising, dashed red for lowering, grey where the sign is open, hollow
 * heads where papers only speak of association, widths and figures by papers. A person's layout is kept when it is
 * complete, else one is computed. Draws what it is given: filter the graph before.
 */
export function graphSvg(graph: CausalGraph, options: GraphFigureOptions): GraphFigure {
  const words = figureWords[options.language];
  const edges = strongest(graph.edges, options.mostEdges);
  const nodes = nodesOf(graph, edges);
  const drawn = placeNodes(nodes, edges);
  const byId = new Map(drawn.map((entry) => [entry.node.id, entry]));
  const ways = edges.map((edge) => drawEdge(edge, byId, edges, words));
  const counts = placeCounts(ways, drawn);
  const bounds = boundsOf(drawn);
  const legend = drawLegend(nodes, edges, words, Math.max(bounds.width, 420));
  const width = Math.max(bounds.width, legend.width) + 2 * margin;
  const height = bounds.height + legend.height + 3 * margin;
  const shiftX = margin - bounds.left + (width - 2 * margin - bounds.width) / 2;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img" aria-label="${escapeXml(words.summary(nodes.length, edges.length))}" font-family="${escapeXml(fontFamily)}" font-size="${fontSize}">`,
    `<rect width="100%" height="100%" fill="${ink.paper}"/>`,
    drawMarkers(),
    `<g transform="translate(${round(shiftX)} ${round(margin - bounds.top)})">`,
    ...ways.map((way) => way.svg),
    ...drawn.map(drawNode),
    ...counts,
    '</g>',
    `<g transform="translate(${margin} ${round(bounds.height + 2 * margin)})">${legend.svg}</g>`,
    '</svg>',
    '',
  ].join('\n');
  return {
    svg,
    nodes: nodes.length,
    edges: edges.length,
    leftOutNodes: graph.nodes.length - nodes.length,
    leftOutEdges: graph.edges.length - edges.length,
  };
}

function strongest(edges: readonly GraphEdge[], most: number): readonly GraphEdge[] {
  if (edges.length <= most) return edges;
  const order = edges.toSorted(
    (a, b) => b.papersFor - a.papersFor || b.belief - a.belief || (a.id < b.id ? -1 : 1),
  );
  return order.slice(0, most);
}

/** Nodes that a drawn edge touches; when no edge is left out, the others too. */
function nodesOf(graph: CausalGraph, edges: readonly GraphEdge[]): readonly GraphNode[] {
  if (edges.length === graph.edges.length) return graph.nodes;
  const touched = new Set(edges.flatMap((edge) => [edge.causeId, edge.effectId]));
  return graph.nodes.filter((node) => touched.has(node.id));
}

function placeNodes(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): readonly DrawnNode[] {
  const sized = nodes.map((node) => {
    const lines = wrapLabel(node.label);
    return { node, lines, ...labelBox(lines) };
  });
  const complete = nodes.every((node) => node.x !== null && node.y !== null);
  const layout = complete
    ? null
    : layoutGraph(
        sized.map(({ node, ...size }) => ({ id: node.id, ...size })),
        edges,
      );
  return sized.map((entry) => {
    const point = layout?.get(entry.node.id) ?? { x: entry.node.x ?? 0, y: entry.node.y ?? 0 };
    return { ...entry, ...point };
  });
}

function drawNode({ node, lines, x, y, width, height }: DrawnNode): string {
  const { fill, line } = kindColours[node.kind];
  const first = y - ((lines.length - 1) * lineHeight) / 2 + fontSize * 0.35;
  const text = lines
    .map(
      (words, at) =>
        `<tspan x="${round(x)}" y="${round(first + at * lineHeight)}">${escapeXml(words)}</tspan>`,
    )
    .join('');
  return `<g><title>${escapeXml(node.label)}</title><rect x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}" rx="${Math.min(15, height / 2)}" fill="${fill}" stroke="${line}"/><text text-anchor="middle" fill="${ink.text}">${text}</text></g>`;
}

function boundsOf(drawn: readonly DrawnNode[]) {
  if (drawn.length === 0) return { left: 0, top: 0, width: 0, height: 0 };
  const left = Math.min(...drawn.map((box) => box.x - box.width / 2));
  const top = Math.min(...drawn.map((box) => box.y - box.height / 2));
  const right = Math.max(...drawn.map((box) => box.x + box.width / 2));
  const bottom = Math.max(...drawn.map((box) => box.y + box.height / 2));
  return { left, top, width: right - left, height: bottom - top };
}

const round = (value: number): number => Math.round(value * 10) / 10;
