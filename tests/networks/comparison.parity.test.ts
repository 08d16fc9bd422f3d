import { describe, expect, test } from 'vitest';
import { replicateStreams } from '../../core/foundation/random.ts';
import type { DataColumn } from '../../core/model/dataset.ts';
import { takeRows } from '../../core/networks/bootstrap/resample.ts';
import {
  networkDifference,
  permutationTests,
  permutedGroups,
  pooledGroups,
} from '../../core/networks/comparison.ts';
import { correlate } from '../../core/networks/correlations.ts';
import { chooseByEbic } from '../../core/networks/glasso/ebic-path.ts';
import { fitIsing } from '../../core/networks/nodewise/ising.ts';
import { partialCorrelationsOfPrecision } from '../../core/networks/partial-correlation.ts';
import {
  hasReference,
  largestDifference,
  type Matrix,
  referenceCases,
  referenceColumns,
} from './reference.ts';

interface ComparisonCase {
  readonly network1: Matrix;
  readonly network2: Matrix;
  readonly M: number;
  readonly Mpvalue: number;
  readonly S: number;
  readonly Spvalue: number;
  readonly edges: { readonly node1: string[]; readonly node2: string[]; readonly pvalueUnadjusted: number[] };
}

const permutations = 300;

function estimateGaussian(columns: readonly DataColumn[]): Float64Array {
  const { matrix, n } = correlate(columns, 'pearson', 'listwise');
  const settings = { gamma: 0.5, threshold: false, lambdaCount: 100, lambdaMinimumRatio: 0.01 };
  return partialCorrelationsOfPrecision(
    chooseByEbic(matrix, columns.length, n, settings).precision,
    columns.length,
  );
}

const halves = (columns: readonly DataColumn[], inFirst: (row: number) => boolean) => {
  const rows = Array.from(columns[0]!.values.keys());
  return [
    takeRows(columns, Int32Array.from(rows.filter(inFirst))),
    takeRows(columns, Int32Array.from(rows.filter((row) => !inFirst(row)))),
  ] as const;
};

describe.skipIf(!hasReference)('network comparison agrees with NetworkComparisonTest', () => {
  test.each(referenceCases<ComparisonCase>('nct_sim_groups').map((entry) => [entry.case, entry] as const))(
    '%s: statistics, and p within Monte-Carlo error',
    (name, entry) => {
      const p = entry.variables.length;
      const dataset = `data/${name.replace('nct_', '')}.csv`;
      const [group] = referenceColumns(dataset, ['group']);
      const [a, b] = halves(
        referenceColumns(dataset, entry.variables),
        (row) => group!.values[row] === group!.values[0],
      );
      const [first, second] = [estimateGaussian(a), estimateGaussian(b)];
      expect(largestDifference(first, entry.network1)).toBeLessThan(1e-4);
      expect(largestDifference(second, entry.network2)).toBeLessThan(1e-4);
      const pooled = pooledGroups(a, b);
      const size = a[0]!.values.length;
      const permuted = replicateStreams(1, permutations).map((random) => {
        const [one, other] = permutedGroups(pooled, size, random);
        return networkDifference(estimateGaussian(one), estimateGaussian(other), p);
      });
      const tests = permutationTests(networkDifference(first, second, p), permuted);
      expect(Math.abs(tests.maximumDifference.statistic - entry.M)).toBeLessThan(1e-4);
      expect(Math.abs(tests.globalStrength.statistic - entry.S)).toBeLessThan(2e-4);
      expectSameP(tests.maximumDifference.p, entry.Mpvalue);
      expectSameP(tests.globalStrength.p, entry.Spvalue);
      const pairs = entry.variables.flatMap((to, i) => entry.variables.slice(0, i).map((from) => [from, to]));
      for (const [index, pair] of pairs.entries()) {
        const at = entry.edges.node1.findIndex(
          (node, position) => pair.includes(node) && pair.includes(entry.edges.node2[position]!),
        );
        expectSameP(tests.edges[index]!.p, entry.edges.pvalueUnadjusted[at]!);
      }
    },
    20_000,
  );

  test.each(referenceCases<ComparisonCase>('nct_sim_binary').map((entry) => [entry.case, entry] as const))(
    '%s: statistics of binary data',
    (_, entry) => {
      const p = entry.variables.length;
      const [a, b] = halves(referenceColumns('data/sim_binary.csv', entry.variables), (row) => row < 250);
      const [first, second] = [a, b].map(
        (columns) =>
          fitIsing(
            columns.map(({ values }) => values),
            { gamma: 0.25, rule: 'and' },
          ).weights,
      );
      expect(largestDifference(first!, entry.network1)).toBeLessThan(2e-3);
      const difference = networkDifference(first!, second!, p);
      expect(Math.abs(difference.maximum - entry.M)).toBeLessThan(2e-3);
      expect(Math.abs(difference.globalStrength - entry.S)).toBeLessThan(5e-3);
    },
  );
});

/** Five standard errors of the difference of two shares. */
function expectSameP(ours: number, theirs: number): void {
  const variance = Math.max(theirs * (1 - theirs), 0.003) * (1 / permutations + 1 / 1000);
  expect(Math.abs(ours - theirs)).toBeLessThan(5 * Math.sqrt(variance));
}
