import { describe, expect, test } from 'vitest';
import type { MixedVariable } from '../../core/networks/nodewise/mixed.ts';
import { fitMixedNodes, mixedNetwork } from '../../core/networks/nodewise/mixed-network.ts';
import { mixedVariable } from '../../core/networks/nodewise/mixed-variable.ts';
import {
  hasReference,
  largestDifference,
  type Matrix,
  patternDifferences,
  referenceCases,
  referenceColumns,
} from './reference.ts';

interface MixedCase {
  readonly dataset: string;
  readonly type: readonly ('g' | 'c' | 'p')[];
  readonly lambdaGam: number;
  readonly fits: {
    readonly rule: 'AND' | 'OR';
    readonly threshold: 'LW' | 'none';
    readonly tight: {
      readonly weights: Matrix;
      readonly signs: Matrix;
      readonly predictability: Readonly<Record<'R2' | 'nCC', (number | null)[]>>;
    };
  }[];
}

const types: Readonly<Record<'g' | 'c' | 'p', MixedVariable['type']>> = {
  g: 'gaussian',
  c: 'categorical',
  p: 'poisson',
};

describe.skipIf(!hasReference)('mixed graphical models equal those of mgm', () => {
  test.each(referenceCases<MixedCase>('mgm_').map((entry) => [entry.case, entry] as const))(
    '%s',
    (_, entry) => {
      const variables = referenceColumns(entry.dataset, entry.variables).map((column, index) =>
        mixedVariable(column, types[entry.type[index]!]),
      );
      const models = fitMixedNodes(variables, entry.lambdaGam);
      for (const { rule, threshold, tight } of entry.fits) {
        const label = `${rule} ${threshold}`;
        const fit = mixedNetwork(variables, models, {
          rule: rule === 'AND' ? 'and' : 'or',
          threshold: threshold === 'LW',
        });
        expect(patternDifferences(fit.weights, tight.weights), label).toBe(0);
        expect(largestDifference(fit.weights, tight.weights), label).toBeLessThan(1e-5);
        for (const [node, value] of fit.predictability.entries()) {
          const { R2, nCC } = tight.predictability;
          expect(Math.abs(value - (R2[node] ?? nCC[node])!), label).toBeLessThan(1e-3);
        }
        expect(largestDifference(fit.signs, tight.signs), label).toBe(0);
      }
    },
    20_000,
  );
});
