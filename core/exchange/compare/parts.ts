import type {
  Attributes,
  AttributeValue,
  DocumentEdge,
  DocumentNode,
  GraphDocument,
} from '../graph-document.ts';

/** A node or an edge, by what makes it the same in two graphs. */
export type PartName =
  | { readonly what: 'node'; readonly name: string }
  | { readonly what: 'edge'; readonly from: string; readonly kind: string; readonly to: string };

/** A node or an edge with all that is said of it: label, place, attributes. */
export interface Part {
  readonly name: PartName;
  readonly fields: ReadonlyMap<string, AttributeValue>;
}

export type Parts = ReadonlyMap<string, Part>;

const labelField = 'label';
const placeField = 'place';
const prefix = 'attribute ';

/** The field of an attribute: its name, unless that could be taken for the label or the place. */
const fieldOf = (attribute: string): string =>
  attribute === labelField || attribute === placeField || attribute.startsWith(prefix)
    ? prefix + attribute
    : attribute;

const attributeOf = (field: string): string =>
  field.startsWith(prefix) ? field.slice(prefix.length) : field;

const fieldsOf = (attributes: Attributes): Map<string, AttributeValue> =>
  new Map(Object.entries(attributes).map(([key, value]) => [fieldOf(key), value]));

/** How an edge is written between two nodes. */
export const kindOf = ({ directed, attributes }: DocumentEdge): string =>
  typeof attributes.arrow === 'string' && !directed ? attributes.arrow : directed ? '->' : '--';

const symmetric: ReadonlySet<string> = new Set(['--', '<->', '@-@']);

/**
 * The nodes and edges of a graph by key. Edges are the same when their ends and their kind are; of several such edges the
 * first is the first of the other graph, and so on.
 */
export function partsOf({ nodes, edges }: GraphDocument): Parts {
  const parts = new Map<string, Part>();
  for (const node of nodes) parts.set(keyOf({ what: 'node', name: node.id }, 1), nodePart(node));
  const seen = new Map<string, number>();
  for (const edge of edges) {
    const part = edgePart(edge);
    const first = keyOf(part.name, 1);
    const number = (seen.get(first) ?? 0) + 1;
    seen.set(first, number);
    parts.set(keyOf(part.name, number), part);
  }
  return parts;
}

const keyOf = (name: PartName, number: number): string =>
  JSON.stringify(
    name.what === 'node' ? ['node', name.name] : ['edge', name.from, name.kind, name.to, number],
  );

function nodePart({ id, label, position, attributes }: DocumentNode): Part {
  const fields = fieldsOf(attributes);
  if (label !== id) fields.set(labelField, label);
  if (position !== null) fields.set(placeField, `${position.x},${position.y}`);
  return { name: { what: 'node', name: id }, fields };
}

function edgePart(edge: DocumentEdge): Part {
  const kind = kindOf(edge);
  const turned = symmetric.has(kind) && edge.source > edge.target;
  const [from, to] = turned ? [edge.target, edge.source] : [edge.source, edge.target];
  const { arrow, ...rest } = edge.attributes;
  const fields = fieldsOf(arrow === kind || arrow === undefined ? rest : edge.attributes);
  return { name: { what: 'edge', from, kind, to }, fields };
}

/** A graph made of parts again; edges whose ends are not among the nodes are left out by the caller. */
export function documentOf(parts: Iterable<Part>, attributes: GraphDocument['attributes']): GraphDocument {
  const nodes: DocumentNode[] = [];
  const edges: DocumentEdge[] = [];
  for (const { name, fields } of parts) {
    if (name.what === 'node') nodes.push(nodeOf(name.name, fields));
    else edges.push(edgeOf(name, fields, edges.length));
  }
  return { nodes, edges, attributes };
}

function nodeOf(id: string, fields: Part['fields']): DocumentNode {
  const [label, place] = [fields.get(labelField), fields.get(placeField)];
  const own = [...fields].filter(([field]) => field !== labelField && field !== placeField);
  const attributes = Object.fromEntries(own.map(([field, value]) => [attributeOf(field), value]));
  const [x, y] = typeof place === 'string' ? place.split(',').map(Number) : [];
  return {
    id,
    label: typeof label === 'string' ? label : id,
    position: x === undefined || y === undefined ? null : { x, y },
    attributes,
  };
}

function edgeOf(
  { from, kind, to }: Extract<PartName, { what: 'edge' }>,
  fields: Part['fields'],
  at: number,
): DocumentEdge {
  const arrow: Attributes = kind === '->' || kind === '--' ? {} : { arrow: kind };
  return {
    id: `e${at}`,
    source: from,
    target: to,
    directed: kind === '->',
    attributes: {
      ...arrow,
      ...Object.fromEntries([...fields].map(([field, value]) => [attributeOf(field), value])),
    },
  };
}

export const sameValue = (a: AttributeValue | undefined, b: AttributeValue | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
