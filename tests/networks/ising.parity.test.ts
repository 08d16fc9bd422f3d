import { describe, expect, test } from 'vitest';
import { fitIsing } from '../../core/networks/nodewise/ising.ts';
import {
  hasReference,
  largestDifference,
  type Matrix,
  patternDifferences,
  referenceCases,
  referenceColumns,
} from './reference.ts';

interface IsingCase {
  readonly dataset: string;
  readonly fits: {
    readonly gamma: number;
    readonly rule: 'AND' | 'OR';
    readonly tight: { readonly weights: Matrix; readonly thresholds: number[]; readonly lambda: number[] };
  }[];
}

describe.skipIf(!hasReference)('Ising networks equal those of IsingFit', () => {
  test.each(referenceCases<IsingCase>('ising_').map((entry) => [entry.case, entry] as const))(
    '%s',
    (_, entry) => {
      const columns = referenceColumns(entry.dataset, entry.variables).map((column) => column.values);
      for (const { gamma, rule, tight } of entry.fits) {
        const fit = fitIsing(columns, { gamma, rule: rule === 'AND' ? 'and' : 'or' });
        expect(largestDifference(fit.lambdas, tight.lambda)).toBeLessThan(1e-9);
        expect(patternDifferences(fit.weights, tight.weights)).toBe(0);
        expect(largestDifference(fit.weights, tight.weights)).toBeLessThan(1e-5);
        expect(largestDifference(fit.thresholds, tight.thresholds)).toBeLessThan(1e-5);
      }
    },
  );
});
