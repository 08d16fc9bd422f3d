import {
  type CausalModel,
  edgeKinds,
  type ModelEdge,
  type ModelType,
  modelTypes,
  type NodeRole,
  nodeRoles,
} from '../causal/causal-model.ts';
import type { Attributes, DocumentEdge, DocumentNode, GraphDocument } from './graph-document.ts';

/**
 * A graph file as a causal model: directed edges are arrows, undirected ones have no heads
 * unless their attribute `arrow` says which; a node has a role when it
 * has a true attribute of that name. Nodes are called by their ids, or by their labels where
 * the ids are mere numbers (see `namedByLabels`).
 */
export function causalModelOf(document: GraphDocument): CausalModel {
  const { nodes, edges } = namedByLabels(document);
  const { type, name, bb } = document.attributes;
  const model: CausalModel = {
    type: 'dag',
    name: typeof name === 'string' ? name : null,
    nodes: nodes.map(modelNode),
    edges: edges.map(modelEdge),
    boundingBox: typeof bb === 'string' && isBox(bb) ? bb : null,
  };
  return { ...model, type: modelTypes.find((known) => known === type) ?? derivedType(model) };
}

/** The type that a graph without a word about it has: by its edges. */
export const derivedType = ({ edges }: Pick<CausalModel, 'edges'>): ModelType => {
  if (edges.every(({ kind }) => kind === '->' || kind === '<->')) return 'dag';
  return edges.some(({ kind }) => kind.startsWith('@')) ? 'pag' : 'pdag';
};

const isBox = (text: string): boolean => /^\s*[-+]?\d*\.?\d+(?:\s*,\s*[-+]?\d*\.?\d+){3}\s*$/.test(text);

/** Pajek, CX2 and others number their nodes; where the labels tell the nodes apart, they become the ids. */
export function namedByLabels(document: GraphDocument): GraphDocument {
  const { nodes, edges } = document;
  const labels = new Set(nodes.map(({ label }) => label));
  const numbered = nodes.every(({ id }) => /^\d+$/.test(id));
  if (!numbered || labels.size !== nodes.length || labels.has('')) return document;
  const labelOf = new Map(nodes.map(({ id, label }) => [id, label]));
  return {
    ...document,
    nodes: nodes.map((node) => ({ ...node, id: node.label })),
    edges: edges.map((edge) => ({
      ...edge,
      source: labelOf.get(edge.source)!,
      target: labelOf.get(edge.target)!,
    })),
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
  kind: edgeKinds.find((kind) => !directed && attributes.arrow === kind) ?? (directed ? '->' : '--'),
  attributes: texts(attributes, (name) => name !== 'arrow'),
});

function texts(attributes: Attributes, keep: (name: string) => boolean): Record<string, string> {
  const pairs = Object.entries(attributes)
    .filter(([name, value]) => keep(name) && value !== null)
    .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const);
  return Object.fromEntries(pairs);
}
