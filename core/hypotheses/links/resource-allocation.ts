import type { LinkScore } from './link-score.ts';
import { twoHopSearch } from './two-hop.ts';

/** s(u, v) = Σ 1 / k(w) over common neighbours w. */
export const resourceAllocation: LinkScore<'resource-allocation'> = {
  id: 'resource-allocation',
  version: '1.0.0',
  name: 'Resource allocation',
  convention: 'k is the number of neighbours; directed: in-degree plus out-degree, over u → w → v.',
  references: [
    {
      text: 'Zhou, T., Lü, L., Zhang, Y.-C. (2009). Predicting missing links via local information. European Physical Journal B 71, 623–630.',
      doi: '10.1140/epjb/e2009-00335-8',
    },
  ],
  search: twoHopSearch({ weight: (degree) => 1 / degree, finish: (sum) => sum }),
};
