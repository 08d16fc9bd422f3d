import type { CausalGraph, GraphEdge, GraphNode } from '../model/graph.ts';
import { carriesPath } from './abc/adjacency.ts';

/** A causal graph with its edges and nodes at hand by id. */
export interface GraphIndex {
  edge(id: string): GraphEdge;
  between(causeId: string, effectId: string): GraphEdge | null;
  node(id: string): GraphNode;
  /** Edges in and out of a concept that may carry a path, and the number of concepts that have any. */
  links(conceptId: string): number;
  readonly linked: number;
}

export function indexGraph(graph: CausalGraph): GraphIndex {
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const links = new Map<string, number>();
  for (const edge of graph.edges) {
    if (!carriesPath(edge)) continue;
    for (const id of [edge.causeId, edge.effectId]) links.set(id, (links.get(id) ?? 0) + 1);
  }
  return {
    edge: (id) => edges.get(id)!,
    between: (causeId, effectId) => edges.get(`${causeId}>${effectId}`) ?? null,
    node: (id) => nodes.get(id)!,
    links: (conceptId) => links.get(conceptId) ?? 0,
    linked: links.size,
  };
}
