import { describe, expect, test } from 'vitest';
import { replicateStreams } from '../../core/foundation/random.ts';
import type { DataColumn } from '../../core/model/dataset.ts';
import { networkValues } from '../../core/networks/bootstrap/centrality-values.ts';
import { bootstrapIntervals } from '../../core/networks/bootstrap/interval.ts';
import {
  drawWithoutReplacement,
  drawWithReplacement,
  takeRows,
} from '../../core/networks/bootstrap/resample.ts';
import { caseDropSizes, stabilityOf } from '../../core/networks/bootstrap/stability.ts';
import { correlate } from '../../core/networks/correlations.ts';
import { chooseByEbic } from '../../core/networks/glasso/ebic-path.ts';
import { partialCorrelationsOfPrecision } from '../../core/networks/partial-correlation.ts';
import {
  hasReference,
  largestDifference,
  type Matrix,
  referenceCases,
  referenceColumns,
} from './reference.ts';

interface Intervals {
  readonly node1: string[];
  readonly node2?: string[];
  readonly mean: number[];
  readonly sd: number[];
  readonly q025: number[];
  readonly q975: number[];
  readonly propNonzero: number[];
  readonly sample: number[];
}

interface BootstrapCase {
  readonly dataset: string;
  readonly network: Matrix;
  readonly nonparametric: Readonly<Record<'edge' | 'strength', Intervals>>;
  readonly caseDrop: {
    readonly csCoefficients: Readonly<Record<'edge' | 'strength' | 'expectedInfluence', number>>;
    readonly byLevel: { readonly strength: { readonly nPerson: number[] } };
  };
}

const boots = 300;
const cases = referenceCases<BootstrapCase>('bootnet_').filter((entry) => entry.case === 'bootnet_sim_cont');

function estimate(columns: readonly DataColumn[]): Float64Array {
  const p = columns.length;
  const { matrix, n } = correlate(columns, 'pearson', 'listwise');
  const settings = { gamma: 0.5, threshold: false, lambdaCount: 100, lambdaMinimumRatio: 0.01 };
  return partialCorrelationsOfPrecision(chooseByEbic(matrix, p, n, settings).precision, p);
}

describe.skipIf(!hasReference)('bootstraps agree with bootnet within Monte-Carlo error', () => {
  test.each(cases.map((entry) => [entry.case, entry] as const))(
    '%s: edges and strength',
    (_, entry) => {
      const columns = referenceColumns(entry.dataset, entry.variables);
      const p = columns.length;
      const n = columns[0]!.values.length;
      const network = estimate(columns);
      expect(largestDifference(network, entry.network)).toBeLessThan(1e-3);
      const replicates = replicateStreams(1, boots).map((random) =>
        networkValues(estimate(takeRows(columns, drawWithReplacement(n, random))), p),
      );
      const full = networkValues(network, p);
      const { edge } = entry.nonparametric;
      const edges = bootstrapIntervals(
        full.edge,
        replicates.map((each) => each.edge),
      );
      const pairs = entry.variables.flatMap((to, i) => entry.variables.slice(0, i).map((from) => [from, to]));
      for (const [index, ours] of edges.entries()) {
        const [from, to] = pairs[index]!;
        const at = edge.node1.findIndex((name, position) => {
          const other = edge.node2![position];
          return (name === from && other === to) || (name === to && other === from);
        });
        expectAgreement(ours, edge, at);
      }
      const { strength } = entry.nonparametric;
      const strengths = bootstrapIntervals(
        full.strength,
        replicates.map((each) => each.strength),
      );
      for (const [node, ours] of strengths.entries())
        expectAgreement(ours, strength, strength.node1.indexOf(entry.variables[node]!));
    },
    20_000,
  );

  test.each(cases.map((entry) => [entry.case, entry] as const))(
    '%s: CS coefficients',
    (_, entry) => {
      const columns = referenceColumns(entry.dataset, entry.variables);
      const p = columns.length;
      const n = columns[0]!.values.length;
      const sizes = caseDropSizes(n);
      expect([...sizes].sort((a, b) => a - b)).toEqual(entry.caseDrop.byLevel.strength.nPerson);
      const replicates = replicateStreams(2, boots).map((random) => {
        const size = sizes[random.below(sizes.length)]!;
        const weights = estimate(takeRows(columns, drawWithoutReplacement(n, size, random)));
        return { n: size, values: networkValues(weights, p) };
      });
      const found = stabilityOf(networkValues(estimate(columns), p), n, replicates);
      for (const [measure, expected] of Object.entries(entry.caseDrop.csCoefficients)) {
        const ours = found[measure as keyof typeof found].coefficient;
        // One step of the curve is 0.078.
        expect(Math.abs(ours - expected), measure).toBeLessThan(0.09);
      }
    },
    20_000,
  );
});

function expectAgreement(ours: ReturnType<typeof bootstrapIntervals>[number], theirs: Intervals, at: number) {
  const sd = theirs.sd[at]!;
  const error = sd * Math.sqrt(1 / boots + 1 / 1000);
  expect(Math.abs(ours.mean - theirs.mean[at]!)).toBeLessThan(5 * error + 1e-3);
  // The spread of an edge that is rarely there rests on few samples.
  const rare = theirs.propNonzero[at]! < 0.25;
  expect(Math.abs(ours.sd - sd)).toBeLessThan((rare ? 0.7 : 0.25) * sd + 1e-3);
  expect(Math.abs(ours.nonzero - theirs.propNonzero[at]!)).toBeLessThan(0.16);
  expect(Math.abs(ours.q025 - theirs.q025[at]!)).toBeLessThan(
    theirs.propNonzero[at]! < 0.5 ? 0.04 : 0.8 * sd,
  );
  expect(Math.abs(ours.q975 - theirs.q975[at]!)).toBeLessThan(
    theirs.propNonzero[at]! < 0.5 ? 0.04 : 0.8 * sd,
  );
}
