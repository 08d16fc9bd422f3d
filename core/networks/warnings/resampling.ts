import type { Warning } from '../../model/run.ts';
import type { StabilityMeasure } from '../bootstrap/centrality-values.ts';
import { warn } from './warn.ts';

const unusableBelow = 0.25;
const cautiousBelow = 0.5;

/** A correlation-stability coefficient CS(r = .7) below .25 hides the order, below .50 asks for caution. */
export function stabilityWarning(measure: StabilityMeasure, coefficient: number): Warning[] {
  if (coefficient >= cautiousBelow) return [];
  const found = `${measure}: CS(0.7) = ${coefficient.toFixed(2)}.`;
  return coefficient < unusableBelow
    ? [
        warn(
          'centrality-unstable',
          `${found} Do not read or report the order; with more cases or fewer nodes it may become stable.`,
          { value: coefficient, threshold: unusableBelow },
        ),
      ]
    : [
        warn(
          'centrality-uncertain',
          `${found} Read the order with caution, and report the coefficient with it.`,
          {
            value: coefficient,
            threshold: cautiousBelow,
          },
        ),
      ];
}

/** Samples that could not be estimated, of `wanted` good ones. */
export function failureWarning(failed: number, wanted: number): Warning[] {
  if (failed === 0) return [];
  return [
    warn(
      'failed-replicates',
      `${failed} samples could not be estimated and were drawn anew for ${wanted} good ones: rare categories make what rests on them too sure. Merge rare categories.`,
      { value: failed, threshold: 0 },
    ),
  ];
}

const largestRatio = 1.2;

/** Groups of unequal size; `a` and `b` are their cases. */
export function unequalGroupsWarning(a: number, b: number): Warning[] {
  const ratio = Math.max(a, b) / Math.min(a, b);
  if (ratio <= largestRatio) return [];
  return [
    warn(
      'unequal-groups',
      `The groups have ${Math.round(a)} and ${Math.round(b)} cases: the smaller group's network is sparser for that alone. Repeat the comparison with a random part of the larger group, as large as the smaller (equal groups).`,
      { value: ratio, threshold: largestRatio },
    ),
  ];
}
