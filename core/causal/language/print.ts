import type { Attributes, CausalModel, ModelNode } from '../causal-model.ts';

const bareName = /^[0-9A-Za-z_.]+$/;
const reserved = /^(graph|node)$/i;

/** A name as DAGitty reads it back: quoted unless it is plain letters, digits, `_` and `.`. */
export const quotedName = (name: string): string =>
  bareName.test(name) && !reserved.test(name) ? name : `"${name.replaceAll('"', '\\"')}"`;

/**
 * A model as text that DAGitty reads with the same meaning: nodes, then edges, each on a line. Names and values cannot
 * hold control characters or end with a backslash in that language; such a one is refused before it gets here.
 */
export function printModel(model: CausalModel): string {
  const head = `${model.type}${model.name === null ? '' : ` ${quotedName(model.name)}`} {`;
  const box = model.boundingBox === null ? [] : [`bb="${model.boundingBox}"`];
  const nodes = model.nodes.map((node) => quotedName(node.name) + bracket(nodeAttributes(node)));
  const edges = model.edges.map(
    ({ from, kind, to, attributes }) =>
      `${quotedName(from)} ${kind} ${quotedName(to)}${bracket(attributeList(attributes))}`,
  );
  return [head, ...box, ...nodes, ...edges, '}', ''].join('\n');
}

function nodeAttributes({ roles, position, attributes }: ModelNode): string[] {
  const place = position === null ? [] : [`pos="${position.x},${position.y}"`];
  return [...roles, ...place, ...attributeList(attributes)];
}

const attributeList = (attributes: Attributes): string[] =>
  Object.entries(attributes).map(([name, value]) => `${quotedName(name)}="${value.replaceAll('"', '\\"')}"`);

const bracket = (items: readonly string[]): string => (items.length === 0 ? '' : ` [${items.join(',')}]`);
