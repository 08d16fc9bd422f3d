import { exp } from '../../foundation/elementary.ts';
import { NosographError } from '../../foundation/errors.ts';
import type { RandomStream } from '../../foundation/random.ts';
import { choleskyFactor, inverseOfFactor } from '../../math/cholesky.ts';
import type { DataColumn } from '../../model/dataset.ts';

/** Draws a sample of n cases from a fitted network. */
export type Simulator = (n: number, random: RandomStream) => DataColumn[];

/**
 * Normal data whose partial correlations are the weights (p × p): covariance (I − W)⁻¹ made a correlation matrix.
 * @throws NosographError `input.invalid` when I − W is not positive definite.
 */
export function gaussianSimulator(weights: Float64Array, variables: readonly string[]): Simulator {
  const p = variables.length;
  const precision = weights.map((value, at) => (at % (p + 1) === 0 ? 1 : -value));
  const factor = choleskyFactor(precision, p);
  if (factor === null) throw notPositiveDefinite();
  return normalSimulator(correlationsOf(inverseOfFactor(factor, p), p), variables);
}

/** Normal data whose correlations are the weights. */
export const correlationSimulator = (weights: Float64Array, variables: readonly string[]): Simulator =>
  normalSimulator(
    weights.map((value, at) => (at % (variables.length + 1) === 0 ? 1 : value)),
    variables,
  );

const notPositiveDefinite = () =>
  new NosographError(
    'input.invalid',
    'No data can be drawn from this network: its matrix is not positive definite. Use the nonparametric bootstrap.',
  );

function correlationsOf(covariance: Float64Array, p: number): Float64Array {
  return covariance.map(
    (value, at) =>
      value / Math.sqrt(covariance[Math.floor(at / p) * (p + 1)]! * covariance[(at % p) * (p + 1)]!),
  );
}

function normalSimulator(correlations: Float64Array, variables: readonly string[]): Simulator {
  const p = variables.length;
  const factor = choleskyFactor(correlations, p);
  if (factor === null) throw notPositiveDefinite();
  return (n, random) => {
    const columns = variables.map((name) => ({ name, values: new Float64Array(n), texts: null }));
    const draw = new Float64Array(p);
    for (let row = 0; row < n; row++) {
      for (let j = 0; j < p; j++) {
        draw[j] = random.normal();
        let value = 0;
        for (let k = 0; k <= j; k++) value += factor[j * p + k]! * draw[k]!;
        columns[j]!.values[row] = value;
      }
    }
    return columns;
  };
}

const sweeps = 60;

/** 0/1 data from an Ising model by Gibbs sampling, 60 sweeps for each case from a random start. */
export function isingSimulator(
  weights: Float64Array,
  thresholds: readonly number[],
  variables: readonly string[],
): Simulator {
  const p = variables.length;
  return (n, random) => {
    const columns = variables.map((name) => ({ name, values: new Float64Array(n), texts: null }));
    const state = new Float64Array(p);
    for (let row = 0; row < n; row++) {
      for (let j = 0; j < p; j++) state[j] = random.below(2);
      for (let sweep = 0; sweep < sweeps; sweep++) {
        for (let j = 0; j < p; j++) {
          let linear = thresholds[j]!;
          for (let k = 0; k < p; k++) if (k !== j) linear += weights[j * p + k]! * state[k]!;
          state[j] = random.uniform() < 1 / (1 + exp(-linear)) ? 1 : 0;
        }
      }
      for (let j = 0; j < p; j++) columns[j]!.values[row] = state[j]!;
    }
    return columns;
  };
}
