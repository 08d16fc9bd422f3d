import { describe, expect, test } from 'vitest';
import { correlate } from '../../core/networks/correlations.ts';
import {
  hasReference,
  largestDifference,
  type Matrix,
  referenceCases,
  referenceColumns,
} from './reference.ts';

interface CorrelationCase {
  readonly dataset: string;
  readonly sampleSizes: { readonly pairwise_average: number };
  readonly [matrix: string]: unknown;
}

const settings = [
  ['pearson', 'pairwise', 'pearsonPairwise', 1e-9],
  ['pearson', 'listwise', 'pearsonListwise', 1e-9],
  ['spearman', 'pairwise', 'spearmanPairwise', 1e-9],
  ['spearman', 'listwise', 'spearmanListwise', 1e-9],
  ['auto', 'pairwise', 'corAutoPairwise', 1e-5],
  ['auto', 'listwise', 'corAutoListwise', 1e-5],
] as const;

describe.skipIf(!hasReference)('correlations equal those of R', () => {
  test.each(referenceCases<CorrelationCase>('cor_').map((entry) => [entry.case, entry] as const))(
    '%s',
    (_, entry) => {
      const columns = referenceColumns(entry.dataset, entry.variables);
      for (const [type, missing, key, tolerance] of settings) {
        if (entry[key] === undefined) continue;
        const ours = correlate(columns, type, missing);
        expect(largestDifference(ours.matrix, entry[key] as Matrix), key).toBeLessThan(tolerance);
        if (missing === 'pairwise')
          expect(ours.effectiveN).toBeCloseTo(entry.sampleSizes.pairwise_average, 6);
      }
    },
  );
});
