import type { Attributes, GraphDocument } from '../graph-document.ts';
import type { GraphFormat } from '../graph-format.ts';
import { checkDocument } from './check-document.ts';
import { comparedWithReading } from './differences.ts';
import { answering, malformedFile } from './reading.ts';

const name = 'Trivial Graph Format';

/** Trivial Graph Format: `id label` on a line for each node, a line `#`, `source target label` for each edge. */
export const tgf: GraphFormat = {
  id: 'tgf',
  name,
  extensions: ['tgf'],
  mediaType: 'text/plain',
  cannotHold: [
    'ids with blanks (nodes are numbered then)',
    'line ends in labels',
    'places',
    'attributes besides the label of an edge',
    'edges without direction',
  ],
  recognise,
  write: (document) => comparedWithReading(document, print(document), (text) => parse(text)),
  read: (text) => answering(text, (content) => parse(content)),
};

function recognise(text: string): number {
  const lines = linesOf(text);
  const middle = lines.findIndex(([line]) => line === '#');
  if (middle < 0 || /[{}"<[]/.test(lines[0]![0].charAt(0))) return 0;
  const ids = new Set(lines.slice(0, middle).map(([line]) => line.split(/\s+/, 1)[0]));
  const isEdge = (line: string) => {
    const [source, target] = line.split(/\s+/);
    return ids.has(source!) && target !== undefined && ids.has(target);
  };
  return lines.slice(middle + 1).every(([line]) => isEdge(line)) ? 0.75 : 0;
}

/** Lines that are not empty, without blanks around them, with their numbers. */
const linesOf = (text: string): (readonly [string, number])[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, at) => [line.trim(), at + 1] as const)
    .filter(([line]) => line !== '');

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function print({ nodes, edges }: GraphDocument): string {
  const plain = nodes.every(({ id }) => /^[\p{L}\p{N}_.:-]+$/u.test(id));
  const ids = new Map(nodes.map(({ id }, at) => [id, plain ? id : String(at + 1)]));
  const line = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');
  return [
    ...nodes.map(({ id, label }) => line(ids.get(id)!, label === ids.get(id) ? '' : oneLine(label))),
    '#',
    ...edges.map(({ source, target, attributes }) =>
      line(
        ids.get(source)!,
        ids.get(target)!,
        typeof attributes.label === 'string' ? oneLine(attributes.label) : '',
      ),
    ),
    '',
  ].join('\n');
}

function parse(text: string): GraphDocument {
  const lines = linesOf(text);
  const middle = lines.findIndex(([line]) => line === '#');
  if (middle < 0) throw malformedFile(name, 'there is no line with just # between nodes and edges.');
  const split = (line: string, parts: number): string[] => {
    const cells: string[] = [];
    let rest = line;
    for (; cells.length < parts && rest !== ''; ) {
      const [cell] = rest.split(/\s+/u, 1);
      cells.push(cell!);
      rest = rest.slice(cell!.length).trimStart();
    }
    return [...cells, rest];
  };
  const nodes = lines.slice(0, middle).map(([line]) => {
    const [id, label] = split(line, 1) as [string, string];
    return { id, label: label === '' ? id : label, position: null, attributes: {} };
  });
  const edges = lines.slice(middle + 1).map(([line, number], at) => {
    const cells = split(line, 2);
    if (cells.length < 3) throw malformedFile(name, `"${line}" names one node; an edge needs two.`, number);
    const [source, target, label] = cells as [string, string, string];
    return { id: `e${at}`, source, target, directed: true, attributes: labelled(label) };
  });
  checkDocument(name, nodes, edges);
  return { nodes, edges, attributes: {} };
}

const labelled = (label: string): Attributes => (label === '' ? {} : { label });
