import { type Cell, readCsv, writeCsv } from '../csv.ts';
import type { DocumentEdge, GraphDocument } from '../graph-document.ts';
import type { GraphFormat } from '../graph-format.ts';
import { createLosses } from '../losses.ts';
import { comparedWithReading } from './differences.ts';
import { nodeNames } from './edge-list.ts';
import { answering, malformedFile } from './reading.ts';

const name = 'Matrix CSV';

/** A weighted adjacency matrix: rows are causes, columns effects, 0 or nothing is no edge, names in both margins. */
export const matrixCsv: GraphFormat = {
  id: 'matrix',
  name,
  extensions: ['matrix.csv'],
  mediaType: 'text/csv',
  cannotHold: [
    'attributes other than the weight',
    'parallel edges (the first is kept)',
    'undirected edges (written both ways)',
    'places of nodes',
  ],
  recognise: (text) => {
    const { rows } = readCsv(text.slice(0, 100_000));
    const [header = [], ...body] = rows;
    const names = header.slice(1);
    const agrees = body.slice(0, Math.max(1, body.length - 1)).every((row, at) => row[0] === names[at]);
    return names.length > 0 && body.length > 0 && body.length <= names.length && agrees ? 0.85 : 0;
  },
  write: (document) => comparedWithReading(document, print(document), parse),
  read: (text) => answering(text, parse),
};

function print(document: GraphDocument): string {
  const { nodes, edges } = document;
  const names = nodeNames(document, createLosses());
  const numbers = new Map(nodes.map(({ id }, at) => [id, at]));
  const rows: Cell[][] = nodes.map(({ id }) => [names.get(id)!, ...nodes.map(() => '0')]);
  const put = (from: string, to: string, edge: DocumentEdge) => {
    const row = rows[numbers.get(from)!]!;
    const column = numbers.get(to)! + 1;
    if (row[column] === '0') row[column] = String(weightOf(edge));
  };
  for (const edge of edges) {
    put(edge.source, edge.target, edge);
    if (!edge.directed) put(edge.target, edge.source, edge);
  }
  return writeCsv(['', ...nodes.map(({ id }) => names.get(id)!)], rows, { byteOrderMark: false });
}

/** The weight; the sign of an edge that has none; 1 for an edge of which nothing is known. */
function weightOf({ attributes: { weight, sign } }: DocumentEdge): number {
  if (typeof weight === 'number' && Number.isFinite(weight) && weight !== 0) return weight;
  return sign === -1 ? -1 : 1;
}

function parse(text: string): GraphDocument {
  const { rows, broken } = readCsv(text);
  if (broken !== null) throw malformedFile(name, `${broken}. Close the quotation mark.`);
  const [header = [], ...body] = rows;
  const names = header.slice(1);
  if (names.length === 0 || body.length !== names.length) {
    throw malformedFile(
      name,
      `${names.length} columns and ${body.length} rows are not a square. Name every variable in both margins.`,
    );
  }
  if (new Set(names).size !== names.length) throw malformedFile(name, 'two columns have the same name.');
  const edges: DocumentEdge[] = [];
  for (const [at, [rowName = '', ...cells]] of body.entries()) {
    if (rowName !== names[at]) {
      throw malformedFile(
        name,
        `row ${at + 2} is called "${rowName}", its column "${names[at]}". Keep one order in both margins.`,
      );
    }
    for (const [column, cell] of cells.entries()) {
      const target = names[column];
      const trimmed = cell.trim();
      const weight = trimmed === '' || trimmed === 'NA' ? 0 : Number(trimmed);
      if (target === undefined || !Number.isFinite(weight)) {
        throw malformedFile(
          name,
          `row ${at + 2}, column ${column + 2}: "${trimmed.slice(0, 40)}" is not a weight.`,
        );
      }
      if (weight === 0) continue;
      edges.push({ id: `e${edges.length}`, source: rowName, target, directed: true, attributes: { weight } });
    }
  }
  return {
    nodes: names.map((id) => ({ id, label: id, position: null, attributes: {} })),
    edges,
    attributes: {},
  };
}
