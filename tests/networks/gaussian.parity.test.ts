import { describe, expect, test } from 'vitest';
import { choleskyFactor, inverseOfFactor } from '../../core/math/cholesky.ts';
import { selectGaussianModel } from '../../core/networks/gaussian-stepwise.ts';
import { chooseByEbic } from '../../core/networks/glasso/ebic-path.ts';
import { partialCorrelationsOfPrecision } from '../../core/networks/partial-correlation.ts';
import { keepSignificant } from '../../core/networks/significance.ts';
import {
  hasReference,
  largestDifference,
  type Matrix,
  patternDifferences,
  referenceCases,
} from './reference.ts';

interface GaussianCase {
  readonly n: number;
  readonly S: Matrix;
  readonly fits: {
    readonly gamma: number;
    readonly threshold: boolean;
    readonly tight: { readonly lambdaIndex: number; readonly ebicMin: number; readonly network: Matrix };
  }[];
  readonly pcor?: { readonly df: number } & Readonly<Record<string, { readonly network: Matrix }>>;
  readonly ggmModSelect?: {
    readonly gamma: number;
    readonly stepwiseFromGlasso: { readonly criterion: number; readonly network: Matrix };
  }[];
}

const path = { lambdaCount: 100, lambdaMinimumRatio: 0.01 };
const cases = referenceCases<GaussianCase>('ggm_').map((entry) => [entry.case, entry] as const);

describe.skipIf(!hasReference)('Gaussian networks equal those of R', () => {
  test.each(cases)('%s: EBICglasso chooses the same penalty, weights and zeros', (_, entry) => {
    const p = entry.variables.length;
    const correlations = Float64Array.from(entry.S.data as number[]);
    for (const { gamma, threshold, tight } of entry.fits) {
      const choice = chooseByEbic(correlations, p, entry.n, { gamma, threshold, ...path });
      const network = partialCorrelationsOfPrecision(choice.precision, p);
      const label = `gamma ${gamma}, threshold ${threshold}`;
      expect(choice.index + 1, label).toBe(tight.lambdaIndex);
      expect(choice.ebic, label).toBeCloseTo(tight.ebicMin, 4);
      expect(patternDifferences(network, tight.network), label).toBe(0);
      expect(largestDifference(network, tight.network), label).toBeLessThan(1e-7);
    }
  });

  test.each(cases.filter(([, entry]) => entry.ggmModSelect))(
    '%s: stepwise search ends at the same model',
    (_, entry) => {
      const p = entry.variables.length;
      const correlations = Float64Array.from(entry.S.data as number[]);
      for (const { gamma, stepwiseFromGlasso } of entry.ggmModSelect!) {
        const choice = selectGaussianModel(correlations, p, entry.n, {
          gamma,
          stepwise: true,
          start: 'glasso',
          ...path,
        });
        const network = partialCorrelationsOfPrecision(choice.precision, p);
        expect(patternDifferences(network, stepwiseFromGlasso.network)).toBe(0);
        expect(largestDifference(network, stepwiseFromGlasso.network)).toBeLessThan(1e-7);
        expect(choice.criterion).toBeCloseTo(stepwiseFromGlasso.criterion, 4);
      }
    },
  );

  test.each(cases.filter(([, entry]) => entry.pcor))(
    '%s: the same partial correlations are significant',
    (_, entry) => {
      const p = entry.variables.length;
      const factor = choleskyFactor(Float64Array.from(entry.S.data as number[]), p)!;
      const partial = partialCorrelationsOfPrecision(inverseOfFactor(factor, p), p);
      for (const [name, adjust] of [
        ['none', 'none'],
        ['holm', 'holm'],
        ['BH', 'fdr'],
        ['bonferroni', 'bonferroni'],
      ] as const) {
        const kept = keepSignificant(partial, p, entry.pcor!.df, { alpha: 0.05, adjust });
        const { network } = entry.pcor![`thresholded_${name}_0_05`]!;
        expect(patternDifferences(kept, network), adjust).toBe(0);
        expect(largestDifference(kept, network), adjust).toBeLessThan(1e-9);
      }
    },
  );
});
