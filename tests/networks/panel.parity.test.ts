import { describe, expect, test } from 'vitest';
import { fitPanelPair } from '../../core/networks/temporal/panel.ts';
import { panelInfluence } from '../../core/networks/temporal/panel-influence.ts';
import { panelOfColumns, wavePairs } from '../../core/networks/temporal/panel-waves.ts';
import { largestDifference, type Matrix, patternDifferences } from './reference.ts';
import { hasTemporalReference, temporalCases, temporalColumns } from './temporal-reference.ts';

interface Coefficients {
  readonly coefficients: Matrix;
  readonly raw: { readonly coefficients: Matrix; readonly intercepts: number[] };
  readonly influence: Readonly<Record<string, number[]>>;
}

interface PanelCase {
  readonly waves: number;
  readonly pairs: {
    readonly n: number;
    readonly lasso: (Coefficients & {
      readonly gamma: number;
      readonly lambda: number[];
      readonly ebicMin: number[];
      readonly r2AtLassoCoefficients: number[];
      readonly prediction: Readonly<Record<string, number[] | Matrix>>;
      readonly refit: Coefficients;
    })[];
    readonly ols: Coefficients & {
      readonly standardErrors: Matrix;
      readonly pvalues: Matrix;
      readonly residualCorrelations: Matrix;
    };
  }[];
}

const close = 1e-8;
const cases = temporalCases<PanelCase>('clpn_').map((entry) => [entry.case, entry] as const);

describe.skipIf(!hasTemporalReference)('cross-lagged panel networks equal the exact solutions', () => {
  test.each(cases)('%s', (_, entry) => {
    const columns = temporalColumns(entry.data);
    const waves = Array.from({ length: entry.waves }, (_, wave) => ({
      name: `W${wave + 1}`,
      columns: entry.variables.map((name) => columns.find((each) => each.name === `${name}_t${wave + 1}`)!),
    }));
    const panel = panelOfColumns(waves);
    expect(panel.variables).toEqual(entry.variables);
    for (const [index, pair] of wavePairs(panel).entries()) {
      const expected = entry.pairs[index]!;
      for (const lasso of expected.lasso) {
        const fit = fitPanelPair(pair, lasso.gamma);
        expect(fit.n).toBe(expected.n);
        expect(largestDifference(fit.lambdas, lasso.lambda)).toBeLessThan(close);
        expect(largestDifference(fit.ebic, lasso.ebicMin)).toBeLessThan(1e-6);
        expect(patternDifferences(fit.lasso.standardised, lasso.coefficients)).toBe(0);
        expectSame(fit.lasso, lasso);
        expectSame(fit.refit, lasso.refit);
        expectSame(fit.ols!, expected.ols);
        expect(largestDifference(fit.ols!.standardErrors, expected.ols.standardErrors)).toBeLessThan(close);
        expect(largestDifference(fit.ols!.pValues, expected.ols.pvalues)).toBeLessThan(close);
        expect(
          largestDifference(fit.ols!.residualCorrelations, expected.ols.residualCorrelations),
        ).toBeLessThan(close);
        expect(largestDifference(fit.r2AtLassoCoefficients, lasso.r2AtLassoCoefficients)).toBeLessThan(close);
        for (const [name, values] of Object.entries(fit.prediction))
          expect(largestDifference(values, lasso.prediction[name]!), name).toBeLessThan(close);
      }
    }
  });
});

function expectSame(
  ours: { standardised: Float64Array; raw: Float64Array; intercepts: Float64Array },
  theirs: Coefficients,
): void {
  expect(largestDifference(ours.standardised, theirs.coefficients)).toBeLessThan(close);
  expect(largestDifference(ours.raw, theirs.raw.coefficients)).toBeLessThan(close);
  // Intercepts are on the scale of the data, up to some dozens.
  expect(largestDifference(ours.intercepts, theirs.raw.intercepts)).toBeLessThan(1e-6);
  const influence = panelInfluence(ours.standardised, ours.intercepts.length);
  for (const [name, values] of Object.entries(influence))
    expect(largestDifference(values, theirs.influence[name]!), name).toBeLessThan(close);
}
