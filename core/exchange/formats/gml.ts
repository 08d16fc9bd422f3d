import type { Attributes, AttributeValue, GraphDocument } from '../graph-document.ts';
import type { GraphFormat } from '../graph-format.ts';
import { checkDocument } from './check-document.ts';
import { comparedWithReading } from './differences.ts';
import { type GmlList, parseGml } from './gml-tree.ts';
import { answering, malformedFile } from './reading.ts';

const name = 'GML';

/**
 * The Graph Modelling Language (Himsolt 1997). Nodes are numbered; a node's own id is its `name`, as igraph writes it.
 * Text outside ASCII is written as character references, as the format asks. Truth values become 0 and 1.
 */
export const gml: GraphFormat = {
  id: 'gml',
  name,
  extensions: ['gml'],
  mediaType: 'text/x-gml',
  cannotHold: [
    'truth values (written as 0 and 1)',
    'attribute names beyond letters and digits',
    'lists and objects (written as text)',
  ],
  recognise: (text) => (/^(?:\s|#[^\n]*\n|(?:Creator|Version)\b[^\n]*\n)*graph\s*\[/i.test(text) ? 0.95 : 0),
  write: (document) => comparedWithReading(document, print(document), parse),
  read: (text) => answering(text, parse),
};

const nodeWords: readonly string[] = ['id', 'label', 'name', 'graphics'];
const edgeWords: readonly string[] = ['id', 'source', 'target', 'directed', 'graphics'];

function print({ nodes, edges, attributes }: GraphDocument): string {
  const numbers = new Map(nodes.map(({ id }, at) => [id, at]));
  const undirected = edges.length > 0 && edges.every((edge) => !edge.directed);
  return [
    'graph [',
    `  directed ${undirected ? 0 : 1}`,
    ...lines(attributes, ['directed', 'node', 'edge'], 2),
    ...nodes.flatMap(({ id, label, position, attributes: own }, at) => [
      '  node [',
      `    id ${at}`,
      `    label ${quoted(label)}`,
      `    name ${quoted(id)}`,
      ...(position === null
        ? []
        : [`    graphics [ x ${numberText(position.x)} y ${numberText(position.y)} ]`]),
      ...lines(own, nodeWords, 4),
      '  ]',
    ]),
    ...edges.flatMap(({ id, source, target, directed, attributes: own }, at) => [
      '  edge [',
      `    source ${numbers.get(source)}`,
      `    target ${numbers.get(target)}`,
      ...(id === `e${at}` ? [] : [`    id ${quoted(id)}`]),
      ...(directed === !undirected ? [] : [`    directed ${directed ? 1 : 0}`]),
      ...lines(own, edgeWords, 4),
      '  ]',
    ]),
    ']',
    '',
  ].join('\n');
}

function lines(attributes: Attributes, taken: readonly string[], indent: number): readonly string[] {
  const used = new Set<string>();
  return Object.entries(attributes).flatMap(([key, value]) => {
    const word = key.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?![A-Za-z])/, 'a');
    if (value === null || taken.includes(word) || used.has(word)) return [];
    used.add(word);
    return [`${' '.repeat(indent)}${word} ${valueText(value)}`];
  });
}

function valueText(value: AttributeValue): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number' && Number.isFinite(value)) return numberText(value);
  return quoted(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
}

const numberText = (value: number): string => (Object.is(value, -0) ? '-0.0' : String(value));

const quoted = (text: string): string =>
  `"${text.replace(/[&"]|[^ -~]/gu, (character) => `&#${character.codePointAt(0)};`)}"`;

function parse(text: string): GraphDocument {
  const graph = parseGml(text, name).find(({ key }) => key.toLowerCase() === 'graph')?.value;
  if (!Array.isArray(graph)) throw malformedFile(name, 'the file has no graph [ … ].');
  const listsOf = (key: string) =>
    (graph as GmlList).flatMap((entry) =>
      entry.key === key && Array.isArray(entry.value) ? [{ ...entry, value: entry.value as GmlList }] : [],
    );
  const nodeEntries = listsOf('node');
  const numbers = nodeEntries.map(({ value, line }) => idOf(one(value, 'id'), line));
  const ids = idsOf(nodeEntries.map(({ value }) => value)) ?? numbers;
  const named = new Map(numbers.map((number, at) => [number, ids[at]!]));
  const nodes = nodeEntries.map(({ value }, at) => {
    const label = one(value, 'label');
    const graphics = one(value, 'graphics');
    const [x, y] = Array.isArray(graphics)
      ? [one(graphics as GmlList, 'x'), one(graphics as GmlList, 'y')]
      : [];
    return {
      id: ids[at]!,
      label: label === undefined ? ids[at]! : String(label),
      position: typeof x === 'number' && typeof y === 'number' ? { x, y } : null,
      attributes: attributesOf(value, ids === numbers ? ['id', 'label', 'graphics'] : nodeWords),
    };
  });
  if (named.size !== nodes.length) throw malformedFile(name, 'two nodes have the same id.');
  const byDefault = one(graph as GmlList, 'directed') === 1;
  const edges = listsOf('edge').map(({ value, line }, at) => {
    const [source, target] = ['source', 'target'].map((end) => idOf(one(value, end), line));
    const [id, directed] = [one(value, 'id'), one(value, 'directed')];
    return {
      id: id === undefined || Array.isArray(id) ? `e${at}` : String(id),
      source: named.get(source!) ?? source!,
      target: named.get(target!) ?? target!,
      directed: directed === undefined ? byDefault : directed === 1,
      attributes: attributesOf(value, edgeWords),
    };
  });
  checkDocument(name, nodes, edges);
  return { nodes, edges, attributes: attributesOf(graph as GmlList, ['directed', 'node', 'edge']) };
}

const one = (list: GmlList, key: string) => list.find((entry) => entry.key === key)?.value;

function idOf(value: ReturnType<typeof one>, line: number): string {
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  throw malformedFile(name, 'a node or an edge lacks its id, source or target.', line);
}

/** The ids that programs keep beside the numbers: `name`, or networkx's `nid`, where it tells all nodes apart. */
function idsOf(nodes: readonly GmlList[]): readonly string[] | null {
  for (const key of ['name', 'nid']) {
    const found = nodes.map((node) => one(node, key)).filter((value) => typeof value === 'string');
    if (found.length === nodes.length && new Set(found).size === nodes.length) return found;
  }
  return null;
}

function attributesOf(list: GmlList, taken: readonly string[]): Attributes {
  const values = list.filter(({ key }) => !taken.includes(key));
  return Object.fromEntries(
    values.map(({ key, value }) => [
      key,
      Array.isArray(value) ? nested(value as GmlList) : (value as AttributeValue),
    ]),
  );
}

const nested = (list: GmlList): AttributeValue => attributesOf(list, []);
