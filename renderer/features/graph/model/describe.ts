import type { CausalGraph, GraphEdge, GraphNode } from '../../../../core/model/graph.ts';

/** The graph by id, for whoever has an id in hand. */
export interface GraphIndex {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  labelOf(id: string): string;
  /** Edges that touch a node, those that leave it first. */
  edgesAt(id: string): readonly GraphEdge[];
}

export function indexGraph(graph: CausalGraph): GraphIndex {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  return {
    nodes,
    edges,
    labelOf: (id) => nodes.get(id)?.label ?? '',
    edgesAt: (id) => [
      ...graph.edges.filter((edge) => edge.causeId === id),
      ...graph.edges.filter((edge) => edge.effectId === id),
    ],
  };
}

/** Nodes whose label holds the words, those that begin with them first. */
export function findNodes(nodes: readonly GraphNode[], text: string, limit: number): readonly GraphNode[] {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === '') return [];
  const rank = (node: GraphNode) => (node.label.toLocaleLowerCase().startsWith(wanted) ? 0 : 1);
  return nodes
    .filter((node) => node.label.toLocaleLowerCase().includes(wanted))
    .sort((a, b) => rank(a) - rank(b) || b.papers - a.papers || a.label.localeCompare(b.label))
    .slice(0, limit);
}
