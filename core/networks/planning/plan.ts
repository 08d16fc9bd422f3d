import { NosographError } from '../../foundation/errors.ts';
import type { RandomStream } from '../../foundation/random.ts';
import { type NetworkValues, networkValues } from '../bootstrap/centrality-values.ts';
import { quantileType6 } from '../bootstrap/quantile.ts';
import { type Drawn, drawUntilEstimated } from '../bootstrap/replicate.ts';
import {
  correlationSimulator,
  gaussianSimulator,
  isingSimulator,
  type Simulator,
} from '../bootstrap/simulate.ts';
import type { NetworkEstimate, Sample } from '../estimator.ts';
import { sampleOfColumns } from '../sample.ts';
import { ordinalSimulator } from './ordinal.ts';
import { type Recovery, type RecoveryMeasure, recoveryMeasures, recoveryOf } from './recovery.ts';

/** A network to plan for, taken as the truth. */
export interface PlannedNetwork {
  readonly variables: readonly string[];
  /** p × p, symmetric. */
  readonly weights: Float64Array;
  /** Intercepts, of an Ising model. */
  readonly thresholds: readonly number[] | null;
}

/** Draws samples that the estimator is meant for: 0/1 for Ising, else normal, or ordinal with `levels` answers. */
export function planSimulator(
  { variables, weights, thresholds }: PlannedNetwork,
  method: string,
  levels: number | null,
): Simulator {
  if (method === 'mgm') {
    throw new NosographError(
      'input.invalid',
      'Samples cannot be drawn from a mixed graphical model here. Plan with another estimator.',
      { method },
    );
  }
  if (method === 'ising') {
    if (levels !== null)
      throw new NosographError('input.invalid', 'An Ising model has answers 0 and 1: leave the levels out.');
    if (thresholds !== null) return isingSimulator(weights, thresholds, variables);
    throw new NosographError(
      'input.invalid',
      'To simulate from an Ising model its thresholds are needed: give the network as network estimate --method ising writes it.',
    );
  }
  const simulate =
    method === 'cor' ? correlationSimulator(weights, variables) : gaussianSimulator(weights, variables);
  return levels === null ? simulate : ordinalSimulator(simulate, levels);
}

/** One simulated sample of n cases, estimated and held against the truth; what fails is counted and drawn anew. */
export function planReplicate(
  truth: NetworkValues,
  simulate: Simulator,
  n: number,
  estimate: (sample: Sample) => NetworkEstimate,
  random: RandomStream,
): Drawn<Recovery> {
  return drawUntilEstimated(random, (stream) => {
    const columns = simulate(n, stream);
    const { weights } = estimate(sampleOfColumns(columns));
    return recoveryOf(truth, networkValues(weights, columns.length));
  });
}

/** Mean, standard deviation (divisor n − 1) and the middle 95 % (type 6) of a measure over samples. */
export interface RecoverySummary {
  readonly mean: number;
  readonly sd: number;
  readonly q025: number;
  readonly q975: number;
}

/** Null for a measure that the true network leaves undefined. */
export function summariseRecovery(
  samples: readonly Recovery[],
): Readonly<Record<RecoveryMeasure, RecoverySummary | null>> {
  const entries = recoveryMeasures.map((measure): [RecoveryMeasure, RecoverySummary | null] => {
    const values = Float64Array.from(samples, (sample) => sample[measure]).sort();
    if (values.some(Number.isNaN)) return [measure, null];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return [
      measure,
      {
        mean,
        sd: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0,
        q025: quantileType6(values, 0.025),
        q975: quantileType6(values, 0.975),
      },
    ];
  });
  return Object.fromEntries(entries) as Record<RecoveryMeasure, RecoverySummary | null>;
}
