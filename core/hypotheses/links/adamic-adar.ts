import type { LinkScore } from './link-score.ts';
import { twoHopSearch } from './two-hop.ts';

/** s(u, v) = Σ 1 / ln k(w) over common neighbours w. A node between has k ≥ 2, so that no term is infinite. */
export const adamicAdar: LinkScore<'adamic-adar'> = {
  id: 'adamic-adar',
  version: '1.0.0',
  name: 'Adamic–Adar',
  convention:
    'Natural logarithm of the number of neighbours; directed: of in-degree plus out-degree, over u → w → v.',
  references: [
    {
      text: 'Adamic, L. A., Adar, E. (2003). Friends and neighbors on the Web. Social Networks 25, 211–230.',
      doi: '10.1016/S0378-8733(03)00009-1',
    },
  ],
  search: twoHopSearch({ weight: (degree) => 1 / Math.log(degree), finish: (sum) => sum }),
};
