import { pearsonCorrelation } from '../../math/pearson.ts';
import { type NetworkValues, nodeMeasures } from '../bootstrap/centrality-values.ts';

export const recoveryMeasures = [
  'sensitivity',
  'specificity',
  'correlation',
  ...nodeMeasures,
  'largestFalseEdge',
] as const;
export type RecoveryMeasure = (typeof recoveryMeasures)[number];

/** How well an estimate recovers the network that the data came from; NaN where a share has nothing to be of. */
export type Recovery = Readonly<Record<RecoveryMeasure, number>>;

/**
 * Sensitivity: share of the true edges that are estimated. Specificity: share of the absent edges that are not.
 * Correlation: of all weights; under the name of an index, of that index over the nodes (0 where either does not vary,
 * as bootnet counts it). Largest false edge: the largest |weight| estimated where there is no edge. As
 * `bootnet::netSimulator` 1.6; Epskamp, Borsboom and Fried (2018), doi:10.3758/s13428-017-0862-1.
 */
export function recoveryOf(truth: NetworkValues, estimate: NetworkValues): Recovery {
  let edges = 0;
  let found = 0;
  let absent = 0;
  let leftOut = 0;
  let largestFalseEdge = 0;
  for (const [position, weight] of truth.edge.entries()) {
    const estimated = estimate.edge[position]!;
    if (weight !== 0) {
      edges++;
      if (estimated !== 0) found++;
    } else {
      absent++;
      if (estimated === 0) leftOut++;
      largestFalseEdge = Math.max(largestFalseEdge, Math.abs(estimated));
    }
  }
  const correlationOf = (measure: keyof NetworkValues) => {
    const value = pearsonCorrelation(truth[measure], estimate[measure]);
    return Number.isNaN(value) ? 0 : value;
  };
  return {
    sensitivity: edges === 0 ? Number.NaN : found / edges,
    specificity: absent === 0 ? Number.NaN : leftOut / absent,
    correlation: correlationOf('edge'),
    strength: correlationOf('strength'),
    expectedInfluence: correlationOf('expectedInfluence'),
    closeness: correlationOf('closeness'),
    betweenness: correlationOf('betweenness'),
    largestFalseEdge: absent === 0 ? Number.NaN : largestFalseEdge,
  };
}
