import type { Attributes, DocumentEdge, DocumentNode, GraphDocument } from '../graph-document.ts';
import type { GraphFormat } from '../graph-format.ts';
import { comparedWithReading } from './differences.ts';
import { answering, malformedFile } from './reading.ts';

const name = 'Pajek';

/**
 * Pajek's .net (Batagelj & Mrvar; mrvar.fdv.uni-lj.si/pajek): vertices numbered from 1 with a name and a place; arcs and
 * edges with a weight, as rows, as lists or as a matrix. A name holds neither double quotes nor line ends.
 */
export const pajek: GraphFormat = {
  id: 'pajek',
  name,
  extensions: ['net', 'paj'],
  mediaType: 'text/plain',
  cannotHold: [
    'ids other than 1, 2, 3…',
    'attributes other than the weight',
    'double quotes and line ends in names',
  ],
  recognise: (text) => (/^(?:\ufeff|\s|%[^\n]*\n)*\*(?:network|vertices)\b/i.test(text) ? 0.95 : 0),
  write: (document) => comparedWithReading(document, print(document), parse),
  read: (text) => answering(text, parse),
};

function print({ nodes, edges }: GraphDocument): string {
  const numbers = new Map(nodes.map(({ id }, at) => [id, at + 1]));
  const lines = [`*Vertices ${nodes.length}`];
  for (const [at, { label, position }] of nodes.entries()) {
    const place = position === null ? '' : ` ${position.x} ${position.y} 0.5`;
    lines.push(
      `${at + 1} "${label.replaceAll('"', "'").replace(/[\r\n\u2028\u2029\v\f\u0085]+/g, ' ')}"${place}`,
    );
  }
  let section: boolean | null = null;
  for (const { source, target, directed, attributes } of edges) {
    if (directed !== section) lines.push(directed ? '*Arcs' : '*Edges');
    section = directed;
    const { weight } = attributes;
    const last = typeof weight === 'number' && Number.isFinite(weight) ? ` ${weight}` : '';
    lines.push(`${numbers.get(source)} ${numbers.get(target)}${last}`);
  }
  return `${lines.join('\n')}\n`;
}

type Section = 'vertices' | 'arcs' | 'edges' | 'arcslist' | 'edgeslist' | 'matrix' | 'other';

function parse(text: string): GraphDocument {
  const nodes: DocumentNode[] = [];
  const edges: DocumentEdge[] = [];
  let section: Section | null = null;
  let matrixRow = 0;
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('%')) continue;
    const fail = (message: string) => malformedFile(name, message, index + 1);
    if (line.startsWith('*')) {
      const [word = '', count = ''] = line
        .slice(1)
        .toLowerCase()
        .split(/[\s:]+/);
      section = sectionOf(word);
      if (section === 'vertices') addVertices(nodes, count, fail);
      if (section === 'matrix') matrixRow = 0;
      continue;
    }
    const words = line.match(/"[^"]*"|\S+/g)!;
    const nodeAt = (word: string) => {
      const node = nodes[Number(word) - 1];
      if (node === undefined) throw fail(`there is no vertex ${word}; the file has ${nodes.length}.`);
      return node.id;
    };
    const join = (from: string, to: string, directed: boolean, attributes: Attributes = {}) =>
      edges.push({ id: `e${edges.length}`, source: nodeAt(from), target: nodeAt(to), directed, attributes });
    if (section === null) throw fail('the file does not begin with *Vertices.');
    if (section === 'vertices') nodes[Number(nodeAt(words[0]!)) - 1] = vertex(words);
    if (section === 'arcs' || section === 'edges') {
      if (words[1] === undefined) throw fail('a line needs two vertices.');
      join(words[0]!, words[1], section === 'arcs', linkAttributes(words, fail));
    }
    if (section === 'arcslist' || section === 'edgeslist') {
      for (const to of words.slice(1)) join(words[0]!, to.replace(/^-/, ''), section === 'arcslist');
    }
    if (section === 'matrix') {
      matrixRow += 1;
      for (const [column, word] of words.entries()) {
        const weight = numberIn(word, fail);
        if (weight !== 0) join(String(matrixRow), String(column + 1), true, { weight });
      }
    }
  }
  if (section === null) throw malformedFile(name, 'the file has no *Vertices.');
  return { nodes, edges, attributes: {} };
}

function sectionOf(word: string): Section {
  const known = ['vertices', 'arcs', 'edges', 'arcslist', 'edgeslist', 'matrix'] as const;
  return known.find((each) => each === word) ?? 'other';
}

const mostVertices = 10_000_000;

function addVertices(nodes: DocumentNode[], count: string, fail: (message: string) => Error): void {
  if (!/^\d+$/.test(count) || Number(count) > mostVertices || nodes.length > 0) {
    throw fail('*Vertices stands once in a network, with their number.');
  }
  for (let number = 1; number <= Number(count); number++) {
    nodes.push({ id: String(number), label: String(number), position: null, attributes: {} });
  }
}

function vertex([number = '', label, x, y]: readonly string[]): DocumentNode {
  const place = [x, y].map(Number);
  return {
    id: number,
    label: label === undefined ? number : bare(label),
    position: place.every(Number.isFinite) ? { x: place[0]!, y: place[1]! } : null,
    attributes: {},
  };
}

/** The weight, where there is one, and the label that `l "…"` gives. */
function linkAttributes(words: readonly string[], fail: (message: string) => Error): Attributes {
  const hasWeight = words[2] !== undefined && /^[-+.\d]/.test(words[2]);
  const at = words.indexOf('l', 2);
  const label = at < 0 ? undefined : words[at + 1];
  return {
    ...(hasWeight ? { weight: numberIn(words[2]!, fail) } : {}),
    ...(label === undefined ? {} : { label: bare(label) }),
  };
}

const bare = (word: string): string => (/^".*"$/.test(word) ? word.slice(1, -1) : word);

function numberIn(word: string, fail: (message: string) => Error): number {
  const value = Number(word);
  if (Number.isFinite(value)) return value;
  throw fail(`"${word.slice(0, 40)}" is not a number.`);
}
