import { describe, expect, test } from 'vitest';
import { partialCorrelationsOfPrecision } from '../../core/networks/partial-correlation.ts';
import { directedPartialCorrelations, fitGraphicalVar } from '../../core/networks/temporal/graphical-var.ts';
import { laggedRows } from '../../core/networks/temporal/lagged-rows.ts';
import { largestDifference, type Matrix, patternDifferences } from './reference.ts';
import { hasTemporalReference, temporalCases, temporalColumns } from './temporal-reference.ts';

interface SeriesCase {
  readonly columns: Readonly<Record<'day' | 'beep' | 'id', string | null>>;
  readonly n: number;
  readonly fits: {
    readonly gamma: number;
    readonly tight: {
      readonly lambdaKappa: number;
      readonly lambdaBeta: number;
      readonly beta: Matrix;
      readonly PCC: Matrix;
      readonly PDC: Matrix;
    };
  }[];
}

describe.skipIf(!hasTemporalReference)('graphical VAR equals the exact solutions', () => {
  test.each(temporalCases<SeriesCase>('gvar_').map((entry) => [entry.case, entry] as const))(
    '%s',
    (_, entry) => {
      const columns = temporalColumns(entry.data);
      const named = (name: string | null) => columns.find((column) => column.name === name) ?? null;
      const p = entry.variables.length;
      const rows = laggedRows(
        entry.variables.map((name) => named(name)!),
        { person: named(entry.columns.id), day: named(entry.columns.day), beep: named(entry.columns.beep) },
      );
      expect(rows.outcomes[0]!.length).toBe(entry.n);
      for (const { gamma, tight } of entry.fits.slice(-2)) {
        const fit = fitGraphicalVar(rows, gamma);
        expect(fit.lambdaKappa).toBeCloseTo(tight.lambdaKappa, 9);
        expect(fit.lambdaBeta).toBeCloseTo(tight.lambdaBeta, 9);
        expect(patternDifferences(fit.beta, tight.beta)).toBe(0);
        expect(largestDifference(fit.beta, tight.beta)).toBeLessThan(1e-6);
        expect(largestDifference(partialCorrelationsOfPrecision(fit.kappa, p), tight.PCC)).toBeLessThan(1e-6);
        expect(largestDifference(directedPartialCorrelations(fit, p), tight.PDC)).toBeLessThan(1e-6);
      }
    },
    20_000,
  );
});
