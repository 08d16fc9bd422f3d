import { describe, expect, test } from 'vitest';
import { exploratoryGraphAnalysis } from '../../core/networks/communities/exploratory-graph-analysis.ts';
import { louvain } from '../../core/networks/communities/louvain.ts';
import { modularity } from '../../core/networks/communities/modularity.ts';
import { qualityOf, signedBonds, spinglass } from '../../core/networks/communities/spinglass.ts';
import { correlate } from '../../core/networks/correlations.ts';
import {
  byFirstAppearance,
  hasReference,
  largestDifference,
  type Matrix,
  referenceCases,
  referenceColumns,
} from './reference.ts';

interface Analysis {
  readonly dimensions: number;
  readonly membership: number[];
  readonly gamma: number;
  readonly lambda: number;
  readonly network: Matrix;
}

interface CommunityCase {
  readonly weights: Matrix;
  readonly louvain: { readonly bestModularity: number };
  readonly spinglass?: { readonly runs: readonly { readonly membership: number[] }[] | null };
  readonly ega?: Readonly<Record<'walktrap' | 'louvain', Analysis>>;
}

const cases = referenceCases<CommunityCase>('communities_').map((entry) => [entry.case, entry] as const);

describe.skipIf(!hasReference)('Louvain is as good as the best of 20 runs of igraph', () => {
  test.each(cases)('%s', (_, entry) => {
    for (const seed of [1, 2, 3]) {
      const found = louvain(Float64Array.from(entry.weights.data as number[]), entry.variables.length, seed);
      expect(found.modularity).toBeGreaterThan(entry.louvain.bestModularity - 0.01);
    }
  });
});

describe.skipIf(!hasReference)(
  'spinglass is as good as the median of five runs of igraph, with negative edges as such',
  () => {
    test.each(cases.filter(([, entry]) => entry.spinglass?.runs))('%s', (_, entry) => {
      const p = entry.variables.length;
      const weights = Float64Array.from(entry.weights.data as number[]);
      const bonds = signedBonds(weights, p);
      const theirs = entry
        .spinglass!.runs!.map(({ membership }) => qualityOf(bonds, p, membership))
        .sort((a, b) => a - b);
      for (const seed of [1, 2, 3]) {
        const { membership } = spinglass(weights, p, seed);
        expect(qualityOf(bonds, p, membership)).toBeGreaterThan(theirs[2]! - 1e-9);
      }
    });
  },
);

describe.skipIf(!hasReference)('exploratory graph analysis equals EGAnet', () => {
  test.each(cases.filter(([, entry]) => entry.ega))('%s', (name, entry) => {
    const columns = referenceColumns(`data/${name.replace('communities_', '')}.csv`, entry.variables);
    const { matrix, n } = correlate(columns, 'pearson', 'listwise');
    const p = entry.variables.length;
    for (const algorithm of ['walktrap', 'louvain'] as const) {
      const expected = entry.ega![algorithm];
      const found = exploratoryGraphAnalysis(matrix, p, n, { algorithm, gamma: 0.5, seed: 1 });
      expect(found.gamma).toBe(expected.gamma);
      expect(found.lambda).toBeCloseTo(expected.lambda, 9);
      // EGAnet stops early, as glasso does by default.
      expect(largestDifference(found.weights, expected.network)).toBeLessThan(5e-5);
      expect(found.dimensions).toBe(expected.dimensions);
      if (algorithm === 'walktrap') {
        expect(byFirstAppearance(found.membership)).toEqual(byFirstAppearance(expected.membership));
      } else {
        expect(found.modularity).toBeGreaterThan(modularity(found.weights, p, expected.membership) - 0.01);
      }
    }
  });
});
