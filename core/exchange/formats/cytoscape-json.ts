import { z } from 'zod';
import { NosographError } from '../../foundation/errors.ts';
import { failed, type Result, success } from '../../foundation/result.ts';
import type {
  Attributes,
  AttributeValue,
  DocumentEdge,
  DocumentNode,
  GraphDocument,
} from '../graph-document.ts';
import type { GraphFormat, Read, Written } from '../graph-format.ts';
import { createLosses, type Losses } from '../losses.ts';
import { checkDocument, withUniqueIds } from './check-document.ts';

/**
 * The JSON of Cytoscape and Cytoscape.js (https://js.cytoscape.org/#notation/elements-json): elements by group or in
 * one flat list, as `elements` of an object or bare. networkx's variant (graph data as pairs) is read too.
 */
export const cytoscapeJson: GraphFormat = {
  id: 'cyjs',
  name: 'Cytoscape JSON',
  extensions: ['cyjs', 'json'],
  mediaType: 'application/json',
  cannotHold: ['numbers that are not finite (written as text)'],
  recognise: (text) =>
    /^\s*(?:\{[\s\S]*"elements"\s*:|\[\s*(?:\]|\{[\s\S]*"data"\s*:))/.test(text) ? 0.9 : 0,
  write,
  read,
};

/** Names under which Cytoscape keeps a node or an edge itself, and one that no JSON object safely has. */
const nodeNames: readonly string[] = ['id', 'label', '__proto__'];
const edgeNames: readonly string[] = ['id', 'source', 'target', 'directed', '__proto__'];

function write(document: GraphDocument): Written {
  const losses = createLosses();
  const directed = document.edges.length === 0 || document.edges.some((edge) => edge.directed);
  const file = {
    format_version: '1.0',
    generated_by: 'nosograph',
    target_cytoscapejs_version: '~3',
    directed,
    data: jsonAttributes(document.attributes, ['__proto__'], losses),
    elements: {
      nodes: document.nodes.map((node) => {
        const attributes = jsonAttributes(node.attributes, nodeNames, losses);
        if (attributes.name === node.label)
          losses.note('A node attribute "name" that equals the label is left out', node.id);
        return {
          // Cytoscape's desktop program shows `name`, Cytoscape.js by custom `label`.
          data: { id: node.id, label: node.label, name: node.label, ...attributes },
          ...(node.position === null ? {} : { position: node.position }),
        };
      }),
      edges: document.edges.map((edge) => ({
        data: {
          id: edge.id,
          source: edge.source,
          target: edge.target,
          ...(edge.directed === directed ? {} : { directed: edge.directed }),
          ...jsonAttributes(edge.attributes, edgeNames, losses),
        },
      })),
    },
  };
  return { text: `${JSON.stringify(file, null, 1)}\n`, lost: losses.list() };
}

function jsonAttributes(attributes: Attributes, taken: readonly string[], losses: Losses): Attributes {
  const kept = Object.entries(attributes).flatMap(([name, value]): [string, AttributeValue][] => {
    if (taken.includes(name)) {
      losses.note(
        `Attributes named ${taken.join(', ')} are left out: the format has these names for itself`,
        name,
      );
      return [];
    }
    if (typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0)))
      return [[name, value]];
    losses.note('Numbers that JSON does not have are written as text, minus zero as 0', `${name} = ${value}`);
    return [[name, Number.isFinite(value) ? 0 : String(value)]];
  });
  return Object.fromEntries(kept);
}

const id = z.union([z.string(), z.number()]).transform(String);
const data = z.record(z.string(), z.json());
const position = z.looseObject({ x: z.number(), y: z.number() });
const node = z.looseObject({ data: data.and(z.object({ id })), position: position.optional() });
const edge = z.looseObject({ data: data.and(z.object({ source: id, target: id, id: id.optional() })) });
const element = z.looseObject({ group: z.enum(['nodes', 'edges']).optional(), data });
const grouped = z.looseObject({ nodes: z.array(node).default([]), edges: z.array(edge).default([]) });
const file = z.looseObject({
  data: z.union([data, z.array(z.tuple([z.string(), z.json()]))]).default({}),
  directed: z.boolean().default(true),
  elements: z.union([z.array(element), grouped]),
});

function read(text: string): Result<Read, NosographError> {
  try {
    return success(readFile(parseJson(text)));
  } catch (thrown) {
    if (thrown instanceof NosographError) return failed(thrown);
    throw thrown;
  }
}

const malformed = (message: string) =>
  new NosographError('format.malformed', `Cytoscape JSON: ${message}`, { format: 'Cytoscape JSON' });

function parseJson(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? { elements: parsed } : parsed;
  } catch (thrown) {
    throw malformed(
      `the file is not valid JSON (${thrown instanceof Error ? thrown.message : 'unknown reason'}).`,
    );
  }
}

function readFile(parsed: unknown): Read {
  const losses = createLosses();
  const content = check(file, parsed);
  const { nodes, edges } = Array.isArray(content.elements)
    ? groupElements(content.elements)
    : content.elements;
  const documentNodes = nodes.map((entry) => toNode(entry.data, entry.position ?? null));
  const documentEdges = edges.map((entry, at) => toEdge(entry.data, content.directed, at));
  checkDocument('Cytoscape JSON', documentNodes, documentEdges);
  const attributes = Array.isArray(content.data) ? Object.fromEntries(content.data) : content.data;
  return {
    document: { nodes: documentNodes, edges: withUniqueIds(documentEdges, losses), attributes },
    lost: losses.list(),
  };
}

function check<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw malformed(`at ${issue.path.map(String).join('.') || 'the top'}: ${issue.message}.`);
}

/** Without a group, what has a source and a target is an edge: Cytoscape.js reads it so. */
function groupElements(elements: readonly z.output<typeof element>[]) {
  const isEdge = (entry: z.output<typeof element>) =>
    entry.group === undefined ? 'source' in entry.data && 'target' in entry.data : entry.group === 'edges';
  return {
    nodes: elements.filter((entry) => !isEdge(entry)).map((entry) => check(node, entry)),
    edges: elements.filter(isEdge).map((entry) => check(edge, entry)),
  };
}

function toNode(
  { id: nodeId, ...attributes }: z.output<typeof node>['data'],
  at: { readonly x: number; readonly y: number } | null,
): DocumentNode {
  const label = [attributes.label, attributes.name].find((name) => typeof name === 'string') ?? nodeId;
  return {
    id: nodeId,
    label,
    position: at === null ? null : { x: at.x, y: at.y },
    attributes: without(
      attributes,
      (name, value) => name === 'label' || (name === 'name' && value === label),
    ),
  };
}

function toEdge(
  { id: edgeId, source, target, ...attributes }: z.output<typeof edge>['data'],
  directed: boolean,
  at: number,
): DocumentEdge {
  return {
    id: edgeId ?? `e${at}`,
    source,
    target,
    directed: typeof attributes.directed === 'boolean' ? attributes.directed : directed,
    attributes: without(attributes, (name, value) => name === 'directed' && typeof value === 'boolean'),
  };
}

const without = (
  attributes: Attributes,
  leaveOut: (name: string, value: AttributeValue) => boolean,
): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name, value]) => !leaveOut(name, value)));
