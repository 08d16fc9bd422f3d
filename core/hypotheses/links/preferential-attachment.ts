import { degree, type LinkGraph, type Rows } from './link-graph.ts';
import type { LinkScore, LinkSearch } from './link-score.ts';

/** s(u, v) = k(u) k(v). */
export const preferentialAttachment: LinkScore<'preferential-attachment'> = {
  id: 'preferential-attachment',
  version: '1.0.0',
  name: 'Preferential attachment',
  convention:
    'Product of the numbers of neighbours; directed: out-degree of u times in-degree of v. All absent pairs compete, not only those with a node between.',
  references: [
    {
      text: 'Barabási, A.-L., Jeong, H., Néda, Z., Ravasz, E., Schubert, A., Vicsek, T. (2002). Evolution of the social network of scientific collaborations. Physica A 311, 590–614.',
      doi: '10.1016/S0378-4371(02)00736-7',
    },
  ],
  search,
};

/**
 * Both ends in falling order of degree, ties by number: along a row the pairs only get worse, so that the first one
 * that would not be kept ends the row, and the first row whose best possible pair would not be kept ends the search.
 */
async function search({ graph, source, top, task }: LinkSearch): Promise<Readonly<Record<string, number>>> {
  const heads = byDegree(graph, graph.into);
  const tails = source === null ? byDegree(graph, graph.out) : Int32Array.of(source);
  const present = new Uint8Array(graph.names.length);
  const most = heads.length === 0 ? 0 : degree(graph.into, heads[0]!);
  const { starts, targets } = graph.out;
  for (const [rank, u] of tails.entries()) {
    if (!top.wouldKeep(degree(graph.out, u) * most, u, -1)) break;
    const row = targets.subarray(starts[u]!, starts[u + 1]!);
    for (const v of row) present[v] = 1;
    present[u] = 1;
    for (const v of heads) {
      const score = degree(graph.out, u) * degree(graph.into, v);
      if (score === 0 || !top.wouldKeep(score, u, v)) break;
      const otherWay = source === null && !graph.directed && v < u;
      if (present[v] === 0 && !otherWay) top.offer(score, u, v);
    }
    for (const v of row) present[v] = 0;
    present[u] = 0;
    if (rank % 1000 === 999) {
      task.report({ step: 'hypotheses.search', done: rank, total: tails.length });
      await task.breathe();
    }
  }
  return {};
}

const byDegree = (graph: LinkGraph, rows: Rows): Int32Array =>
  Int32Array.from(graph.names.keys()).sort((a, b) => degree(rows, b) - degree(rows, a) || a - b);
