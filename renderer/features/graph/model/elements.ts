import type { GraphEdge, GraphNode } from '../../../../core/model/graph.ts';
import { fitLabel, type MeasureText } from '../../../ui/canvas/labels.ts';
import { kindShapes, labelRoom, nodeHeight, nodeWidth } from './kind-shapes.ts';
import type { GraphColours } from './tokens.ts';

/** What Cytoscape's mappers read of a node. */
export interface NodeData {
  readonly id: string;
  readonly label: string;
  readonly shape: string;
  readonly fill: string;
  readonly width: number;
  readonly height: number;
}

/** What Cytoscape's mappers read of an edge. One mapper per property: no selector is tried on any edge. */
export interface EdgeData {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly width: number;
  readonly colour: string;
  readonly line: 'solid' | 'dashed' | 'dotted';
  readonly arrow: 'triangle' | 'tee' | 'diamond' | 'vee' | 'none';
  readonly arrowScale: number;
  readonly opacity: number;
  /** What is written on it while it is selected. */
  readonly caption: string;
}

export interface NodeElement {
  readonly group: 'nodes';
  readonly data: NodeData;
  readonly position: { readonly x: number; readonly y: number } | null;
}

export interface EdgeElement {
  readonly group: 'edges';
  readonly data: EdgeData;
}

export function nodeElement(node: GraphNode, colours: GraphColours, measure: MeasureText): NodeElement {
  const label = fitLabel(node.label, labelRoom(node.kind), measure);
  return {
    group: 'nodes',
    data: {
      id: node.id,
      label,
      shape: kindShapes[node.kind],
      fill: colours.kind[node.kind],
      width: nodeWidth(node.kind, measure(label)),
      height: nodeHeight,
    },
    position: node.x === null || node.y === null ? null : { x: node.x, y: node.y },
  };
}

export function edgeElement(edge: GraphEdge, colours: GraphColours, caption: string): EdgeElement {
  const associated = edge.strength === 'associated' && edge.byHand === null;
  return {
    group: 'edges',
    data: {
      id: edge.id,
      source: edge.causeId,
      target: edge.effectId,
      width: edgeWidth(edge.papersFor + edge.papersAgainst),
      colour: colours.sign[edge.polarity],
      line: lineOf(edge.polarity),
      arrow: associated ? 'none' : heads[edge.polarity],
      arrowScale: 0.9,
      opacity: associated ? 0.5 : 0.92,
      caption,
    },
  };
}

/** The head says the sign a second time: a bar holds back, an open head has no sign. */
const heads = { '+': 'triangle', '-': 'tee', mixed: 'diamond', unknown: 'vee' } as const;

/** Grows with the square root of the papers, so that one well-studied edge does not drown the rest. */
export function edgeWidth(papers: number): number {
  return Math.round(Math.min(8, 1.2 + 1.3 * Math.sqrt(Math.max(0, papers))) * 10) / 10;
}

/** Dashed says negative, dotted says that the papers disagree about the sign. */
export function lineOf(polarity: GraphEdge['polarity']): EdgeData['line'] {
  if (polarity === '-') return 'dashed';
  return polarity === 'mixed' ? 'dotted' : 'solid';
}
