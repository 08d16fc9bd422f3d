import type { Attributes, CausalModel, ModelEdge } from '../causal-model.ts';
import { nodeRoles } from '../causal-model.ts';
import { symmetricKinds } from './builder.ts';
import type { ModelEdit, NamedEdge } from './edit.ts';

/** Edits that turn one model into another, so that a text of the first keeps its comments and its layout. */
export function editsBetween(from: CausalModel, to: CausalModel): ModelEdit[] {
  const [oldNodes, newNodes] = [byName(from), byName(to)];
  const [oldEdges, newEdges] = [byKey(from), byKey(to)];
  const edits: ModelEdit[] = from.type === to.type ? [] : [{ kind: 'setType', type: to.type }];
  const nodes = [...oldNodes.keys()].filter((name) => !newNodes.has(name));
  const edges = [...oldEdges].filter(([key]) => !newEdges.has(key)).map(([, edge]) => named(edge));
  const fresh = [...newEdges].filter(([key]) => !oldEdges.has(key)).map(([, edge]) => edge);
  const mentioned = new Set(fresh.flatMap((edge) => [edge.from, edge.to]));
  for (const [name, { roles, position }] of newNodes) {
    const isSaid = mentioned.has(name) && roles.length === 0 && position === null;
    if (!oldNodes.has(name) && !isSaid) edits.push({ kind: 'addNode', name, roles, position });
  }
  for (const edge of fresh) edits.push({ kind: 'addEdge', edge: named(edge), attributes: edge.attributes });
  // New edges first, so that nodes that lose their last edge are still mentioned.
  if (nodes.length > 0 || edges.length > 0) edits.push({ kind: 'remove', nodes, edges });
  for (const [name, node] of newNodes) {
    const old = oldNodes.get(name) ?? { ...node, attributes: {} };
    for (const role of nodeRoles) {
      const on = node.roles.includes(role);
      if (old.roles.includes(role) !== on) edits.push({ kind: 'setRole', name, role, on });
    }
    for (const [attribute, value] of changes(old.attributes, node.attributes))
      edits.push({ kind: 'setNodeAttribute', name, attribute, value });
  }
  for (const [key, edge] of newEdges) {
    const attributes = Object.fromEntries(
      changes(oldEdges.get(key)?.attributes ?? edge.attributes, edge.attributes),
    );
    if (Object.keys(attributes).length > 0)
      edits.push({ kind: 'setEdgeAttributes', edge: named(edge), attributes });
  }
  const positions = [...newNodes].flatMap(([name, { position }]) => {
    const old = oldNodes.get(name)?.position ?? null;
    const isMoved =
      position !== null && oldNodes.has(name) && (old?.x !== position.x || old.y !== position.y);
    return isMoved ? [{ name, ...position }] : [];
  });
  return positions.length === 0 ? edits : [...edits, { kind: 'setPositions', positions }];
}

const byName = ({ nodes }: CausalModel) => new Map(nodes.map((node) => [node.name, node]));

const byKey = ({ edges }: CausalModel) =>
  new Map(
    edges.map((edge) => {
      const ends = symmetricKinds.has(edge.kind) ? [edge.from, edge.to].sort() : [edge.from, edge.to];
      return [JSON.stringify([...ends, edge.kind]), edge];
    }),
  );

const named = ({ from, kind, to }: ModelEdge): NamedEdge => ({ from, kind, to });

/** What is new or different, and null for what is gone. */
function changes(before: Attributes, after: Attributes): [string, string | null][] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]).map((name) => [name, after[name] ?? null]);
}
