import type { Warning } from '../../model/run.ts';
import type { Sample } from '../estimator.ts';
import { overlapOf, overlapWarnings } from './overlap.ts';
import { centralityFollowsSpread } from './spread.ts';

/** Estimators whose weights are partial correlations: topological overlap is defined for them. */
const partialCorrelationMethods: ReadonlySet<string> = new Set(['ebicglasso', 'ggm-modselect', 'pcor']);

/**
 * What is doubtful about an estimated network: items that overlap, and centrality that goes with spread. Correlations
 * are Pearson's, whatever the network rests on: quick, and near enough to ask a question. `n` is what the estimator
 * counted.
 */
export function estimateWarnings(
  sample: Sample,
  weights: Float64Array,
  n: number,
  method: string,
): Warning[] {
  const { variables, columns } = sample;
  const p = variables.length;
  const partial = partialCorrelationMethods.has(method) ? weights : null;
  const numeric = columns === null || columns.every(({ texts }) => texts === null);
  const overlap = numeric
    ? overlapWarnings(overlapOf(variables, sample.correlations('pearson', 'pairwise').matrix, n, partial))
    : [];
  return [...overlap, ...centralityFollowsSpread(sample, strengthOf(weights, p))];
}

function strengthOf(weights: Float64Array, p: number): Float64Array {
  const strength = new Float64Array(p);
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) if (i !== j) strength[i]! += Math.abs(weights[i * p + j]!);
  return strength;
}
