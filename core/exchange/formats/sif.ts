import type { Attributes, DocumentNode, GraphDocument } from '../graph-document.ts';
import type { GraphFormat } from '../graph-format.ts';
import { comparedWithReading } from './differences.ts';
import { answering, malformedFile } from './reading.ts';

const name = 'SIF';
const usual = 'to';

/**
 * Cytoscape's Simple Interaction Format: `source relation target target…` on a line, a node without edges alone on one.
 * Tabs part the cells when the file has any, else blanks do; written with tabs.
 */
export const sif: GraphFormat = {
  id: 'sif',
  name,
  extensions: ['sif'],
  mediaType: 'text/plain',
  cannotHold: [
    'tabs and line ends in names',
    'labels beside ids',
    'places',
    'attributes besides the interaction of an edge',
    'edges without direction',
  ],
  recognise,
  write: (document) => comparedWithReading(document, print(document), (text) => parse(text), false),
  read: (text) => answering(text, (content) => parse(content)),
};

/** Only a file with tabs: three words on a line may be anything. */
function recognise(text: string): number {
  const lines = linesOf(text);
  const cells = lines.map(({ line }) => line.split('\t'));
  const fits = cells.every(
    (row) => row.length >= 3 || row.length === 1 || (row.length === 2 && row[1] === ''),
  );
  return text.includes('\t') && fits && !cells.flat().some((cell) => /^@[-\d.]+,/.test(cell)) ? 0.4 : 0;
}

const linesOf = (text: string): { readonly line: string; readonly number: number }[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => line.trim() !== '');

const cell = (text: string): string => text.replace(/[\t\r\n\u2028\u2029\uFEFF]+/g, ' ').trim() || '_';

function print({ nodes, edges }: GraphDocument): string {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const { id } of nodes) {
    const held = cell(id);
    let free = held;
    for (let number = 2; taken.has(free); number++) free = `${held} ${number}`;
    taken.add(free);
    names.set(id, free);
  }
  const joined = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const relation = (value: unknown) =>
    typeof value === 'string' && value.trim() !== '' ? cell(value) : usual;
  const lone = nodes.filter(({ id }) => !joined.has(id));
  return [
    ...edges.map(({ source, target, attributes }) =>
      [names.get(source)!, relation(attributes.interaction), names.get(target)!].join('\t'),
    ),
    ...lone.map(({ id }) => `${names.get(id)!}\t`),
    '',
  ].join('\n');
}

function parse(text: string): GraphDocument {
  const parting = text.includes('\t') ? /\t/ : /\s+/;
  const nodes = new Map<string, DocumentNode>();
  const edges: GraphDocument['edges'][number][] = [];
  const node = (id: string) => {
    if (!nodes.has(id)) nodes.set(id, { id, label: id, position: null, attributes: {} });
  };
  for (const { line, number } of linesOf(text)) {
    const cells = line.split(parting).map((each) => each.trim());
    while (cells.at(-1) === '') cells.pop();
    const [source = '', interaction = '', ...targets] = cells;
    if (source === '' || cells.length === 2 || targets.includes(''))
      throw malformedFile(
        name,
        `"${line.trim()}" is neither a node alone nor source, relation and target.`,
        number,
      );
    node(source);
    for (const target of targets) {
      node(target);
      const attributes: Attributes = interaction === usual ? {} : { interaction };
      edges.push({ id: `e${edges.length}`, source, target, directed: true, attributes });
    }
  }
  if (edges.length === 0 && !text.includes('\t'))
    throw malformedFile(name, 'no line has source, relation and target.');
  return { nodes: [...nodes.values()], edges, attributes: {} };
}
