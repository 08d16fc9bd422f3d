import type { CausalGraph, GraphEdge, GraphFilter, GraphNode, ShownGraph } from '../model/graph.ts';
import { neighbourhood } from './neighbourhood.ts';

/** An edge that papers only speak against and that nobody drew: known, but not part of the default picture. */
export const isRefuted = (edge: GraphEdge): boolean => edge.papersFor === 0 && !isDrawn(edge);

/** An edge that a person took out of the graph although claims support it. */
export const isHidden = (edge: GraphEdge): boolean => edge.byHand?.hidden === true;

const isDrawn = (edge: GraphEdge): boolean => edge.byHand !== null && !edge.byHand.hidden;

/**
 * The part of a causal graph that a filter shows, with a count of everything that it does not.
 *
 * A node without edges is shown only when a person put it there, or when it is the centre of `around`. Filters on
 * evidence (`minPapers`, `causalOnly`) never remove an edge that a person drew; filters on what the edge says or
 * joins (`polarities`, `kinds`, `around`) do.
 */
export function filterGraph(graph: CausalGraph, filter: GraphFilter): ShownGraph {
  const ofKind = nodesOfKind(graph, filter);
  const passing = graph.edges.filter(
    (edge) => ofKind.has(edge.causeId) && ofKind.has(edge.effectId) && passes(edge, filter),
  );
  const near = nearby(graph, passing, ofKind, filter);
  const edges = passing.filter((edge) => near.has(edge.causeId) && near.has(edge.effectId));
  const touched = new Set(edges.flatMap((edge) => [edge.causeId, edge.effectId]));
  const shown = graph.nodes.filter(
    (node) => near.has(node.id) && (touched.has(node.id) || node.byHand || isCentre(node, filter)),
  );
  const hidden = edgesNotIn(graph, edges);
  return {
    nodes: withDegrees(shown, edges),
    edges,
    hiddenNodes: graph.nodes.length - shown.length,
    hiddenEdges: hidden.length,
    hiddenRefuted: hidden.filter((edge) => isRefuted(edge) && !isHidden(edge)).length,
    hiddenByHand: hidden.filter(isHidden).length,
  };
}

function nodesOfKind(graph: CausalGraph, filter: GraphFilter): ReadonlySet<string> {
  const kinds = filter.kinds === null ? null : new Set(filter.kinds);
  return new Set(graph.nodes.filter((node) => kinds === null || kinds.has(node.kind)).map(({ id }) => id));
}

function passes(edge: GraphEdge, filter: GraphFilter): boolean {
  if (isHidden(edge)) return filter.withHidden;
  if (isRefuted(edge) && !filter.withRefuted) return false;
  if (filter.polarities !== null && !filter.polarities.includes(edge.polarity)) return false;
  if (isDrawn(edge) || isRefuted(edge)) return true;
  if (edge.papersFor < filter.minPapers) return false;
  return !filter.causalOnly || edge.strength === 'causal';
}

function nearby(
  graph: CausalGraph,
  edges: readonly GraphEdge[],
  ofKind: ReadonlySet<string>,
  filter: GraphFilter,
): ReadonlySet<string> {
  if (filter.around === null) return ofKind;
  const nodes = graph.nodes.filter((node) => ofKind.has(node.id));
  return neighbourhood({ nodes, edges: [...edges] }, filter.around.conceptId, filter.around.steps);
}

const isCentre = (node: GraphNode, filter: GraphFilter): boolean => filter.around?.conceptId === node.id;

function edgesNotIn(graph: CausalGraph, shown: readonly GraphEdge[]): readonly GraphEdge[] {
  const ids = new Set(shown.map((edge) => edge.id));
  return graph.edges.filter((edge) => !ids.has(edge.id));
}

/** Nodes with the degrees that these edges give them. */
function withDegrees(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphNode[] {
  const degreeIn = new Map<string, number>();
  const degreeOut = new Map<string, number>();
  for (const edge of edges) {
    degreeOut.set(edge.causeId, (degreeOut.get(edge.causeId) ?? 0) + 1);
    degreeIn.set(edge.effectId, (degreeIn.get(edge.effectId) ?? 0) + 1);
  }
  return nodes.map((node) => ({
    ...node,
    degreeIn: degreeIn.get(node.id) ?? 0,
    degreeOut: degreeOut.get(node.id) ?? 0,
  }));
}
