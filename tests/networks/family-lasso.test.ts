import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream } from '../../core/foundation/random.ts';
import { bestOfLassoPath } from '../../core/networks/nodewise/ebic-lasso-path.ts';
import { type FamilyFit, familyLasso } from '../../core/networks/nodewise/family-lasso.ts';
import { logisticPath } from '../../core/networks/nodewise/ising.ts';
import { type Predictor, predictorOf, productWith } from '../../core/networks/nodewise/predictor.ts';
import { logistic, poisson } from '../../core/networks/nodewise/response-family.ts';

interface Simulated {
  readonly predictors: readonly Predictor[];
  /** The same, as columns of standardised values. */
  readonly columns: readonly Float64Array[];
  readonly zeroOne: Float64Array;
  readonly counts: Float64Array;
}

/** Half of the predictors have two values. */
function simulated(seed: number, n: number, p: number): Simulated {
  const random = randomStream(seed);
  const raw = Array.from({ length: p }, (_, j) =>
    Float64Array.from({ length: n }, () => (j % 2 === 0 ? random.normal() : Number(random.uniform() < 0.3))),
  );
  const linear = (row: number) => raw.reduce((sum, column, j) => sum + (0.6 / (1 + j)) * column[row]!, -0.3);
  const zeroOne = Float64Array.from({ length: n }, (_, row) =>
    Number(random.uniform() < 1 / (1 + Math.exp(-linear(row)))),
  );
  const counts = Float64Array.from({ length: n }, (_, row) =>
    Math.max(0, Math.round(Math.exp(linear(row)) + random.normal())),
  );
  const predictors = raw.map(predictorOf);
  const columns = predictors.map((predictor) =>
    Float64Array.from({ length: n }, (_, row) => {
      const unit = new Float64Array(n);
      unit[row] = 1;
      return productWith(predictor, unit, 1);
    }),
  );
  return { predictors, columns, zeroOne, counts };
}

const parameters = fc.record({
  seed: fc.nat(1e6),
  n: fc.integer({ min: 40, max: 150 }),
  p: fc.integer({ min: 1, max: 8 }),
  share: fc.double({ min: 0.02, max: 0.9, noNaN: true }),
});

/** The largest violation of xᵀ(y − μ)/n = λ sign(b), or ≤ λ where b = 0; and of Σ(y − μ) = 0. */
function violation(
  { columns }: Simulated,
  response: Float64Array,
  fit: FamilyFit,
  meanOf: (linear: number) => number,
  lambda: number,
): number {
  const residual = response.map((value, row) => {
    const linear = columns.reduce(
      (sum, column, j) => sum + fit.coefficients[j]! * column[row]!,
      fit.intercept,
    );
    return value - meanOf(linear);
  });
  const n = response.length;
  let worst = Math.abs(residual.reduce((sum, value) => sum + value, 0)) / n;
  for (const [j, column] of columns.entries()) {
    const slope = column.reduce((sum, value, row) => sum + value * residual[row]!, 0) / n;
    const coefficient = fit.coefficients[j]!;
    const off =
      coefficient === 0
        ? Math.max(0, Math.abs(slope) - lambda)
        : Math.abs(slope - lambda * Math.sign(coefficient));
    worst = Math.max(worst, off);
  }
  return worst;
}

describe('lasso of a response that is not normal', () => {
  test('a precise fit satisfies the optimality conditions, from nothing or from another penalty', () => {
    fc.assert(
      fc.property(parameters, ({ seed, n, p, share }) => {
        const data = simulated(seed, n, p);
        for (const [family, response, meanOf] of [
          [logistic, data.zeroOne, (linear: number) => 1 / (1 + Math.exp(-linear))],
          [poisson, data.counts, Math.exp],
        ] as const) {
          if (new Set(response).size < 2) continue;
          const lasso = familyLasso(family, data.predictors, response);
          const lambda = share * lasso.largest;
          const cold = lasso.fit(lambda, null, true);
          expect(violation(data, response, cold, meanOf, lambda)).toBeLessThan(1e-9);
          const warm = lasso.fit(lambda, lasso.fit(2 * lambda, null, false), true);
          expect(violation(data, response, warm, meanOf, lambda)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('at the largest penalty nothing is in, whatever sums over rows round to', () => {
    fc.assert(
      fc.property(parameters, ({ seed, n, p }) => {
        const { predictors, zeroOne } = simulated(seed, n, p);
        if (new Set(zeroOne).size < 2) return;
        const lasso = familyLasso(logistic, predictors, zeroOne);
        expect(lasso.fit(lasso.largest, null, true).used).toBe(0);
      }),
    );
  });

  test('the penalty found by a loose scan is that of a path solved precisely', () => {
    fc.assert(
      fc.property(parameters, ({ seed, n, p }) => {
        const { predictors, zeroOne } = simulated(seed, n, p);
        if (new Set(zeroOne).size < 2) return;
        const path = logisticPath(predictors, zeroOne);
        const loose = bestOfLassoPath(path, n, p, 0.25, 1e-4);
        const exact = bestOfLassoPath(
          { ...path, fit: (lambda, start) => path.fit(lambda, start, true) },
          n,
          p,
          0.25,
          1e-4,
        );
        expect(loose.lambda).toBe(exact.lambda);
        expect(loose.ebic).toBeCloseTo(exact.ebic, 8);
      }),
      { numRuns: 60 },
    );
  });
});
