import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream, replicateStreams } from '../../core/foundation/random.ts';
import { networkValues } from '../../core/networks/bootstrap/centrality-values.ts';
import { gaussianSimulator } from '../../core/networks/bootstrap/simulate.ts';
import { ebicglasso } from '../../core/networks/estimators/ebicglasso.ts';
import { comparisonTrial, powerOf } from '../../core/networks/planning/comparison-power.ts';
import { ordinalSimulator } from '../../core/networks/planning/ordinal.ts';
import { planReplicate, planSimulator, summariseRecovery } from '../../core/networks/planning/plan.ts';
import { recoveryOf } from '../../core/networks/planning/recovery.ts';
import { sampleOfColumns } from '../../core/networks/sample.ts';

const variables = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A chain of partial correlations of 0.35, one of them negative. */
function chain(): Float64Array {
  const weights = new Float64Array(36);
  for (let i = 0; i < 5; i++) {
    weights[i * 6 + i + 1] = i === 2 ? -0.35 : 0.35;
    weights[(i + 1) * 6 + i] = weights[i * 6 + i + 1]!;
  }
  return weights;
}

describe('recovery of a network', () => {
  test('counts true edges found, absent edges left out, and the largest false edge', () => {
    const truth = chain();
    const estimate = chain();
    estimate[1] = 0;
    estimate[6] = 0;
    estimate[3] = -0.2;
    estimate[18] = -0.2;
    const recovery = recoveryOf(networkValues(truth, 6), networkValues(estimate, 6));
    expect(recovery.sensitivity).toBeCloseTo(4 / 5, 12);
    expect(recovery.specificity).toBeCloseTo(9 / 10, 12);
    expect(recovery.largestFalseEdge).toBeCloseTo(0.2, 12);
  });

  test('is perfect for the truth itself, and between 0 and 1, −1 and 1 for anything', () => {
    const triangle = fc.array(fc.oneof(fc.constant(0), fc.double({ min: -1, max: 1, noNaN: true })), {
      minLength: 15,
      maxLength: 15,
    });
    const matrix = (lower: readonly number[]) => {
      const weights = new Float64Array(36);
      let next = 0;
      for (let i = 0; i < 6; i++)
        for (let j = 0; j < i; j++) {
          weights[i * 6 + j] = lower[next]!;
          weights[j * 6 + i] = lower[next++]!;
        }
      return networkValues(weights, 6);
    };
    fc.assert(
      fc.property(triangle, triangle, (a, b) => {
        const truth = matrix(a);
        const own = recoveryOf(truth, truth);
        if (!Number.isNaN(own.sensitivity)) expect(own.sensitivity).toBe(1);
        if (!Number.isNaN(own.specificity)) expect(own.specificity).toBe(1);
        const other = recoveryOf(truth, matrix(b));
        for (const share of [other.sensitivity, other.specificity])
          if (!Number.isNaN(share)) expect(share >= 0 && share <= 1).toBe(true);
        for (const r of [other.correlation, other.strength, other.closeness])
          expect(r >= -1 && r <= 1).toBe(true);
      }),
    );
  });
});

describe('planning', () => {
  test('more cases recover more, the same seed the same', () => {
    const network = { variables, weights: chain(), thresholds: null };
    const truth = networkValues(network.weights, 6);
    const simulate = planSimulator(network, 'ebicglasso', null);
    const settings = ebicglasso.parameters.parse({});
    const at = (n: number) =>
      summariseRecovery(
        replicateStreams(4, 25).map(
          (random) =>
            planReplicate(truth, simulate, n, (sample) => ebicglasso.run(sample, settings), random).value,
        ),
      );
    const few = at(60);
    const many = at(600);
    expect(many.sensitivity!.mean).toBeGreaterThan(few.sensitivity!.mean);
    expect(many.sensitivity!.mean).toBeGreaterThan(0.95);
    expect(many.correlation!.mean).toBeGreaterThan(few.correlation!.mean);
    expect(many.correlation!.q025).toBeLessThanOrEqual(many.correlation!.mean);
    expect(at(60)).toEqual(few);
  });

  test('refuses an Ising model without thresholds, a mixed model, and levels of an Ising model', () => {
    const network = { variables, weights: chain(), thresholds: null };
    expect(() => planSimulator(network, 'ising', null)).toThrow(/thresholds are needed/u);
    expect(() => planSimulator(network, 'mgm', null)).toThrow(/another estimator/u);
    expect(() => planSimulator({ ...network, thresholds: [0, 0, 0, 0, 0, 0] }, 'ising', 4)).toThrow(
      /levels/u,
    );
  });
});

describe('ordinal answers', () => {
  test('are equally frequent without skew, and rarer the higher with it', () => {
    const simulate = gaussianSimulator(chain(), variables);
    const shares = (skew: number) => {
      const { values } = ordinalSimulator(simulate, 4, skew)(20_000, randomStream(1))[0]!;
      return [0, 1, 2, 3].map((answer) => values.filter((value) => value === answer).length / 20_000);
    };
    for (const share of shares(0)) expect(share).toBeCloseTo(0.25, 1);
    const skewed = shares(1);
    expect(skewed[0]).toBeCloseTo(0.5, 1);
    expect([...skewed].sort((a, b) => b - a)).toEqual(skewed);
  });
});

describe('power of the comparison test', () => {
  const settings = ebicglasso.parameters.parse({});
  const pValues = (a: Float64Array, b: Float64Array, n: number) =>
    replicateStreams(6, 24).map(
      (random) =>
        comparisonTrial(
          [gaussianSimulator(a, variables), gaussianSimulator(b, variables)],
          n,
          19,
          (columns) => ebicglasso.run(sampleOfColumns(columns), settings).weights,
          random,
        ).value,
    );

  test('is small where the networks are one, large where an edge is gone', () => {
    const without = chain();
    without[1] = 0;
    without[6] = 0;
    const same = pValues(chain(), chain(), 150).map((p) => p.maximumDifference);
    const different = pValues(chain(), without, 400).map((p) => p.maximumDifference);
    expect(powerOf(same, 0.05).power).toBeLessThan(0.25);
    expect(powerOf(different, 0.05).power).toBeGreaterThan(0.6);
  }, 30_000);

  test('comes with an interval that holds it and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (values) => {
        const { power, lower, upper } = powerOf(values, 0.05);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(power).toBeGreaterThanOrEqual(lower - 1e-12);
        expect(power).toBeLessThanOrEqual(upper + 1e-12);
      }),
    );
    // Wilson's interval of 5 of 20, by hand.
    const { lower, upper } = powerOf([...Array(5).fill(0.01), ...Array(15).fill(0.5)], 0.05);
    expect(lower).toBeCloseTo(0.1119, 4);
    expect(upper).toBeCloseTo(0.4687, 4);
  });
});
