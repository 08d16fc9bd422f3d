import { adamicAdar } from './adamic-adar.ts';
import { commonNeighbours } from './common-neighbours.ts';
import { jaccard } from './jaccard.ts';
import { katz } from './katz.ts';
import { node2vec } from './node2vec.ts';
import { pageRank } from './pagerank.ts';
import { preferentialAttachment } from './preferential-attachment.ts';
import { resourceAllocation } from './resource-allocation.ts';

/** Every score for absent edges. The command line and the validation derive from this list. */
export const linkScores = [
  commonNeighbours,
  jaccard,
  adamicAdar,
  resourceAllocation,
  preferentialAttachment,
  katz,
  pageRank,
  node2vec,
] as const;
