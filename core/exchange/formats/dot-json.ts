import { z } from 'zod';
import type { Attributes, GraphDocument } from '../graph-document.ts';
import type { GraphFormat } from '../graph-format.ts';
import type { Losses } from '../losses.ts';
import { checkDocument, withUniqueIds } from './check-document.ts';
import { comparedWithReading } from './differences.ts';
import { answering, parseJsonFile } from './reading.ts';

const name = 'Graphviz JSON';

/**
 * Graphviz's JSON (`dot -Tdot_json`, graphviz.org/docs/outputs/json): nodes and subgraphs in `objects`, edges between their
 * numbers. As in DOT every value is a text, and places are `pos`.
 */
export const dotJson: GraphFormat = {
  id: 'dot-json',
  name,
  extensions: ['dot.json'],
  mediaType: 'application/json',
  cannotHold: ['edges of both kinds in one graph', 'numbers and truth values (written as text)'],
  recognise: (text) => (/^\s*\{/.test(text) && /"_gvid"\s*:|"_subgraph_cnt"\s*:/.test(text) ? 0.96 : 0),
  write: (document) => comparedWithReading(document, print(document), (text) => parse(text), false),
  read: (text) => answering(text, parse),
};

const text = (value: Attributes[string]): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
const texts = (attributes: Attributes): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, text(value)]));

function print({ nodes, edges, attributes }: GraphDocument): string {
  const numbers = new Map(nodes.map(({ id }, at) => [id, at]));
  const file = {
    ...texts(attributes),
    name: typeof attributes.name === 'string' ? attributes.name : '',
    directed: edges.length === 0 || edges.some((edge) => edge.directed),
    strict: false,
    _subgraph_cnt: 0,
    objects: nodes.map(({ id, label, position, attributes: own }, at) => ({
      ...texts(own),
      ...(label === id ? {} : { label }),
      ...(position === null ? {} : { pos: `${position.x},${position.y}` }),
      _gvid: at,
      name: id,
    })),
    edges: edges.map(({ id, source, target, attributes: own }, at) => ({
      ...texts(own),
      id,
      _gvid: at,
      tail: numbers.get(source)!,
      head: numbers.get(target)!,
    })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

const anything = z.json();
const file = z
  .object({
    name: z.string().default(''),
    directed: z.boolean().default(true),
    strict: anything.optional(),
    _subgraph_cnt: z.int().min(0).default(0),
    objects: z
      .array(
        z
          .object({ _gvid: z.int(), name: z.string(), label: anything.optional(), pos: anything.optional() })
          .catchall(anything),
      )
      .default([]),
    edges: z
      .array(
        z
          .object({ _gvid: z.int().optional(), tail: z.int(), head: z.int(), id: anything.optional() })
          .catchall(anything),
      )
      .default([]),
  })
  .catchall(anything);

function parse(source: string, losses?: Losses): GraphDocument {
  const {
    name: graphName,
    directed,
    strict: _strict,
    _subgraph_cnt: groups,
    objects,
    edges,
    ...rest
  } = parseJsonFile(name, file, source);
  // Subgraphs come first; their nodes are in the list too.
  const [inside, own] = [objects.slice(0, groups), objects.slice(groups)];
  for (const group of inside) losses?.note('Subgraphs are left out, their nodes kept', group.name);
  const names = new Map(own.map((node) => [node._gvid, node.name]));
  const nodes = own.map(({ _gvid: _number, name: id, label, pos, ...attributes }) => {
    const place = typeof pos === 'string' ? /^([-+\d.eE]+),([-+\d.eE]+)!?$/.exec(pos) : null;
    const [x, y] = [Number(place?.[1]), Number(place?.[2])];
    const isPlaced = Number.isFinite(x) && Number.isFinite(y);
    // `\N` stands for the node's name.
    const shown = typeof label === 'string' ? label.replaceAll('\\N', id) : id;
    return {
      id,
      label: shown,
      position: isPlaced ? { x, y } : null,
      attributes: isPlaced || pos === undefined ? attributes : { ...attributes, pos },
    };
  });
  const listed = edges.map(({ _gvid: _number, tail, head, id, ...attributes }, at) => ({
    id: typeof id === 'string' ? id : `e${at}`,
    source: names.get(tail) ?? String(tail),
    target: names.get(head) ?? String(head),
    directed,
    attributes,
  }));
  checkDocument(name, nodes, listed);
  const attributes: Attributes = graphName === '' ? rest : { name: graphName, ...rest };
  return { nodes, edges: losses === undefined ? listed : withUniqueIds(listed, losses), attributes };
}
