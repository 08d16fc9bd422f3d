import type { Attributes, GraphDocument } from '../graph-document.ts';
import type { GraphFormat } from '../graph-format.ts';
import { createLosses } from '../losses.ts';
import { comparedWithReading } from './differences.ts';
import { readDot } from './dot-read.ts';
import { answering } from './reading.ts';

/** Graphviz's DOT language (graphviz.org/doc/info/lang.html). Every value is a text; places are `pos`, edge ids `id`. */
export const dot: GraphFormat = {
  id: 'dot',
  name: 'DOT',
  extensions: ['dot', 'gv'],
  mediaType: 'text/vnd.graphviz',
  cannotHold: ['numbers and truth values (written as text)', 'a backslash at the end of a text'],
  recognise: (text) =>
    /^(?:\ufeff|\s|\/\/[^\n]*\n|#[^\n]*\n|\/\*[\s\S]*?\*\/)*(?:strict\s+)?(?:di)?graph\b\s*(?:"(?:[^"\\]|\\[\s\S])*"|[^\s{["]*)\s*\{/i.test(
      text,
    )
      ? 0.9
      : 0,
  write: (document) =>
    comparedWithReading(document, print(document), (text) => readDot(text, createLosses())),
  read: (text) => answering(text, readDot),
};

function print({ nodes, edges, attributes: { name, ...attributes } }: GraphDocument): string {
  const undirected = edges.length > 0 && edges.every((edge) => !edge.directed);
  const title = typeof name === 'string' ? ` ${quoted(name)}` : '';
  return [
    `${undirected ? 'graph' : 'digraph'}${title} {`,
    ...pairs(attributes).map(([key, value]) => `  ${key}=${value};`),
    ...nodes.map(({ id, label, position, attributes: own }) => {
      const words = {
        ...own,
        ...(label === id ? {} : { label }),
        ...(position === null ? {} : { pos: `${position.x},${position.y}` }),
      };
      return `  ${quoted(id)}${bracket(words)};`;
    }),
    ...edges.map(({ id, source, target, directed, attributes: own }, at) => {
      const words = {
        ...own,
        ...(id === `e${at}` ? {} : { id }),
        ...(directed || undirected ? {} : { dir: 'none' }),
      };
      return `  ${quoted(source)} ${undirected ? '--' : '->'} ${quoted(target)}${bracket(words)};`;
    }),
    '}',
    '',
  ].join('\n');
}

const bracket = (attributes: Attributes): string => {
  const words = pairs(attributes).map(([key, value]) => `${key}=${value}`);
  return words.length === 0 ? '' : ` [${words.join(', ')}]`;
};

const pairs = (attributes: Attributes): readonly (readonly [string, string])[] =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => [quoted(key), quoted(typeof value === 'string' ? value : JSON.stringify(value))]);

/** A backslash that would escape the quotation mark or join lines cannot be written. */
const quoted = (text: string): string =>
  `"${text.replace(/(?<!\\)((?:\\\\)*)\\(?=["\r\n]|$)/g, '$1/').replaceAll('"', '\\"')}"`;
