import { z } from 'zod';
import type { Attributes, AttributeValue, GraphDocument } from '../graph-document.ts';
import type { GraphFormat } from '../graph-format.ts';
import { checkDocument } from './check-document.ts';
import { comparedWithReading } from './differences.ts';
import { answering, malformedFile, parseJsonFile } from './reading.ts';

const name = 'CX2';

/**
 * The Cytoscape exchange format 2 (https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)):
 * a list of aspects; nodes and edges are numbered, the label is the attribute `name`. Styles are left out.
 */
export const cx2: GraphFormat = {
  id: 'cx2',
  name,
  extensions: ['cx2'],
  mediaType: 'application/json',
  cannotHold: [
    'ids other than numbers',
    'undirected edges except by an attribute',
    'nested values (written as JSON text)',
  ],
  recognise: (text) => (/^\s*\[\s*\{\s*"CXVersion"/.test(text) ? 1 : 0),
  write: (document) => comparedWithReading(document, print(document), parse),
  read: (text) => answering(text, parse),
};

/** The attribute by which an edge without direction is known; the format itself has arrows only. */
const directedness = 'directed';

function print({ nodes, edges, attributes }: GraphDocument): string {
  const numbers = new Map(nodes.map(({ id }, at) => [id, at]));
  const nodeValues = nodes.map(({ label, attributes: own }) => plain({ ...own, name: label }));
  const edgeValues = edges.map(({ directed, attributes: own }) =>
    plain(directed ? own : { ...own, [directedness]: false }),
  );
  const graphValues = plain(attributes);
  const aspects = [
    { CXVersion: '2.0', hasFragments: false },
    {
      metaData: [
        { name: 'attributeDeclarations', elementCount: 1 },
        { name: 'networkAttributes', elementCount: 1 },
        { name: 'nodes', elementCount: nodes.length },
        { name: 'edges', elementCount: edges.length },
      ],
    },
    {
      attributeDeclarations: [
        {
          networkAttributes: declarations([graphValues]),
          nodes: declarations(nodeValues),
          edges: declarations(edgeValues),
        },
      ],
    },
    { networkAttributes: [graphValues] },
    { nodes: nodes.map(({ position }, id) => ({ id, ...position, v: nodeValues[id] })) },
    {
      edges: edges.map(({ source, target }, id) => ({
        id,
        s: numbers.get(source),
        t: numbers.get(target),
        v: edgeValues[id],
      })),
    },
    { status: [{ success: true }] },
  ];
  return `[${aspects.map((aspect) => JSON.stringify(aspect)).join(',\n')}]\n`;
}

const plain = (attributes: Attributes): Record<string, string | number | boolean> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]): [string, string | number | boolean][] => {
      if (value === null || key === '__proto__') return [];
      if (typeof value === 'object') return [[key, JSON.stringify(value)]];
      return [[key, typeof value === 'number' && !Number.isFinite(value) ? String(value) : value]];
    }),
  );

/** One type for each name: what all its values are, text where they differ. */
function declarations(owners: readonly Record<string, string | number | boolean>[]) {
  const types = new Map<string, string>();
  for (const owner of owners) {
    for (const [key, value] of Object.entries(owner)) {
      const type = typeof value === 'number' ? 'double' : typeof value;
      const known = types.get(key);
      types.set(key, known === undefined || known === type ? type : 'string');
    }
  }
  return Object.fromEntries([...types].map(([key, type]) => [key, { d: type }]));
}

const values = z.record(z.string(), z.json()).default({});
const declared = z
  .record(z.string(), z.looseObject({ a: z.string().optional(), v: z.json().optional() }))
  .default({});
const aspects = z.array(z.record(z.string(), z.unknown()));
const declarationSchema = z.array(z.looseObject({ nodes: declared, edges: declared })).default([]);
const nodeSchema = z
  .array(z.looseObject({ id: z.int(), x: z.number().optional(), y: z.number().optional(), v: values }))
  .default([]);
const edgeSchema = z
  .array(z.looseObject({ id: z.int().optional(), s: z.int(), t: z.int(), v: values }))
  .default([]);

function parse(text: string): GraphDocument {
  const list = parseJsonFile(name, aspects, text);
  if (list[0]?.CXVersion === undefined)
    throw malformedFile(name, 'the first element does not say CXVersion.');
  const aspect = <Schema extends z.ZodType>(key: string, schema: Schema): z.output<Schema> => {
    const parts = list.filter((each) => Object.hasOwn(each, key)).flatMap((each) => each[key]);
    const result = schema.safeParse(parts);
    if (result.success) return result.data;
    const issue = result.error.issues[0]!;
    throw malformedFile(name, `in ${key}, at ${issue.path.map(String).join('.')}: ${issue.message}.`);
  };
  const declarationsOf = aspect('attributeDeclarations', declarationSchema);
  const nodeNames = Object.assign({}, ...declarationsOf.map((each) => each.nodes));
  const edgeNames = Object.assign({}, ...declarationsOf.map((each) => each.edges));
  const nodes = aspect('nodes', nodeSchema).map(({ id, x, y, v }) => {
    const { name: label, ...attributes } = fullNames(v, nodeNames);
    return {
      id: String(id),
      label: typeof label === 'string' ? label : String(id),
      position: x === undefined || y === undefined ? null : { x, y },
      attributes,
    };
  });
  const edges = aspect('edges', edgeSchema).map(({ id, s, t, v }, at) => {
    const { [directedness]: arrow, ...attributes } = fullNames(v, edgeNames);
    return {
      id: id === undefined || id === at ? `e${at}` : String(id),
      source: String(s),
      target: String(t),
      directed: arrow !== false,
      attributes,
    };
  });
  checkDocument(name, nodes, edges);
  return { nodes, edges, attributes: Object.assign({}, ...aspect('networkAttributes', z.array(values))) };
}

/** Values under their full names, and the declared ones for what is not said. */
function fullNames(
  given: Record<string, AttributeValue>,
  declarationsByName: z.output<typeof declared>,
): Record<string, AttributeValue> {
  const fulls = new Map(Object.entries(declarationsByName).map(([full, { a }]) => [a ?? full, full]));
  const defaults = Object.entries(declarationsByName).flatMap(([full, { v }]): [string, AttributeValue][] =>
    v === undefined ? [] : [[full, v]],
  );
  const said = Object.entries(given).map(([key, value]): [string, AttributeValue] => [
    fulls.get(key) ?? key,
    value,
  ]);
  return Object.fromEntries([...defaults, ...said]);
}
