import { NosographError } from '../../foundation/errors.ts';
import { failed, type Result, success } from '../../foundation/result.ts';
import { type Cell, readCsv, writeCsv } from '../csv.ts';
import type { AttributeValue, DocumentEdge, DocumentNode, GraphDocument } from '../graph-document.ts';
import type { GraphFormat, Read, Written } from '../graph-format.ts';
import { createLosses, type Losses } from '../losses.ts';
import { withUniqueIds } from './check-document.ts';
import { columnMeaning, columnType, edgeColumns, readCell, readSign } from './edge-list-columns.ts';

/**
 * One edge a row: `from,to,sign` with sign 1, −1 or 0 for unknown, then what else an edge has. Names are the nodes'
 * labels. Reads edge lists of other programs too: Source/Target, cause/effect, Chinese headers; comma, semicolon, tab.
 */
export const edgeList: GraphFormat = {
  id: 'csv',
  name: 'CSV edge list',
  extensions: ['csv', 'tsv', 'txt'],
  mediaType: 'text/csv',
  cannotHold: [
    'nodes without edges',
    'attributes and places of nodes',
    'attributes of the graph',
    'lists and objects (written as JSON text)',
    'empty texts',
  ],
  recognise,
  write,
  read,
};

function recognise(text: string): number {
  const [header] = readCsv(text.slice(0, 4000)).rows;
  const meanings = (header ?? []).map(columnMeaning);
  return meanings.includes('from') && meanings.includes('to') ? 0.8 : 0;
}

function write(document: GraphDocument): Written {
  const losses = createLosses();
  const names = nodeNames(document, losses);
  noteWhatRowsLack(document, losses);
  const undirected = document.edges.some((edge) => !edge.directed);
  const numbered = document.edges.every((edge, at) => edge.id === `e${at}`);
  const attributes = attributeColumns(document.edges, losses);
  const columns = [
    'from',
    'to',
    'sign',
    ...(undirected ? ['type'] : []),
    ...(numbered ? [] : ['id']),
    ...attributes,
  ];
  const rows = document.edges.map((edge): Cell[] => [
    names.get(edge.source)!,
    names.get(edge.target)!,
    signCell(edge, losses),
    ...(undirected ? [edge.directed ? 'Directed' : 'Undirected'] : []),
    ...(numbered ? [] : [edge.id]),
    ...attributes.map((name) => cellOf(name, attributeOf(edge, name), losses)),
  ]);
  noteChangedTypes(document.edges, attributes, losses);
  return { text: writeCsv(columns, rows, { byteOrderMark: false }), lost: losses.list() };
}

/** Labels where they tell nodes apart, ids where they do not. */
export function nodeNames(document: GraphDocument, losses: Losses): ReadonlyMap<string, string> {
  const used = new Map<string, number>();
  for (const { label } of document.nodes) used.set(label, (used.get(label) ?? 0) + 1);
  const ids = new Set(document.nodes.map((node) => node.id));
  return new Map(
    document.nodes.map((node) => {
      const foreign = node.label !== node.id && ids.has(node.label);
      const shared = node.label === '' || used.get(node.label) !== 1 || foreign;
      if (shared && node.label !== node.id)
        losses.note('Nodes whose label is empty or shared are named by their id', node.id);
      else if (node.label !== node.id)
        losses.note('Ids of nodes are left out: labels stand for them', node.id);
      return [node.id, shared ? node.id : node.label];
    }),
  );
}

function noteWhatRowsLack(document: GraphDocument, losses: Losses): void {
  const touched = new Set(document.edges.flatMap((edge) => [edge.source, edge.target]));
  for (const node of document.nodes) {
    if (!touched.has(node.id)) losses.note('Nodes without edges are left out', node.label);
    if (node.position !== null) losses.note('Places of nodes are left out', node.label);
    for (const name of Object.keys(node.attributes)) losses.note('Attributes of nodes are left out', name);
  }
  for (const name of Object.keys(document.attributes))
    losses.note('Attributes of the graph are left out', name);
}

function attributeColumns(edges: readonly DocumentEdge[], losses: Losses): readonly string[] {
  const names = new Set(edges.flatMap((edge) => Object.keys(edge.attributes)));
  names.delete('sign');
  return [...names].filter((name) => {
    const meaning = columnMeaning(name);
    const own = meaning === name && name !== '' && !edgeColumns.some((column) => column === name);
    if (!own)
      losses.note('Edge attributes named like a column of the list are left out', name || 'an empty name');
    return own;
  });
}

function signCell(edge: DocumentEdge, losses: Losses): number {
  const { sign } = edge.attributes;
  const read = sign === undefined ? null : readSign(String(sign));
  if (sign === undefined) losses.note('Edges without a sign get 0, unknown', edge.id);
  else if (read !== sign) losses.note('Signs are written as 1, -1 and 0', `${edge.id}: ${String(sign)}`);
  return read ?? 0;
}

/** Asked by name alone, an object answers for `__proto__` and `constructor` as well. */
const attributeOf = ({ attributes }: DocumentEdge, name: string): AttributeValue | undefined =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined;

function cellOf(name: string, value: AttributeValue | undefined, losses: Losses): Cell {
  if (value === undefined) return null;
  if (value === '' || value === null) losses.note('Empty values are left out', name);
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) losses.note('Numbers that are not finite are written as text', name);
    return Object.is(value, -0) ? '-0' : String(value);
  }
  if (typeof value === 'string') return wellFormed(value, losses);
  losses.note('Lists and objects are written as JSON text', name);
  return JSON.stringify(value);
}

function wellFormed(text: string, losses: Losses): string {
  if (text.isWellFormed()) return text;
  losses.note('Halves of characters were replaced by U+FFFD', JSON.stringify(text.slice(0, 40)));
  return text.toWellFormed();
}

/** A list has no types: a column of texts that all look like numbers comes back as numbers. */
function noteChangedTypes(
  edges: readonly DocumentEdge[],
  attributes: readonly string[],
  losses: Losses,
): void {
  for (const name of attributes) {
    const values = edges
      .map((edge) => attributeOf(edge, name))
      .filter((value) => value !== undefined && value !== null);
    const cells = values.map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)));
    const type = columnType(cells);
    const kept = values.every((value, at) => cells[at] === '' || readCell(cells[at]!, type) === value);
    if (!kept) losses.note('Values change their type in a list without types', name);
  }
}

function read(text: string): Result<Read, NosographError> {
  const malformed = (message: string) =>
    failed(new NosographError('format.malformed', `CSV edge list: ${message}`, { format: 'CSV edge list' }));
  const { rows, broken } = readCsv(text);
  const [header, ...body] = rows;
  if (broken !== null) return malformed(`${broken}. Close the quotation mark.`);
  if (header === undefined) return malformed('the file is empty.');
  const columns = header.map(columnMeaning);
  const from = columns.indexOf('from');
  const to = columns.indexOf('to');
  if (from < 0 || to < 0) {
    return malformed(`no columns for cause and effect among ${header.join(', ')}. Name them from and to.`);
  }
  const short = body.findIndex((row) => !row[from] || !row[to]);
  if (short >= 0) return malformed(`row ${short + 2} lacks a name for its cause or its effect.`);
  return readRows(columns, body, malformed);
}

function readRows(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  malformed: (message: string) => Result<Read, NosographError>,
): Result<Read, NosographError> {
  const losses = createLosses();
  const types = columns.map((_, at) => columnType(rows.map((row) => row[at] ?? '')));
  const nodes = new Map<string, DocumentNode>();
  const edges: DocumentEdge[] = [];
  for (const [index, row] of rows.entries()) {
    const cell = (name: string) => (columns.includes(name) ? (row[columns.indexOf(name)] ?? '') : null);
    if (row.length > columns.length)
      losses.note('Cells beyond the last column are left out', `row ${index + 2}`);
    const source = cell('from')!;
    const target = cell('to')!;
    for (const id of [source, target]) nodes.set(id, { id, label: id, position: null, attributes: {} });
    const sign = cell('sign');
    const read = sign === null ? null : readSign(sign);
    if (sign !== null && read === null)
      return malformed(`row ${index + 2}: "${sign}" is no sign. Write 1, -1 or 0.`);
    const others = columns.flatMap((name, at): [string, AttributeValue][] => {
      const text = row[at] ?? '';
      return edgeColumns.some((column) => column === name) || text === ''
        ? []
        : [[name, readCell(text, types[at]!)]];
    });
    edges.push({
      id: cell('id') || `e${index}`,
      source,
      target,
      directed: cell('type')?.trim().toLowerCase() !== 'undirected',
      attributes: Object.fromEntries([...(read === null ? [] : [['sign', read] as const]), ...others]),
    });
  }
  return success({
    document: { nodes: [...nodes.values()], edges: withUniqueIds(edges, losses), attributes: {} },
    lost: losses.list(),
  });
}
