import { bootstrapReplicates } from './tasks/bootstrap-replicates.ts';
import { communityPartition, graphAnalysis } from './tasks/communities.ts';
import { comparisonPermutations } from './tasks/comparison-permutations.ts';
import { comparisonPower } from './tasks/comparison-power.ts';
import { correlations } from './tasks/correlations.ts';
import { dataFileReading } from './tasks/data-file-reading.ts';
import { networkEstimate } from './tasks/network-estimate.ts';
import { planningReplicates } from './tasks/planning-replicates.ts';
import { graphicalVarEstimate, multilevelVarEstimate } from './tasks/temporal-estimates.ts';
import { temporalReplicates } from './tasks/temporal-replicates.ts';

/** Every computation that a worker of the pool knows. */
export const computeTasks = [
  bootstrapReplicates,
  communityPartition,
  graphAnalysis,
  comparisonPermutations,
  comparisonPower,
  correlations,
  dataFileReading,
  networkEstimate,
  planningReplicates,
  graphicalVarEstimate,
  multilevelVarEstimate,
  temporalReplicates,
] as const;
