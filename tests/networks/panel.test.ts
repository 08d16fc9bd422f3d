import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NosographError } from '../../core/foundation/errors.ts';
import { randomStream } from '../../core/foundation/random.ts';
import type { DataColumn } from '../../core/model/dataset.ts';
import {
  fitGaussianLasso,
  gramOf,
  largestGaussianLambda,
  outcomeMoments,
} from '../../core/networks/nodewise/gaussian-lasso.ts';
import { fitPanelPair } from '../../core/networks/temporal/panel.ts';
import { panelInfluence } from '../../core/networks/temporal/panel-influence.ts';
import { panelOfColumns, panelOfRows, wavePairs } from '../../core/networks/temporal/panel-waves.ts';

const column = (name: string, values: readonly number[]): DataColumn => ({
  name,
  values: Float64Array.from(values),
  texts: null,
});

/** Two waves of three variables in which only a leads to b, beside each variable's own past. */
function simulatedWaves(n: number) {
  const random = randomStream(11);
  const draw = () => Array.from({ length: n }, () => random.normal());
  const [a, b, c] = [draw(), draw(), draw()];
  const later = (own: number[], cause: number[] | null) =>
    own.map((value, row) => 0.5 * value + (cause === null ? 0 : 0.5 * cause[row]!) + random.normal());
  return [
    { name: 'W1', columns: [column('a_t1', a!), column('b_t1', b!), column('c_t1', c!)] },
    {
      name: 'W2',
      columns: [
        column('a_t2', later(a!, null)),
        column('b_t2', later(b!, a!)),
        column('c_t2', later(c!, null)),
      ],
    },
  ];
}

describe('cross-lagged panel network', () => {
  test('finds the one cross-lagged effect, from row to column', () => {
    const panel = panelOfColumns(simulatedWaves(1000));
    expect(panel.variables).toEqual(['a', 'b', 'c']);
    const fit = fitPanelPair(wavePairs(panel)[0]!, 0.5);
    const network = fit.lasso.standardised;
    expect(network[0 * 3 + 1]).toBeGreaterThan(0.25);
    for (const absent of [2, 3, 5, 6, 7]) expect(network[absent]).toBe(0);
    const influence = panelInfluence(network, 3);
    expect(influence.outExpectedInfluence[0]).toBe(network[1]);
    expect(influence.inExpectedInfluence[1]).toBe(network[1]);
  });

  test('raw coefficients do not depend on the units of the earlier wave, but for the unit itself', () => {
    const waves = simulatedWaves(300);
    const fit = fitPanelPair(wavePairs(panelOfColumns(waves))[0]!, 0.5);
    const [first, second] = waves;
    const centimetres = [
      column(
        'a_t1',
        [...first!.columns[0]!.values].map((value) => value * 100 + 7),
      ),
      ...first!.columns.slice(1),
    ];
    const other = fitPanelPair(
      wavePairs(panelOfColumns([{ name: 'W1', columns: centimetres }, second!]))[0]!,
      0.5,
    );
    expect(other.lasso.standardised[1]).toBeCloseTo(fit.lasso.standardised[1]!, 10);
    expect(other.lasso.raw[1]! * 100).toBeCloseTo(fit.lasso.raw[1]!, 10);
  });

  test('rows of persons and waves in any order give the panel of the wide file', () => {
    const waves = simulatedWaves(40);
    const rows = waves.flatMap(({ columns }, wave) =>
      Array.from({ length: 40 }, (_, person) => ({
        person,
        wave,
        values: columns.map(({ values }) => values[person]!),
      })),
    );
    rows.reverse();
    const long = panelOfRows(
      column(
        'person',
        rows.map((row) => row.person),
      ),
      column(
        'wave',
        rows.map((row) => row.wave),
      ),
      ['a', 'b', 'c'].map((name, index) =>
        column(
          name,
          rows.map((row) => row.values[index]!),
        ),
      ),
    );
    const fitLong = fitPanelPair(wavePairs(long)[0]!, 0.5);
    const fitWide = fitPanelPair(wavePairs(panelOfColumns(waves))[0]!, 0.5);
    for (const [at, value] of fitWide.lasso.standardised.entries())
      expect(fitLong.lasso.standardised[at]).toBeCloseTo(value, 10);
  });

  test('names a variable without variance, with its wave', () => {
    const [first, second] = simulatedWaves(30);
    const flat = [column('a_t2', new Array(30).fill(2)), ...second!.columns.slice(1)];
    const pair = wavePairs(panelOfColumns([first!, { name: 'W2', columns: flat }]))[0]!;
    expect(() => fitPanelPair(pair, 0.5)).toThrow(/"a" has the same value .* wave "W2"/u);
  });

  test('refuses a person with two rows in one wave, and waves of different length', () => {
    const ids = column('id', [1, 1, 2]);
    const wave = column('wave', [1, 1, 2]);
    expect(() => panelOfRows(ids, wave, [column('a', [1, 2, 3])])).toThrow(NosographError);
    const [first, second] = simulatedWaves(10);
    expect(() => panelOfColumns([first!, { name: 'W2', columns: second!.columns.slice(1) }])).toThrow(/W2/u);
  });
});

describe('Gaussian lasso', () => {
  test('satisfies the optimality conditions at every penalty', () => {
    const draws = fc.record({
      seed: fc.integer({ min: 0, max: 1e6 }),
      share: fc.double({ min: 0.001, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(draws, ({ seed, share }) => {
        const random = randomStream(seed);
        const columns = Array.from({ length: 5 }, () =>
          Float64Array.from({ length: 30 }, () => random.normal()),
        );
        const outcome = columns[0]!.map((value) => value + random.normal());
        const moments = { ...gramOf(columns), ...outcomeMoments(columns, outcome) };
        const lambda = share * largestGaussianLambda(moments);
        const fit = fitGaussianLasso(moments, lambda, new Float64Array(5));
        for (let j = 0; j < 5; j++) {
          let left = moments.products[j]!;
          for (let k = 0; k < 5; k++) left -= moments.gram[j * 5 + k]! * fit[k]!;
          if (fit[j] === 0) expect(Math.abs(left)).toBeLessThan(lambda + 1e-9);
          else expect(left).toBeCloseTo(lambda * Math.sign(fit[j]!), 9);
        }
      }),
      { numRuns: 60 },
    );
  });
});
