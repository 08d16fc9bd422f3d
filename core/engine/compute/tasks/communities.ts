import type { CommunityMethod, CorrelationType, MissingTreatment } from '../../../model/network.ts';
import type { Warning } from '../../../model/run.ts';
import {
  exploratoryGraphAnalysis,
  type GraphAnalysis,
  type GraphAnalysisSettings,
} from '../../../networks/communities/exploratory-graph-analysis.ts';
import { partitionBy } from '../../../networks/communities/methods.ts';
import type { Partition } from '../../../networks/communities/partition.ts';
import { requirePositiveDefinite } from '../../../networks/definiteness.ts';
import { type PlainSample, sampleOfPlain } from '../../../networks/sample.ts';
import type { ComputeTask } from '../compute-task.ts';

interface Network {
  readonly weights: Float64Array;
  readonly p: number;
  readonly method: CommunityMethod;
  readonly seed: number;
}

/** The communities of one network, as a single part. */
export const communityPartition: ComputeTask<Network, Partition> = {
  id: 'community-partition',
  prepare:
    ({ weights, p, method, seed }) =>
    () =>
      partitionBy[method](weights, p, seed),
};

interface Items {
  readonly sample: PlainSample;
  readonly cor: CorrelationType;
  readonly missing: MissingTreatment;
  readonly settings: GraphAnalysisSettings;
}

export interface DimensionsFound {
  readonly analysis: GraphAnalysis;
  readonly n: number;
  readonly warnings: readonly Warning[];
}

/** The dimensions of one sample, its correlations included, as a single part. */
export const graphAnalysis: ComputeTask<Items, DimensionsFound> = {
  id: 'graph-analysis',
  prepare:
    ({ sample: plain, cor, missing, settings }) =>
    () => {
      const sample = sampleOfPlain(plain);
      const { matrix, n, warnings } = sample.correlations(cor, missing);
      requirePositiveDefinite(matrix, sample.variables);
      const analysis = exploratoryGraphAnalysis(matrix, sample.variables.length, n, settings);
      return { analysis, n, warnings };
    },
};
