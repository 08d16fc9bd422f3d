import { z } from 'zod';
import type { Attributes, GraphDocument } from '../graph-document.ts';
import type { GraphFormat } from '../graph-format.ts';
import type { Losses } from '../losses.ts';
import { checkDocument, withUniqueIds } from './check-document.ts';
import { comparedWithReading } from './differences.ts';
import { answering, parseJsonFile } from './reading.ts';

const name = 'JSON Graph Format';

/** JSON Graph Format 2 (https://jsongraphformat.info), one graph a file, no hyperedges; attributes are `metadata`. */
export const jsonGraphFormat: GraphFormat = {
  id: 'jgf',
  name,
  extensions: ['jgf', 'jgf.json'],
  mediaType: 'application/vnd.jgf+json',
  cannotHold: ['numbers that are not finite', 'node attributes named x or y'],
  recognise: (text) => (/^\s*\{\s*"graphs?"\s*:\s*[{[]/.test(text) ? 0.95 : 0),
  write: (document) => comparedWithReading(document, print(document), (text) => parse(text), false),
  read: (text) => answering(text, parse),
};

function print({ nodes, edges, attributes }: GraphDocument): string {
  const directed = edges.length === 0 || edges.some((edge) => edge.directed);
  const graph = {
    directed,
    metadata: attributes,
    nodes: Object.fromEntries(
      nodes.map(({ id, label, position, attributes: own }) => [
        id,
        { label, metadata: position === null ? own : { ...own, x: position.x, y: position.y } },
      ]),
    ),
    edges: edges.map(({ id, source, target, directed: arrow, attributes: own }) => ({
      id,
      source,
      target,
      ...(arrow === directed ? {} : { directed: arrow }),
      metadata: own,
    })),
  };
  return `${JSON.stringify({ graph }, null, 1)}\n`;
}

const id = z.union([z.string(), z.number()]).transform(String);
const metadata = z.record(z.string(), z.json()).default({});
const edge = z.looseObject({
  id: id.optional(),
  source: id,
  target: id,
  directed: z.boolean().optional(),
  relation: z.string().optional(),
  label: z.string().optional(),
  metadata,
});
const node = z.looseObject({ id: id.optional(), label: z.string().optional(), metadata });
const file = z.looseObject({
  graph: z.looseObject({
    directed: z.boolean().default(true),
    label: z.string().optional(),
    metadata,
    nodes: z.unknown(),
    edges: z.array(edge).default([]),
  }),
});

function parse(text: string, losses?: Losses): GraphDocument {
  const { graph } = parseJsonFile(name, z.union([file, firstOfMany]), text);
  const listed = nodeEntries(graph.nodes).map(([key, value]) => {
    const { label, metadata: data, ...rest } = parseJsonFile(name, node, JSON.stringify(value));
    const own = rest.id ?? key;
    const position =
      typeof data.x === 'number' && typeof data.y === 'number' ? { x: data.x, y: data.y } : null;
    const attributes = position === null ? data : without(data, ['x', 'y']);
    return { id: own, label: label ?? own, position, attributes };
  });
  const edges = graph.edges.map(({ relation, label, metadata: data, ...each }, at) => ({
    id: each.id ?? `e${at}`,
    source: each.source,
    target: each.target,
    directed: each.directed ?? graph.directed,
    attributes: {
      ...(relation === undefined ? {} : { relation }),
      ...(label === undefined ? {} : { label }),
      ...data,
    },
  }));
  checkDocument(name, listed, edges);
  const labelled: Attributes = graph.label === undefined ? {} : { label: graph.label };
  return {
    nodes: listed,
    edges: losses === undefined ? edges : withUniqueIds(edges, losses),
    attributes: { ...labelled, ...graph.metadata },
  };
}

const firstOfMany = z
  .looseObject({ graphs: z.array(file.shape.graph).length(1) })
  .transform(({ graphs }) => ({
    graph: graphs[0]!,
  }));

/** Version 2 has an object by id, version 1 a list. */
const nodeEntries = (nodes: unknown): readonly (readonly [string, unknown])[] =>
  Array.isArray(nodes)
    ? nodes.map((each, at) => [String(at), each])
    : Object.entries((nodes ?? {}) as Record<string, unknown>);

const without = (attributes: Attributes, names: readonly string[]): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([key]) => !names.includes(key)));
