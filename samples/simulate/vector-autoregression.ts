import type { RandomStream } from '../../core/foundation/random.ts';
import { choleskyFactor, inverseOfFactor } from '../../core/math/cholesky.ts';

/** x(t) = Bᵀ x(t − 1) + e, rows of B causes; the partial correlations of e are those of `contemporaneous`. */
export interface Autoregression {
  readonly p: number;
  readonly temporal: Float64Array;
  readonly contemporaneous: Float64Array;
}

/** Makes the next state from the last one. */
export function stepper(
  { p, temporal, contemporaneous }: Autoregression,
  random: RandomStream,
): (state: Float64Array) => Float64Array {
  const precision = contemporaneous.map((value, at) => (at % (p + 1) === 0 ? 1 : -value));
  const covariance = inverseOfFactor(choleskyFactor(precision, p)!, p);
  const factor = choleskyFactor(covariance, p)!;
  return (state) => {
    const chance = Float64Array.from({ length: p }, () => random.normal());
    return Float64Array.from({ length: p }, (_, to) => {
      let value = 0;
      for (let from = 0; from < p; from++) value += temporal[from * p + to]! * state[from]!;
      for (let k = 0; k <= to; k++) value += factor[to * p + k]! * chance[k]!;
      return value;
    });
  };
}
