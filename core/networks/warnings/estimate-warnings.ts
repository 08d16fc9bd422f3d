import type { Warning } from '../../model/run.ts';
import type { Sample } from '../estimator.ts';
import { overlapOf, overlapWarnings } from './overlap.ts';
import { centralityFollowsSpread } from './spread.ts';

/**
 * What is doubtful about an estimated network: items that overlap, and centrality that goes with spread. Correlations
 * are Pearson's, whatever the network rests on: quick, and near enough to ask a question. `n` is what the estimator
 * counted.
 */
export function estimateWarnings(sample: Sample, weights: Float64Array, n: number): Warning[] {
  const { variables, columns } = sample;
  const p = variables.length;
  const numeric = columns === null || columns.every(({ texts }) => texts === null);
  const overlap = numeric
    ? overlapWarnings(overlapOf(variables, sample.correlations('pearson', 'pairwise').matrix, n, weights))
    : [];
  return [...overlap, ...centralityFollowsSpread(sample, strengthOf(weights, p))];
}

function strengthOf(weights: Float64Array, p: number): Float64Array {
  const strength = new Float64Array(p);
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) if (i !== j) strength[i]! += Math.abs(weights[i * p + j]!);
  return strength;
}
