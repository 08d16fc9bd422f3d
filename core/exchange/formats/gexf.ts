import type { Attributes, AttributeValue, DocumentNode, GraphDocument } from '../graph-document.ts';
import type { GraphFormat } from '../graph-format.ts';
import { createLosses, type Losses } from '../losses.ts';
import { checkDocument, withUniqueIds } from './check-document.ts';
import { comparedWithReading } from './differences.ts';
import { answering, malformedFile } from './reading.ts';
import { xmlAttribute } from './xml.ts';
import { parseXml, type XmlElement } from './xml-tree.ts';

const name = 'GEXF';

/** GEXF 1.3, Gephi's format (https://gexf.net), static graphs; 1.1 and 1.2 are read too. A document type is refused. */
export const gexf: GraphFormat = {
  id: 'gexf',
  name,
  extensions: ['gexf'],
  mediaType: 'application/gexf+xml',
  cannotHold: [
    'attributes of the graph',
    'lists and objects (written as JSON text)',
    'characters that XML forbids',
  ],
  recognise: (text) => (/^[^<]*(?:<[?!][^>]*>\s*)*<(?:\w+:)?gexf\b/.test(text.slice(0, 4000)) ? 1 : 0),
  write: (document) => comparedWithReading(document, print(document), (text) => parse(text, createLosses())),
  read: (text) => answering(text, parse),
};

function print({ nodes, edges }: GraphDocument): string {
  const undirected = edges.length > 0 && edges.every((edge) => !edge.directed);
  const nodeKeys = keysOf(nodes.map((node) => node.attributes));
  const edgeKeys = keysOf(edges.map((edge) => withoutOwn(edge.attributes)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `  <graph defaultedgetype="${undirected ? 'undirected' : 'directed'}" mode="static">`,
    ...declared('node', nodeKeys),
    ...declared('edge', edgeKeys),
    '    <nodes>',
    ...nodes.flatMap(({ id, label, position, attributes }) => [
      `      <node id="${quoted(id)}" label="${quoted(label)}">`,
      ...attvalues(attributes, nodeKeys),
      ...(position === null ? [] : [`        <viz:position x="${position.x}" y="${position.y}" z="0"/>`]),
      '      </node>',
    ]),
    '    </nodes>',
    '    <edges>',
    ...edges.flatMap(({ id, source, target, directed, attributes }) => [
      `      <edge id="${quoted(id)}" source="${quoted(source)}" target="${quoted(target)}"${directed === !undirected ? '' : ` type="${directed ? 'directed' : 'undirected'}"`}${own(attributes)}>`,
      ...attvalues(withoutOwn(attributes), edgeKeys),
      '      </edge>',
    ]),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

const quoted = (text: string): string => xmlAttribute(text, createLosses());

/** An edge's weight and label have places of their own. */
const isOwn = (key: string, value: AttributeValue): boolean =>
  (key === 'weight' && typeof value === 'number' && Number.isFinite(value)) ||
  (key === 'label' && typeof value === 'string');

const withoutOwn = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([key, value]) => !isOwn(key, value)));

const own = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([key, value]) => isOwn(key, value))
    .map(([key, value]) => ` ${key}="${quoted(textOf(value))}"`)
    .join('');

interface Key {
  readonly id: string;
  readonly type: string;
}

function keysOf(owners: readonly Attributes[]): ReadonlyMap<string, Key> {
  const types = new Map<string, string>();
  for (const owner of owners) {
    for (const [key, value] of Object.entries(owner)) {
      if (value === null) continue;
      const type = typeof value === 'boolean' ? 'boolean' : typeof value === 'number' ? 'double' : 'string';
      const known = types.get(key);
      types.set(key, known === undefined || known === type ? type : 'string');
    }
  }
  return new Map([...types].map(([key, type], at) => [key, { id: String(at), type }]));
}

const declared = (of: string, keys: ReadonlyMap<string, Key>): readonly string[] =>
  keys.size === 0
    ? []
    : [
        `    <attributes class="${of}">`,
        ...[...keys].map(
          ([key, { id, type }]) => `      <attribute id="${id}" title="${quoted(key)}" type="${type}"/>`,
        ),
        '    </attributes>',
      ];

function attvalues(attributes: Attributes, keys: ReadonlyMap<string, Key>): readonly string[] {
  const filled = Object.entries(attributes).filter(([, value]) => value !== null);
  if (filled.length === 0) return [];
  const lines = filled.map(
    ([key, value]) => `          <attvalue for="${keys.get(key)!.id}" value="${quoted(textOf(value))}"/>`,
  );
  return ['        <attvalues>', ...lines, '        </attvalues>'];
}

const textOf = (value: AttributeValue): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : Object.is(value, -0) ? '-0' : String(value);
};

interface Declaration {
  readonly title: string;
  readonly type: string;
  readonly fallback: string | null;
}

function parse(text: string, losses: Losses): GraphDocument {
  const root = parseXml(text, name);
  const graph = root.children.find((child) => child.name === 'graph');
  if (root.name !== 'gexf' || graph === undefined)
    throw malformedFile(name, 'the file has no graph.', root.line);
  const nodeKeys = declarationsOf(graph, 'node');
  const edgeKeys = declarationsOf(graph, 'edge');
  const nodes = [...elements(graph, 'nodes', 'node', losses)].map((node) => readNode(node, nodeKeys));
  const byDefault = graph.attributes.defaultedgetype !== 'undirected';
  const edges = [...elements(graph, 'edges', 'edge', losses)].map((edge, at) => {
    const { id, source, target, type, weight, label } = edge.attributes;
    if (source === undefined || target === undefined) {
      throw malformedFile(name, 'an edge lacks its source or target.', edge.line);
    }
    return {
      id: id ?? `e${at}`,
      source,
      target,
      directed: type === undefined ? byDefault : type !== 'undirected',
      attributes: {
        ...(weight === undefined ? {} : { weight: numberOf(weight, 'weight', edge.line) }),
        ...(label === undefined ? {} : { label }),
        ...readValues(edge, edgeKeys),
      },
    };
  });
  checkDocument(name, nodes, edges);
  return { nodes, edges: withUniqueIds(edges, losses), attributes: {} };
}

const childrenNamed = (element: XmlElement, ...names: readonly string[]): readonly XmlElement[] =>
  element.children.filter((child) => names.includes(child.name));

/** Nodes may hold nodes; they are listed one after another. */
function* elements(graph: XmlElement, list: string, one: string, losses: Losses): Generator<XmlElement> {
  for (const group of childrenNamed(graph, list)) {
    for (const element of childrenNamed(group, one)) {
      yield element;
      if (childrenNamed(element, list).length === 0) continue;
      losses.note('Nodes within nodes stand beside them', element.attributes.id ?? '');
      yield* elements(element, list, one, losses);
    }
  }
}

function declarationsOf(graph: XmlElement, of: string): ReadonlyMap<string, Declaration> {
  const found = childrenNamed(graph, 'attributes')
    .filter((group) => group.attributes.class === of)
    .flatMap((group) => childrenNamed(group, 'attribute'));
  return new Map(
    found.map(({ attributes, children }) => [
      attributes.id ?? '',
      {
        title: attributes.title ?? attributes.id ?? '',
        type: attributes.type ?? 'string',
        fallback: children.find((child) => child.name === 'default')?.text ?? null,
      },
    ]),
  );
}

function readNode(node: XmlElement, keys: ReadonlyMap<string, Declaration>): DocumentNode {
  const { id, label } = node.attributes;
  if (id === undefined) throw malformedFile(name, 'a node has no id.', node.line);
  const [place, size, colour] = ['position', 'size', 'color'].map((one) => childrenNamed(node, one)[0]);
  const { x, y } = place?.attributes ?? {};
  return {
    id,
    label: label ?? id,
    position:
      x === undefined || y === undefined
        ? null
        : { x: numberOf(x, 'x', node.line), y: numberOf(y, 'y', node.line) },
    attributes: {
      ...(size?.attributes.value === undefined
        ? {}
        : { size: numberOf(size.attributes.value, 'size', node.line) }),
      ...(colour === undefined ? {} : { color: colourOf(colour) }),
      ...readValues(node, keys),
    },
  };
}

const colourOf = ({ attributes, line }: XmlElement): string =>
  attributes.hex ??
  `#${['r', 'g', 'b']
    .map((part) =>
      numberOf(attributes[part] ?? '0', part, line)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

function readValues(owner: XmlElement, keys: ReadonlyMap<string, Declaration>): Attributes {
  const values = new Map<string, AttributeValue>();
  for (const key of keys.values()) {
    if (key.fallback !== null) values.set(key.title, typedValue(key.fallback, key, owner.line));
  }
  for (const value of childrenNamed(owner, 'attvalues').flatMap((list) => childrenNamed(list, 'attvalue'))) {
    // GEXF 1.0 calls it id.
    const key = keys.get(value.attributes.for ?? value.attributes.id ?? '');
    if (key === undefined)
      throw malformedFile(name, 'a value of an attribute that is not declared.', value.line);
    values.set(key.title, typedValue(value.attributes.value ?? '', key, value.line));
  }
  return Object.fromEntries(values);
}

function typedValue(text: string, { title, type }: Declaration, line: number): AttributeValue {
  if (type === 'boolean') return ['true', '1'].includes(text.trim().toLowerCase());
  if (['integer', 'long', 'float', 'double', 'short', 'byte'].includes(type))
    return numberOf(text, title, line);
  if (!type.startsWith('list')) return text;
  return text
    .replace(/^\s*\[|\]\s*$/g, '')
    .split(/[,|;]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function numberOf(text: string, title: string, line: number): number {
  const trimmed = text.trim().replace(/^([-+]?)INF$/, '$1Infinity');
  const value = Number(trimmed);
  if (trimmed !== '' && (!Number.isNaN(value) || trimmed === 'NaN')) return value;
  throw malformedFile(name, `"${trimmed.slice(0, 40)}" is not the number that "${title}" should be.`, line);
}
