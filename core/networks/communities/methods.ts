import { louvain } from './louvain.ts';
import type { Partition } from './partition.ts';
import { spinglass } from './spinglass.ts';
import { walktrap } from './walktrap.ts';

/** Walktrap needs no chance; spinglass alone counts negative edges as such. */
export const communityMethods = ['walktrap', 'louvain', 'spinglass'] as const;
export type CommunityMethod = (typeof communityMethods)[number];

export const partitionBy: Readonly<
  Record<CommunityMethod, (weights: Float64Array, p: number, seed: number) => Partition>
> = { walktrap: (weights, p) => walktrap(weights, p), louvain, spinglass };
