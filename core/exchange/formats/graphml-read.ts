import { NosographError } from '../../foundation/errors.ts';
import { failed, type Result, success } from '../../foundation/result.ts';
import type { Attributes, AttributeValue, DocumentEdge, DocumentNode } from '../graph-document.ts';
import type { Read } from '../graph-format.ts';
import { createLosses, type Losses } from '../losses.ts';
import { checkDocument, withUniqueIds } from './check-document.ts';
import { parseXml, type XmlElement } from './xml-tree.ts';
import { drawnLabel, drawnPosition } from './yed-drawing.ts';

interface Key {
  readonly id: string;
  readonly domain: string;
  /** Empty for keys that hold drawings instead of attributes. */
  readonly name: string;
  readonly type: string;
  readonly fallback: string | null;
}

/**
 * Reads GraphML as networkx, igraph, Gephi, yEd and Cytoscape write it: keys with types and defaults, edges against
 * the graph's default direction, labels and places of yEd's drawings. Nested graphs are read as part of the whole.
 */
export function readGraphml(text: string): Result<Read, NosographError> {
  try {
    return success(readDocument(parseXml(text, 'GraphML')));
  } catch (thrown) {
    if (thrown instanceof NosographError) return failed(thrown);
    throw thrown;
  }
}

const malformed = (message: string, line: number) =>
  new NosographError('format.malformed', `GraphML: ${message}`, { format: 'GraphML', line });

const named = (element: XmlElement, name: string) => element.children.filter((child) => child.name === name);

function required(element: XmlElement, attribute: string): string {
  const value = element.attributes[attribute];
  if (value === undefined) throw malformed(`<${element.name}> lacks "${attribute}".`, element.line);
  return value;
}

function readDocument(root: XmlElement): Read {
  const losses = createLosses();
  const [graph, ...others] = named(root, 'graph');
  if (root.name !== 'graphml' || graph === undefined)
    throw malformed('there is no <graph> in it.', root.line);
  const keys = new Map(named(root, 'key').map((element) => [required(element, 'id'), readKey(element)]));
  const nodes: DocumentNode[] = [];
  const edges: DocumentEdge[] = [];
  const walk = (from: XmlElement) => {
    const directed = from.attributes.edgedefault !== 'undirected';
    for (const child of from.children) {
      if (child.name === 'node') {
        nodes.push(readNode(child, keys, losses));
        for (const nested of named(child, 'graph')) {
          losses.note('A graph inside a node is read as part of the whole', required(child, 'id'));
          walk(nested);
        }
      } else if (child.name === 'edge') edges.push(readEdge(child, keys, directed, edges.length, losses));
      else if (child.name === 'hyperedge') losses.note('Hyperedges are left out', `line ${child.line}`);
    }
  };
  walk(graph);
  for (const other of others) {
    losses.note(
      'Further graphs of the file are read as part of the first',
      other.attributes.id ?? `line ${other.line}`,
    );
    walk(other);
  }
  checkDocument('GraphML', nodes, edges);
  return {
    document: {
      nodes,
      edges: withUniqueIds(edges, losses),
      attributes: readData(graph, keys, 'graph', losses),
    },
    lost: losses.list(),
  };
}

function readKey(element: XmlElement): Key {
  return {
    id: required(element, 'id'),
    domain: element.attributes.for ?? 'all',
    name: element.attributes['attr.name'] ?? '',
    type: element.attributes['attr.type'] ?? 'string',
    fallback: named(element, 'default')[0]?.text ?? null,
  };
}

function readNode(element: XmlElement, keys: ReadonlyMap<string, Key>, losses: Losses): DocumentNode {
  const id = required(element, 'id');
  const { label, x, y, ...attributes } = readData(element, keys, 'node', losses);
  const placed = typeof x === 'number' && typeof y === 'number';
  return {
    id,
    label: typeof label === 'string' ? label : (drawnLabel(element, 'NodeLabel') ?? id),
    position: placed ? { x, y } : drawnPosition(element),
    attributes: { ...attributes, ...(placed ? {} : given({ x, y })) },
  };
}

const given = (values: Readonly<Record<string, AttributeValue | undefined>>): Attributes =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, AttributeValue] => entry[1] !== undefined),
  );

function readEdge(
  element: XmlElement,
  keys: ReadonlyMap<string, Key>,
  directedByDefault: boolean,
  index: number,
  losses: Losses,
): DocumentEdge {
  const { directed } = element.attributes;
  return {
    id: element.attributes.id ?? `e${index}`,
    source: required(element, 'source'),
    target: required(element, 'target'),
    directed: directed === undefined ? directedByDefault : directed === 'true' || directed === '1',
    attributes: withDrawnLabel(readData(element, keys, 'edge', losses), element),
  };
}

function withDrawnLabel(attributes: Attributes, edge: XmlElement): Attributes {
  const label = 'label' in attributes ? null : drawnLabel(edge, 'EdgeLabel');
  return label === null ? attributes : { label, ...attributes };
}

function readData(
  owner: XmlElement,
  keys: ReadonlyMap<string, Key>,
  domain: 'graph' | 'node' | 'edge',
  losses: Losses,
): Attributes {
  const attributes = new Map<string, AttributeValue>();
  for (const key of keys.values()) {
    const applies = key.domain === domain || key.domain === 'all';
    if (applies && key.name !== '' && key.fallback !== null && domain !== 'graph') {
      attributes.set(key.name, readValue(key.fallback, key, owner, losses));
    }
  }
  for (const data of named(owner, 'data')) {
    const key = keys.get(required(data, 'key'));
    if (key === undefined) throw malformed(`the key "${data.attributes.key}" is not declared.`, data.line);
    if (key.name === '') losses.note('Drawings (shapes, colours, fonts) are left out', key.id);
    else attributes.set(key.name, readValue(data.text, key, data, losses));
  }
  return Object.fromEntries(attributes);
}

function readValue(text: string, key: Key, at: XmlElement, losses: Losses): AttributeValue {
  // networkx writes Python's True and False.
  if (key.type === 'boolean') return ['true', '1'].includes(text.trim().toLowerCase());
  if (!['int', 'long', 'float', 'double'].includes(key.type)) return text;
  const trimmed = text.trim();
  const value =
    trimmed === 'INF' || trimmed === '+INF' || trimmed === 'Infinity'
      ? Number.POSITIVE_INFINITY
      : trimmed === '-INF' || trimmed === '-Infinity'
        ? Number.NEGATIVE_INFINITY
        : trimmed === 'NaN'
          ? Number.NaN
          : Number(trimmed);
  if (trimmed === '' || (Number.isNaN(value) && trimmed !== 'NaN')) {
    throw malformed(`"${trimmed.slice(0, 40)}" is not the number that "${key.name}" should be.`, at.line);
  }
  if (key.type === 'long' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    losses.note('Whole numbers above 2^53 are rounded', key.name);
  }
  return value;
}
