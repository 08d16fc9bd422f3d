import { degree } from './link-graph.ts';
import type { LinkScore } from './link-score.ts';
import { type Step, walkSearch } from './walk-series.ts';

const damping = 0.85;

/** s(u, v) = the share of time at v of a walk from u that goes on with probability 0.85 and returns to u otherwise. */
export const pageRank: LinkScore<'pagerank'> = {
  id: 'pagerank',
  version: '1.0.0',
  name: 'Personalised PageRank',
  convention:
    'Damping 0.85, restart at u only; at a node without successors the walk returns to u. The score is the value at v, so that (u, v) and (v, u) differ in undirected graphs too; for a whole undirected graph the value from the earlier name is listed.',
  references: [
    {
      text: 'Haveliwala, T. H. (2003). Topic-sensitive PageRank. IEEE Transactions on Knowledge and Data Engineering 15, 784–796.',
      doi: '10.1109/TKDE.2003.1208999',
    },
  ],
  async search(search) {
    const { graph } = search;
    const { starts, targets } = graph.out;
    const count = graph.names.length;
    await walkSearch(search, (source) => {
      const first = new Float64Array(count);
      first[source] = 1 - damping;
      const step: Step = (term, next) => {
        for (let node = 0; node < count; node++) {
          const here = term[node]! * damping;
          if (here === 0) continue;
          const neighbours = degree(graph.out, node);
          if (neighbours === 0) next[source]! += here;
          const each = here / neighbours;
          for (let at = starts[node]!; at < starts[node + 1]!; at++) next[targets[at]!]! += each;
        }
      };
      return { first, step };
    });
    return { damping };
  },
};
