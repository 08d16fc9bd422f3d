import { type CausalModel, type ModelEdge, type NodeRole, nodeRoles } from '../causal/causal-model.ts';
import type { Attributes, DocumentEdge, DocumentNode, GraphDocument } from './graph-document.ts';

/**
 * A graph file as a causal model: directed edges are arrows, undirected ones have no heads; a node has a role when it
 * has a true attribute of that name. Nodes are called by their ids.
 */
export function causalModelOf({ nodes, edges }: GraphDocument): CausalModel {
  return {
    type: edges.every((edge) => edge.directed) ? 'dag' : 'pdag',
    name: null,
    nodes: nodes.map(modelNode),
    edges: edges.map(modelEdge),
    boundingBox: null,
  };
}

const modelNode = ({ id, position, attributes }: DocumentNode): CausalModel['nodes'][number] => ({
  name: id,
  roles: nodeRoles.filter((role) => hasRole(attributes, role)),
  position,
  attributes: texts(attributes, (name) => !nodeRoles.includes(name as NodeRole)),
});

const hasRole = (attributes: Attributes, role: NodeRole): boolean =>
  attributes[role] === true ||
  attributes[role] === 1 ||
  attributes[role] === 'true' ||
  attributes.role === role;

const modelEdge = ({ source, target, directed, attributes }: DocumentEdge): ModelEdge => ({
  from: source,
  to: target,
  kind: directed ? '->' : '--',
  attributes: texts(attributes, () => true),
});

function texts(attributes: Attributes, keep: (name: string) => boolean): Record<string, string> {
  const pairs = Object.entries(attributes)
    .filter(([name, value]) => keep(name) && value !== null)
    .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const);
  return Object.fromEntries(pairs);
}
