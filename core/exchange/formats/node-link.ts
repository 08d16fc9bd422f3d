import { z } from 'zod';
import type { Attributes, GraphDocument } from '../graph-document.ts';
import type { GraphFormat } from '../graph-format.ts';
import type { Losses } from '../losses.ts';
import { checkDocument, withUniqueIds } from './check-document.ts';
import { comparedWithReading } from './differences.ts';
import { answering, parseJsonFile } from './reading.ts';

const name = 'node-link JSON';

/**
 * Node-link JSON as `networkx.node_link_data` writes it and D3 takes it: attributes beside `id`, `source` and `target`. An
 * edge whose direction is not that of the graph says so with `directed`, which others keep as an attribute.
 */
export const nodeLink: GraphFormat = {
  id: 'node-link',
  name,
  extensions: ['node-link.json'],
  mediaType: 'application/json',
  cannotHold: ['attributes called id, source, target, key or directed', 'node attributes named x or y'],
  recognise: (text) =>
    /^\s*\{/.test(text) &&
    /"nodes"\s*:\s*\[/.test(text) &&
    /"(?:links|edges)"\s*:\s*\[/.test(text) &&
    !/"(?:elements|CXVersion|objects)"\s*:/.test(text)
      ? 0.7
      : 0,
  write: (document) => comparedWithReading(document, print(document), (text) => parse(text), false),
  read: (text) => answering(text, parse),
};

function print({ nodes, edges, attributes }: GraphDocument): string {
  const directed = edges.length === 0 || edges.some((edge) => edge.directed);
  const file = {
    directed,
    multigraph: true,
    graph: attributes,
    nodes: nodes.map(({ id, label, position, attributes: own }) => ({
      ...own,
      ...(label === id ? {} : { label }),
      ...(position === null ? {} : position),
      id,
    })),
    links: edges.map(({ id, source, target, directed: arrow, attributes: own }) => ({
      ...own,
      ...(arrow === directed ? {} : { directed: arrow }),
      source,
      target,
      key: id,
    })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

const id = z.union([z.string(), z.number()]);
const link = z
  .object({ source: id, target: id, key: id.optional(), directed: z.boolean().optional() })
  .catchall(z.json());
const file = z
  .object({
    directed: z.boolean().default(false),
    graph: z
      .union([
        z.record(z.string(), z.json()),
        z.array(z.tuple([z.string(), z.json()])).transform((pairs) => Object.fromEntries(pairs)),
      ])
      .default({}),
    nodes: z.array(z.object({ id: id.optional(), label: z.json().optional() }).catchall(z.json())),
    links: z.array(link).optional(),
    edges: z.array(link).optional(),
  })
  .refine((read) => read.links !== undefined || read.edges !== undefined, 'links or edges are missing');

function parse(text: string, losses?: Losses): GraphDocument {
  const read = parseJsonFile(name, file, text);
  const nodes = read.nodes.map(({ id: given, label, x, y, ...own }, at) => {
    const known = given === undefined ? String(at) : String(given);
    const position = typeof x === 'number' && typeof y === 'number' ? { x, y } : null;
    return {
      id: known,
      label: typeof label === 'string' ? label : known,
      position,
      attributes: {
        ...own,
        ...(position === null ? defined({ x, y }) : {}),
        ...(typeof label === 'string' ? {} : defined({ label })),
      },
    };
  });
  // D3 of old refers to nodes by their place in the list, where they have no ids.
  const named = read.nodes.every((node) => node.id !== undefined);
  const endOf = (end: string | number) =>
    named || typeof end === 'string' ? String(end) : (nodes[end]?.id ?? String(end));
  const edges = (read.links ?? read.edges ?? []).map(({ source, target, key, directed, ...own }, at) => ({
    id: typeof key === 'string' ? key : `e${at}`,
    source: endOf(source),
    target: endOf(target),
    directed: directed ?? read.directed,
    attributes: own,
  }));
  checkDocument(name, nodes, edges);
  return {
    nodes,
    edges: losses === undefined ? edges : withUniqueIds(edges, losses),
    attributes: read.graph,
  };
}

const defined = (values: Readonly<Record<string, unknown>>): Attributes =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Attributes;
