import type {
  EdgeName,
  ModelPicture,
  PictureEdge,
  PictureNode,
} from '../../../bridge/model-language/contract.ts';
import type { CanvasEdge, CanvasNode, Point } from '../../../ui/canvas/elements.ts';
import { fitLabel, type MeasureText } from '../../../ui/canvas/labels.ts';
import { bendOf, bendPoint } from './bend.ts';
import { besideId, edgeId, nodeId } from './ids.ts';
import type { ModelColours } from './tokens.ts';

/** Models are few nodes and wide: their labels are larger than those of a graph of hundreds. */
export const labelSize = 15;
export const nodeHeight = 38;
const [narrowest, widest, sideRoom] = [60, 264, 32];

/** What Cytoscape's mappers read of a node. A role is told by shape and border as well as by colour. */
interface NodeData {
  readonly id: string;
  readonly label: string;
  readonly shape: string;
  readonly fill: string;
  readonly fillOpacity: number;
  readonly borderStyle: 'solid' | 'dashed' | 'double';
  readonly borderWidth: number;
  readonly width: number;
  readonly height: number;
}

interface EdgeData {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly width: number;
  readonly colour: string;
  readonly line: 'solid' | 'dashed';
  readonly head: string;
  readonly tail: string;
  readonly headFill: 'filled' | 'hollow';
  readonly tailFill: 'filled' | 'hollow';
  /** The sign, drawn beside the head; empty when there is none. */
  readonly mark: string;
  /** The lag, drawn in the middle; empty when there is none. */
  readonly delay: string;
}

export const nodeWidth = (labelWidth: number): number =>
  Math.round(Math.min(widest, Math.max(narrowest, labelWidth + sideRoom)));

export function nodeElement(
  node: PictureNode,
  position: Point,
  colours: ModelColours,
  measure: MeasureText,
): CanvasNode {
  const words = node.attributes.label ?? node.name;
  const label = fitLabel(words, widest - sideRoom, measure);
  const has = (role: PictureNode['roles'][number]) => node.roles.includes(role);
  const data: NodeData = {
    id: nodeId(node.name),
    label,
    shape: shapeOf(node),
    fill: has('exposure') ? colours.exposure : has('outcome') ? colours.outcome : colours.sunken,
    fillOpacity: has('latent') ? 0.35 : 1,
    borderStyle: has('selected') ? 'double' : has('latent') ? 'dashed' : 'solid',
    borderWidth: has('selected') ? 4 : has('adjusted') ? 2.5 : 1.25,
    width: nodeWidth(measure(label)) + (has('exposure') || has('outcome') ? 14 : 0),
    height: nodeHeight,
  };
  return { data, position };
}

/** An exposure points on, an outcome is a stop; what is conditioned on stands in a box; what nobody saw is round. */
function shapeOf({ roles }: PictureNode): string {
  if (roles.includes('exposure')) return 'round-tag';
  if (roles.includes('outcome')) return 'round-octagon';
  if (roles.includes('adjusted') || roles.includes('selected')) return 'rectangle';
  return roles.includes('latent') ? 'ellipse' : 'round-rectangle';
}

const ends = {
  '->': ['none', 'triangle'],
  '<->': ['triangle', 'triangle'],
  '--': ['none', 'none'],
  '@->': ['circle', 'triangle'],
  '@-@': ['circle', 'circle'],
  '@--': ['circle', 'none'],
} as const;

export function edgeElement(edge: PictureEdge, colours: ModelColours): CanvasEdge {
  const [tail, head] = ends[edge.kind];
  const colour = edge.sign === 1 ? colours.positive : edge.sign === -1 ? colours.negative : colours.unsigned;
  const data: EdgeData = {
    id: edgeId(edge),
    source: nodeId(edge.from),
    target: nodeId(edge.to),
    width: 1.6,
    colour,
    line: edge.sign === -1 || edge.kind === '<->' ? 'dashed' : 'solid',
    head,
    tail,
    headFill: head === 'circle' ? 'hollow' : 'filled',
    tailFill: tail === 'circle' ? 'hollow' : 'filled',
    mark: edge.sign === 1 ? '+' : edge.sign === -1 ? '−' : '',
    delay: edge.lag !== null && edge.lag > 0 ? `‖ ${edge.lag}` : '',
  };
  return { data };
}

/** An edge that its author bent; between nodes that have places. */
function bentElement(
  edge: PictureEdge,
  element: CanvasEdge,
  places: ReadonlyMap<string, Point>,
  scale: number,
): CanvasEdge {
  const point = bendPoint(edge);
  const [a, b] = [places.get(edge.from), places.get(edge.to)];
  if (point === null || a === undefined || b === undefined) return element;
  const bend = bendOf(a, b, { x: point.x * scale, y: point.y * scale });
  return bend === null ? element : { data: { ...element.data, ...bend }, classes: 'bent' };
}

/** Edges laid beside the model, between nodes that it has. */
function besideElements(
  edges: readonly EdgeName[],
  picture: ModelPicture,
  colours: ModelColours,
): readonly CanvasEdge[] {
  const names = new Set(picture.nodes.map(({ name }) => name));
  const said = { sign: 0, lag: null, weight: null, evidence: [], attributes: {}, mentions: [] } as const;
  return edges
    .filter(({ from, to }) => names.has(from) && names.has(to))
    .map((edge) => {
      const { data } = edgeElement({ ...edge, ...said, evidence: [] }, colours);
      return {
        data: { ...data, id: besideId(edge), colour: colours.accent, line: 'dashed' },
        classes: 'beside',
      };
    });
}

/** Everything that the canvas shows of a picture whose nodes have their places. */
export function elementsOf(
  picture: ModelPicture,
  places: ReadonlyMap<string, Point>,
  colours: ModelColours,
  measure: MeasureText,
  beside: readonly EdgeName[],
  scale = 100,
): { readonly nodes: readonly CanvasNode[]; readonly edges: readonly CanvasEdge[] } {
  return {
    nodes: picture.nodes.map((node) =>
      nodeElement(node, places.get(node.name) ?? { x: 0, y: 0 }, colours, measure),
    ),
    edges: [
      ...picture.edges.map((edge) => bentElement(edge, edgeElement(edge, colours), places, scale)),
      ...besideElements(beside, picture, colours),
    ],
  };
}
