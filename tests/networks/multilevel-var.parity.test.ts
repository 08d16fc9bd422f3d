import { describe, expect, test } from 'vitest';
import { fitMultilevelVar, multilevelRows } from '../../core/networks/temporal/multilevel-var.ts';
import { largestDifference, type Matrix } from './reference.ts';
import { hasTemporalReference, temporalCases, temporalColumns } from './temporal-reference.ts';

interface MultilevelCase {
  readonly persons: number;
  readonly n: number;
  readonly call: string;
  readonly default: { readonly Beta: { readonly P: Matrix } };
  readonly tight: {
    readonly temporal: Matrix;
    readonly BetaSE: Matrix;
    readonly GammaOmegaMu: Matrix;
    readonly contemporaneous: Matrix;
    readonly between: Matrix;
    readonly intercept: number[];
    readonly interceptSD: number[];
    readonly residualSD: number[];
    readonly deviance: number[];
  };
}

const transposed = ({ data }: Matrix): Matrix => {
  const p = Math.sqrt(data.length);
  return { data: data.map((_, at) => data[(at % p) * p + Math.floor(at / p)]!) };
};

const cases = temporalCases<MultilevelCase>('mlvar_').filter(
  ({ call }) => call.includes('temporal = "fixed"') && call.includes('contemporaneous = "fixed"'),
);

describe.skipIf(!hasTemporalReference)('multilevel VAR with fixed effects equals mlVAR', () => {
  test.each(cases.map((entry) => [entry.case, entry] as const))('%s', (_, entry) => {
    const columns = temporalColumns(entry.data);
    const named = (name: string) => columns.find((column) => column.name === name)!;
    const rows = multilevelRows(entry.variables.map(named), {
      person: named('id'),
      day: named('day'),
      beep: named('beep'),
    });
    expect(rows.persons).toBe(entry.persons);
    expect(rows.group.length).toBe(entry.n);
    const fit = fitMultilevelVar(rows);
    const { tight } = entry;
    expect(largestDifference(fit.deviance, tight.deviance)).toBeLessThan(1e-8);
    expect(largestDifference(fit.beta, transposed(tight.temporal))).toBeLessThan(1e-9);
    expect(largestDifference(fit.betaErrors, tight.BetaSE)).toBeLessThan(1e-7);
    expect(largestDifference(fit.betaP, entry.default.Beta.P)).toBeLessThan(1e-6);
    expect(largestDifference(fit.contemporaneous!, tight.contemporaneous)).toBeLessThan(1e-7);
    expect(largestDifference(fit.between!, tight.between)).toBeLessThan(1e-6);
    expect(largestDifference(fit.intercepts, tight.intercept)).toBeLessThan(1e-7);
    expect(largestDifference(fit.interceptSd, tight.interceptSD)).toBeLessThan(1e-6);
    expect(largestDifference(fit.residualSd, tight.residualSD)).toBeLessThan(1e-7);
  });
});
