import type { NetworkIndex } from '../model/network-index.ts';
import { nodeId } from '../model/use-network-selection.ts';

/**
 * Where a key leads: right and left from node to node in the order of the variables, down and up through the edges of
 * a node (of the network, when none is selected), strongest first, Escape to nothing. Undefined: not a key of the figure.
 */
export function nextSelected(
  index: NetworkIndex,
  selected: string | null,
  key: string,
): string | null | undefined {
  const { variables } = index.layer;
  if (key === 'Escape') return null;
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const at = variables.findIndex((name) => nodeId(name) === selected);
    const edge = selected === null ? null : index.edge(selected);
    if (edge !== null) return nodeId(key === 'ArrowRight' ? edge.to : edge.from);
    const step = key === 'ArrowRight' ? 1 : -1;
    const next =
      at < 0 ? (step > 0 ? 0 : variables.length - 1) : (at + step + variables.length) % variables.length;
    const name = variables[next];
    return name === undefined ? undefined : nodeId(name);
  }
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const node = selected?.startsWith('node:') ? selected.slice('node:'.length) : null;
  const edges = node === null ? index.edges : index.edgesAt(node);
  const at = edges.findIndex(({ id }) => id === selected);
  const step = key === 'ArrowDown' ? 1 : -1;
  const next =
    at < 0 ? (step > 0 ? 0 : edges.length - 1) : Math.max(0, Math.min(edges.length - 1, at + step));
  return edges[next]?.id;
}

/** What stays clear beside the selection: a node with its edges and neighbours, an edge with its ends. */
export function litBy(index: NetworkIndex, selected: string | null): ReadonlySet<string> | null {
  if (selected === null) return null;
  const edge = index.edge(selected);
  if (edge !== null) return new Set([edge.id, nodeId(edge.from), nodeId(edge.to)]);
  const node = selected.slice('node:'.length);
  const edges = index.edgesAt(node);
  return new Set([selected, ...edges.flatMap(({ id, from, to }) => [id, nodeId(from), nodeId(to)])]);
}
