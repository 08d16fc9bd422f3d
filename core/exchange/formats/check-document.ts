import { NosographError } from '../../foundation/errors.ts';
import type { DocumentEdge, DocumentNode } from '../graph-document.ts';
import type { Losses } from '../losses.ts';

/** Two nodes of one id, or an edge to a node that is not there, make a file ambiguous: throws `format.malformed`. */
export function checkDocument(
  format: string,
  nodes: readonly DocumentNode[],
  edges: readonly DocumentEdge[],
): void {
  const ids = new Set<string>();
  for (const { id } of nodes) {
    if (ids.has(id)) {
      throw new NosographError('format.malformed', `${format}: two nodes have the id "${id}".`, {
        format,
        id,
      });
    }
    ids.add(id);
  }
  for (const { source, target } of edges) {
    const id = [source, target].find((end) => !ids.has(end));
    if (id === undefined) continue;
    const message = `${format}: an edge names the node "${id}", which is not in the file. Add it or take the edge out.`;
    throw new NosographError('format.malformed', message, { format, id });
  }
}

/** Some programs number edges within a pair, so that ids repeat; what repeats gets a number of its own. */
export function withUniqueIds(edges: readonly DocumentEdge[], losses: Losses): readonly DocumentEdge[] {
  const taken = new Set(edges.map((edge) => edge.id));
  const seen = new Set<string>();
  return edges.map((edge) => {
    if (!seen.has(edge.id)) {
      seen.add(edge.id);
      return edge;
    }
    let number = 2;
    while (taken.has(`${edge.id}-${number}`)) number += 1;
    const id = `${edge.id}-${number}`;
    taken.add(id);
    losses.note('Edges with the same id are numbered', edge.id);
    return { ...edge, id };
  });
}
