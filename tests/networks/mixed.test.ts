import { describe, expect, test } from 'vitest';
import { randomStream } from '../../core/foundation/random.ts';
import type { DataColumn, VariableKind } from '../../core/model/dataset.ts';
import { mgm } from '../../core/networks/estimators/mgm.ts';
import { multinomialLasso } from '../../core/networks/nodewise/multinomial-lasso.ts';
import { sampleOfColumns } from '../../core/networks/sample.ts';

const n = 600;
const random = randomStream(21);
const draw = (value: (row: number) => number) => Float64Array.from({ length: n }, (_, row) => value(row));
const column = (name: string, values: Float64Array): DataColumn => ({ name, values, texts: null });

/** mood moves group, visits and half, which has nothing of its own to do with the others. */
const mood = draw(() => random.normal());
const group = draw((row) => (random.uniform() < 1 / (1 + Math.exp(1.5 * mood[row]!)) ? 1 : 0));
const level = draw((row) => Math.min(2, Math.max(0, Math.round(1 + mood[row]! + 0.7 * random.normal()))));
const visits = draw((row) => {
  const limit = Math.exp(-Math.exp(0.3 + 0.5 * mood[row]!));
  let count = 0;
  for (let product = random.uniform(); product > limit; product *= random.uniform()) count++;
  return count;
});
const noise = draw(() => random.normal());
const columns = [
  column('mood', mood),
  column('group', group),
  column('level', level),
  column('visits', visits),
  column('noise', noise),
];
const kinds: Record<string, VariableKind> = { level: 'nominal', visits: 'count' };
const settings = mgm.parameters.parse({});

describe('mixed graphical model', () => {
  test('finds the edges of a star over four kinds of variables, signed where a sign is defined', () => {
    const { weights, signs, predictability } = mgm.run(sampleOfColumns(columns, kinds), settings);
    for (const leaf of [1, 2, 3]) expect(weights[leaf]).toBeGreaterThan(0.1);
    expect(weights[4]).toBe(0);
    expect([signs![1], signs![2], signs![3]]).toEqual([-1, 0, 1]);
    expect(signs![4]).toBeNaN();
    expect(predictability.map(({ measure }) => measure)).toEqual(['R2', 'nCC', 'nCC', 'R2', 'R2']);
    for (const { value } of predictability.slice(0, 4)) expect(value).toBeGreaterThan(0.05);
  });

  test('a row with a missing value is left out and told', () => {
    const holed = columns.map((each) => ({ ...each, values: each.values.slice() }));
    holed[0]!.values[5] = Number.NaN;
    const { n: used, warnings } = mgm.run(sampleOfColumns(holed, kinds), settings);
    expect(used).toBe(n - 1);
    expect(warnings[0]!.code).toBe('listwise-deletion');
  });

  test('names a rare category and a count that is none', () => {
    const rare = level.slice().fill(0);
    rare[0] = 1;
    expect(() =>
      mgm.run(sampleOfColumns([columns[0]!, column('rare', rare)], { rare: 'nominal' }), settings),
    ).toThrow(/Category 1 of variable "rare" has 1 case/u);
    expect(() =>
      mgm.run(sampleOfColumns([columns[1]!, column('mood', mood)], { mood: 'count' }), settings),
    ).toThrow(/"mood" holds .* whole number/u);
  });
});

describe('multinomial lasso', () => {
  test('satisfies the optimality conditions of every category', () => {
    const predictors = [mood, noise].map((values) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / n;
      return values.map((value) => value - mean);
    });
    const indicators = [0, 1, 2].map((category) => level.map((value) => (value === category ? 1 : 0)));
    const lambda = 0.05;
    const fit = multinomialLasso(
      predictors.map((values) => ({ values, rows: null })),
      indicators,
    ).fit(lambda, null, true);
    const linearOf = (k: number, row: number) =>
      fit.intercepts[k]! +
      predictors.reduce((sum, values, j) => sum + fit.coefficients[k]![j]! * values[row]!, 0);
    for (const [k, indicator] of indicators.entries()) {
      for (const [j, values] of predictors.entries()) {
        let slope = 0;
        for (let row = 0; row < n; row++) {
          const total = [0, 1, 2].reduce((sum, each) => sum + Math.exp(linearOf(each, row)), 0);
          slope += (values[row]! * (indicator[row]! - Math.exp(linearOf(k, row)) / total)) / n;
        }
        const coefficient = fit.coefficients[k]![j]!;
        if (coefficient === 0) expect(Math.abs(slope)).toBeLessThan(lambda + 1e-6);
        else expect(slope).toBeCloseTo(lambda * Math.sign(coefficient), 5);
      }
    }
  });
});
