import type { Attributes, DocumentEdge, GraphDocument } from '../graph-document.ts';
import type { Written } from '../graph-format.ts';
import { createLosses, type Losses } from '../losses.ts';

/**
 * What a format does not hold, found by reading back what was written: nothing that changes can be forgotten. For
 * formats that leave out or rename much; nodes are compared in their order, or by id where `order` is false.
 */
export function comparedWithReading(
  document: GraphDocument,
  text: string,
  read: (text: string) => GraphDocument,
  order = true,
): Written {
  const back = read(text);
  const losses = createLosses();
  const byId = new Map(back.nodes.map((node) => [node.id, node]));
  const renamed = new Map<string, string>();
  for (const [at, node] of document.nodes.entries()) {
    const other = order ? back.nodes[at] : byId.get(node.id);
    if (other === undefined) {
      losses.note('Nodes are left out', node.id);
      continue;
    }
    renamed.set(node.id, other.id);
    if (other.id !== node.id) losses.note('Ids of nodes change', node.id);
    if (other.label !== node.label) losses.note('Labels of nodes change', node.label);
    if (other.position?.x !== node.position?.x || other.position?.y !== node.position?.y) {
      losses.note('Places of nodes change or are left out', node.id);
    }
    compareAttributes('nodes', node.attributes, other.attributes, losses);
  }
  compareAttributes('the graph', document.attributes, back.attributes, losses);
  compareEdges(document.edges, back.edges, renamed, losses);
  return { text, lost: losses.list() };
}

function compareEdges(
  edges: readonly DocumentEdge[],
  back: readonly DocumentEdge[],
  renamed: ReadonlyMap<string, string>,
  losses: Losses,
): void {
  if (edges.length !== back.length) {
    losses.note('Edges are merged, split or left out', `${edges.length} become ${back.length}`);
    return;
  }
  for (const [at, edge] of edges.entries()) {
    const other = back[at]!;
    const sameEnds = renamed.get(edge.source) === other.source && renamed.get(edge.target) === other.target;
    if (!sameEnds || edge.directed !== other.directed) {
      losses.note('The order or the direction of edges changes', edge.id);
      return;
    }
    if (edge.id !== other.id) losses.note('Ids of edges change', edge.id);
    compareAttributes('edges', edge.attributes, other.attributes, losses);
  }
}

function compareAttributes(of: string, wanted: Attributes, found: Attributes, losses: Losses): void {
  for (const [name, value] of Object.entries(wanted)) {
    if (!Object.hasOwn(found, name)) losses.note(`Attributes of ${of} are left out or renamed`, name);
    else if (!same(value, found[name]))
      losses.note(`Attributes of ${of} change their value or its type`, name);
  }
  for (const name of Object.keys(found)) {
    if (!Object.hasOwn(wanted, name)) losses.note(`Attributes of ${of} are added`, name);
  }
}

const same = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || (JSON.stringify(a) === JSON.stringify(b) && typeof a === 'object');
