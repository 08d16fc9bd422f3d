import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream } from '../../core/foundation/random.ts';
import { choleskyFactor, inverseOfFactor } from '../../core/math/cholesky.ts';
import { logDeterminant } from '../../core/math/determinant.ts';
import { fitRandomIntercept, type GroupedRows } from '../../core/networks/temporal/random-intercept.ts';

/** Rows of `groups` groups of different sizes whose intercepts spread by `spread`. */
function sampleRows(seed: number, groups: number, spread: number): GroupedRows {
  const random = randomStream(seed);
  const group: number[] = [];
  const x: number[] = [];
  const y: number[] = [];
  for (let g = 0; g < groups; g++) {
    const intercept = spread * random.normal();
    for (let row = 0; row < 3 + (g % 4); row++) {
      group.push(g);
      x.push(random.normal());
      y.push(1 + 0.5 * x.at(-1)! + intercept + random.normal());
    }
  }
  return {
    predictors: [new Float64Array(x.length).fill(1), Float64Array.from(x)],
    outcome: Float64Array.from(y),
    group: Int32Array.from(group),
  };
}

/** −2 log likelihood of the model at given parameters, by the full covariance of all rows. */
function denseDeviance(rows: GroupedRows, coefficients: Float64Array, residual: number, intercept: number) {
  const n = rows.outcome.length;
  const covariance = Float64Array.from({ length: n * n }, (_, at) => {
    const i = Math.floor(at / n);
    const j = at % n;
    return (i === j ? residual : 0) + (rows.group[i] === rows.group[j] ? intercept : 0);
  });
  const inverse = inverseOfFactor(choleskyFactor(covariance, n)!, n);
  const left = rows.outcome.map(
    (y, row) => y - coefficients.reduce((sum, b, j) => sum + b * rows.predictors[j]![row]!, 0),
  );
  let squares = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) squares += left[i]! * inverse[i * n + j]! * left[j]!;
  return n * Math.log(2 * Math.PI) + logDeterminant(covariance, n) + squares;
}

describe('a random intercept by maximum likelihood', () => {
  test('reports the deviance of its own parameters, and no neighbour is better', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(0, 0.3, 2), (seed, spread) => {
        const rows = sampleRows(seed, 8, spread);
        const fit = fitRandomIntercept(rows)!;
        const at = (b: number, residual: number, intercept: number) =>
          denseDeviance(
            rows,
            fit.coefficients.map((value) => value + b),
            fit.residualVariance * residual,
            fit.interceptVariance + intercept,
          );
        expect(at(0, 1, 0)).toBeCloseTo(fit.deviance, 8);
        for (const worse of [at(0.01, 1, 0), at(-0.01, 1, 0), at(0, 1.01, 0), at(0, 0.99, 0), at(0, 1, 0.01)])
          expect(worse).toBeGreaterThan(fit.deviance);
      }),
      { numRuns: 30 },
    );
  });

  test('is least squares where groups do not differ', () => {
    const rows = sampleRows(4, 6, 0);
    // Each group's mean taken off and the whole mean put back: less than chance is left between groups.
    const means = new Map<number, { sum: number; n: number }>();
    for (const [row, y] of rows.outcome.entries()) {
      const own = means.get(rows.group[row]!) ?? { sum: 0, n: 0 };
      means.set(rows.group[row]!, { sum: own.sum + y, n: own.n + 1 });
    }
    const outcome = rows.outcome.map((y, row) => {
      const { sum, n } = means.get(rows.group[row]!)!;
      return y - sum / n;
    });
    const fit = fitRandomIntercept({ ...rows, outcome, predictors: [rows.predictors[0]!] })!;
    expect(fit.interceptVariance).toBe(0);
    expect(fit.coefficients[0]).toBeCloseTo(0, 12);
    expect(fit.intercepts.every((value) => value === 0)).toBe(true);
  });

  test('has no answer when the predictors are linearly dependent', () => {
    const rows = sampleRows(1, 5, 1);
    const [ones, x] = rows.predictors;
    expect(fitRandomIntercept({ ...rows, predictors: [ones!, x!, x!.map((value) => 2 * value)] })).toBeNull();
  });
});
