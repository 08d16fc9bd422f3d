import type { LinkScore } from './link-score.ts';
import { twoHopSearch } from './two-hop.ts';

/** s(u, v) = |Γ(u) ∩ Γ(v)| / |Γ(u) ∪ Γ(v)|. */
export const jaccard: LinkScore<'jaccard'> = {
  id: 'jaccard',
  version: '1.0.0',
  name: 'Jaccard',
  convention: 'Common over all neighbours of u and v; directed: over successors of u and predecessors of v.',
  references: [
    {
      text: 'Jaccard, P. (1901). Étude comparative de la distribution florale dans une portion des Alpes et des Jura. Bulletin de la Société Vaudoise des Sciences Naturelles 37, 547–579.',
      doi: '10.5169/seals-266450',
    },
    {
      text: 'Liben-Nowell, D., Kleinberg, J. (2007). The link-prediction problem for social networks. JASIST 58, 1019–1031.',
      doi: '10.1002/asi.20591',
    },
  ],
  search: twoHopSearch({
    weight: () => 1,
    finish: (common, neighboursOfU, neighboursOfV) => common / (neighboursOfU + neighboursOfV - common),
  }),
};
