import type { LinkScore } from './link-score.ts';
import { twoHopSearch } from './two-hop.ts';

/** s(u, v) = |Γ(u) ∩ Γ(v)|. */
export const commonNeighbours: LinkScore<'common-neighbours'> = {
  id: 'common-neighbours',
  version: '1.0.0',
  name: 'Common neighbours',
  convention: 'Number of nodes w with u – w – v; directed: with u → w → v.',
  references: [
    {
      text: 'Newman, M. E. J. (2001). Clustering and preferential attachment in growing networks. Physical Review E 64, 025102.',
      doi: '10.1103/PhysRevE.64.025102',
    },
  ],
  search: twoHopSearch({ weight: () => 1, finish: (sum) => sum }),
};
