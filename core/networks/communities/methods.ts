import type { CommunityMethod } from '../../model/network.ts';
import { louvain } from './louvain.ts';
import type { Partition } from './partition.ts';
import { spinglass } from './spinglass.ts';
import { walktrap } from './walktrap.ts';

export const partitionBy: Readonly<
  Record<CommunityMethod, (weights: Float64Array, p: number, seed: number) => Partition>
> = { walktrap: (weights, p) => walktrap(weights, p), louvain, spinglass };
