import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream } from '../../core/foundation/random.ts';
import { pearsonCorrelation } from '../../core/math/pearson.ts';
import { gaussianEbic } from '../../core/networks/ebic.ts';
import { descendGlasso, precisionOfState } from '../../core/networks/glasso/block-descent.ts';
import { chooseByEbic, lambdaPath } from '../../core/networks/glasso/ebic-path.ts';
import { emptyGlassoState } from '../../core/networks/glasso/state.ts';

/** Correlations of n cases of p variables, each leaning on some before it. */
function sampleCorrelations(seed: number, p: number, n: number, strength: number): Float64Array {
  const random = randomStream(seed);
  const leaning = Float64Array.from({ length: p * p }, () =>
    random.uniform() < 0.25 ? strength * (random.uniform() - 0.3) : 0,
  );
  const columns = Array.from({ length: p }, () => new Float64Array(n));
  for (let row = 0; row < n; row++) {
    for (let j = 0; j < p; j++) {
      let value = random.normal();
      for (let k = 0; k < j; k++) value += leaning[j * p + k]! * columns[k]![row]!;
      columns[j]![row] = value;
    }
  }
  return Float64Array.from({ length: p * p }, (_, at) =>
    at % (p + 1) === 0 ? 1 : pearsonCorrelation(columns[Math.floor(at / p)]!, columns[at % p]!),
  );
}

/** Every penalty solved to 1e-10, the first smallest criterion kept. */
function everyPenalty(correlations: Float64Array, p: number, n: number, gamma: number, ratio: number) {
  const lambdas = lambdaPath(correlations, p, 100, ratio);
  const state = emptyGlassoState(correlations, p);
  let best = { index: -1, ebic: Number.POSITIVE_INFINITY };
  for (let index = 99; index >= 0; index--) {
    descendGlasso(correlations, p, lambdas[index]!, state, { tolerance: 1e-10, maximumSweeps: 2000 });
    const ebic = gaussianEbic(precisionOfState(state, p), correlations, p, n, gamma);
    if (ebic <= best.ebic) best = { index, ebic };
  }
  return best;
}

describe('choice of the penalty by bounds', () => {
  test('is that of a search through every penalty', () => {
    const problem = fc.record({
      seed: fc.nat(1e6),
      p: fc.integer({ min: 2, max: 14 }),
      n: fc.constantFrom(40, 100, 400, 3000),
      strength: fc.constantFrom(0, 0.4, 1, 2),
      gamma: fc.constantFrom(0, 0.25, 0.5, 1),
      ratio: fc.constantFrom(0.01, 0.1),
    });
    fc.assert(
      fc.property(problem, ({ seed, p, n, strength, gamma, ratio }) => {
        const correlations = sampleCorrelations(seed, p, n, strength);
        const settings = { gamma, threshold: false, lambdaCount: 100, lambdaMinimumRatio: ratio };
        const choice = chooseByEbic(correlations, p, n, settings);
        const exact = everyPenalty(correlations, p, n, gamma, ratio);
        expect(choice.ebic).toBeCloseTo(exact.ebic, 5);
        expect(choice.index).toBe(exact.index);
      }),
      { numRuns: 150 },
    );
  });

  test('tells when the descent of the chosen penalty stopped early', () => {
    const correlations = sampleCorrelations(1, 6, 200, 1);
    const settings = { gamma: 0.5, threshold: false, lambdaCount: 100, lambdaMinimumRatio: 0.01 };
    expect(chooseByEbic(correlations, 6, 200, settings).converged).toBe(true);
  });
});
