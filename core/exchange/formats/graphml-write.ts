import type { Attributes, AttributeValue, GraphDocument } from '../graph-document.ts';
import type { Written } from '../graph-format.ts';
import { createLosses, type Losses } from '../losses.ts';
import { xmlAttribute, xmlText } from './xml.ts';

type KeyType = 'string' | 'double' | 'int' | 'boolean';

interface Key {
  readonly id: string;
  readonly domain: 'graph' | 'node' | 'edge';
  readonly name: string;
  readonly type: KeyType;
}

/** Names that this writer uses for itself; an attribute of that name cannot be told from it. */
export const reservedNodeNames: readonly string[] = ['label', 'x', 'y'];

/** Writes GraphML 1.0 with typed keys, in the form that networkx, igraph, Gephi, yEd and Cytoscape read. */
export function writeGraphml(document: GraphDocument): Written {
  const losses = createLosses();
  const graphKeys = keysOf('graph', [document.attributes], losses);
  const nodeKeys = keysOf(
    'node',
    document.nodes.map((node) => withoutReserved(node.attributes, losses)),
    losses,
  );
  const edgeKeys = keysOf(
    'edge',
    document.edges.map((edge) => edge.attributes),
    losses,
  );
  const labelled = document.nodes.some((node) => node.label !== node.id);
  const placed = document.nodes.some((node) => node.position !== null);
  const ownKeys: Key[] = [
    ...(labelled ? [{ id: 'label', domain: 'node', name: 'label', type: 'string' } as const] : []),
    ...(placed
      ? (['x', 'y'] as const).map((id) => ({ id, domain: 'node', name: id, type: 'double' }) as const)
      : []),
  ];
  const undirected = document.edges.length > 0 && document.edges.every((edge) => !edge.directed);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"',
    '         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    '         xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...[...ownKeys, ...graphKeys.values(), ...nodeKeys.values(), ...edgeKeys.values()].map((key) =>
      keyElement(key, losses),
    ),
    `  <graph id="G" edgedefault="${undirected ? 'undirected' : 'directed'}">`,
    ...dataElements(document.attributes, graphKeys, 4, losses),
    ...document.nodes.flatMap((node) => [
      `    <node id="${xmlAttribute(node.id, losses)}">`,
      ...(labelled ? [`      <data key="label">${xmlText(node.label, losses)}</data>`] : []),
      ...(node.position === null
        ? []
        : [
            `      <data key="x">${numberText(node.position.x)}</data>`,
            `      <data key="y">${numberText(node.position.y)}</data>`,
          ]),
      ...dataElements(withoutReserved(node.attributes, createLosses()), nodeKeys, 6, losses),
      '    </node>',
    ]),
    ...document.edges.flatMap((edge) => [
      `    <edge id="${xmlAttribute(edge.id, losses)}" source="${xmlAttribute(edge.source, losses)}" target="${xmlAttribute(edge.target, losses)}"${edge.directed === !undirected ? '' : ` directed="${edge.directed}"`}>`,
      ...dataElements(edge.attributes, edgeKeys, 6, losses),
      '    </edge>',
    ]),
    '  </graph>',
    '</graphml>',
    '',
  ];
  return { text: lines.join('\n'), lost: losses.list() };
}

function withoutReserved(attributes: Attributes, losses: Losses): Attributes {
  const names = Object.keys(attributes).filter((name) => reservedNodeNames.includes(name));
  if (names.length === 0) return attributes;
  losses.note(
    'Node attributes named label, x or y are left out: GraphML has these names for the node itself',
    names[0]!,
  );
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));
}

/** One key for each attribute name of one domain, typed by all its values. */
function keysOf(
  domain: Key['domain'],
  owners: readonly Attributes[],
  losses: Losses,
): ReadonlyMap<string, Key> {
  const values = new Map<string, AttributeValue[]>();
  for (const owner of owners) {
    for (const [name, value] of Object.entries(owner)) {
      if (value === null || name === '') {
        losses.note('Attributes without a value or without a name are left out', name);
        continue;
      }
      const known = values.get(name);
      if (known === undefined) values.set(name, [value]);
      else known.push(value);
    }
  }
  const keys = new Map<string, Key>();
  for (const [name, all] of values) {
    keys.set(name, { id: `${domain[0]}${keys.size}`, domain, name, type: typeOf(name, all, losses) });
  }
  return keys;
}

function typeOf(name: string, values: readonly AttributeValue[], losses: Losses): KeyType {
  if (values.every((value) => typeof value === 'boolean')) return 'boolean';
  if (values.every((value) => typeof value === 'number')) {
    return values.every(
      (value) => Number.isInteger(value) && Math.abs(value) < 2 ** 31 && !Object.is(value, -0),
    )
      ? 'int'
      : 'double';
  }
  if (values.some((value) => typeof value === 'object')) {
    losses.note('Lists and objects are written as JSON text', name);
  } else if (values.some((value) => typeof value !== 'string')) {
    losses.note('Attributes whose values differ in type are written as text', name);
  }
  return 'string';
}

const keyElement = (key: Key, losses: Losses): string =>
  `  <key id="${key.id}" for="${key.domain}" attr.name="${xmlAttribute(key.name, losses)}" attr.type="${key.type}"/>`;

function dataElements(
  attributes: Attributes,
  keys: ReadonlyMap<string, Key>,
  indent: number,
  losses: Losses,
): readonly string[] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    value === null || name === ''
      ? []
      : [
          `${' '.repeat(indent)}<data key="${keys.get(name)!.id}">${xmlText(valueText(value), losses)}</data>`,
        ],
  );
}

const valueText = (value: AttributeValue): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  return JSON.stringify(value);
};

/** As XML Schema writes doubles. */
function numberText(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'INF';
  if (value === Number.NEGATIVE_INFINITY) return '-INF';
  return Object.is(value, -0) ? '-0' : String(value);
}
