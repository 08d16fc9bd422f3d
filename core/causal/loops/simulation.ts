import type { LoopModel } from './loop-model.ts';

export interface Push {
  readonly node: number;
  readonly amount: number;
  /** Steps during which it is pushed, the first is 1; both ends belong to it. */
  readonly from: number;
  readonly to: number;
}

export interface SimulationSettings {
  readonly steps: number;
  /** Share of a variable's deviation that stays from one step to the next, 0 to 1. */
  readonly persistence: number;
  /** `tanh` keeps every deviation between −1 and 1; `none` lets a reinforcing loop grow without bound. */
  readonly saturation: 'tanh' | 'none';
  /** Weight of an edge that says a sign but no weight. */
  readonly defaultWeight: number;
  readonly pushes: readonly Push[];
  /** Deviation from the usual at the start, by node; 0 where nothing is said. */
  readonly initial: ReadonlyMap<number, number>;
}

export interface Simulation {
  /** One series for each node, values at steps 0 to `steps`. */
  readonly series: readonly Float64Array[];
  /** Edges left out because neither a sign nor a weight is known. */
  readonly unsigned: readonly number[];
  /** The step at which a value left ±1e12 and the simulation stopped; null when it did not. */
  readonly divergedAt: number | null;
}

const unbounded = 1e12;

/**
 * How deviations from the usual spread, step by step and without chance:
 * x_i(t) = persistence · x_i(t − 1) + f((1 − persistence) · Σ_j w_ji x_j(t − lag_ji) + push_i(t)), f = tanh or the identity.
 * An edge without a lag acts after one step; a lag is rounded to whole steps, at least one. A picture of what the drawn
 * signs and weights entail, not a forecast.
 */
export function simulate(model: LoopModel, settings: SimulationSettings): Simulation {
  const { steps, persistence, saturation, defaultWeight, pushes, initial } = settings;
  const bounded = saturation === 'tanh' ? Math.tanh : (value: number) => value;
  const series = model.names.map(() => new Float64Array(steps + 1));
  for (const [node, value] of initial) series[node]![0] = value;
  const unsigned = model.edges.flatMap(({ sign, weight }, index) =>
    sign === 0 && weight === null ? [index] : [],
  );
  const incoming = model.names.map((): { from: number; weight: number; lag: number }[] => []);
  for (const { from, to, sign, weight, lag } of model.edges) {
    const strength = signedWeight(sign, weight, defaultWeight);
    if (strength !== 0)
      incoming[to]!.push({ from, weight: strength, lag: Math.max(1, Math.round(lag ?? 1)) });
  }
  for (let step = 1; step <= steps; step++) {
    for (const [node, own] of series.entries()) {
      let sum = 0;
      for (const { from, weight, lag } of incoming[node]!) sum += weight * (series[from]![step - lag] ?? 0);
      let push = 0;
      for (const each of pushes)
        if (each.node === node && each.from <= step && step <= each.to) push += each.amount;
      own[step] = persistence * own[step - 1]! + bounded((1 - persistence) * sum + push);
      if (saturation === 'tanh') own[step] = Math.max(-1, Math.min(1, own[step]!));
    }
    if (series.some((own) => Math.abs(own[step]!) > unbounded)) {
      return { series: series.map((own) => own.slice(0, step + 1)), unsigned, divergedAt: step };
    }
  }
  return { series, unsigned, divergedAt: null };
}

/** The sign wins over the sign of the weight, should they disagree. */
function signedWeight(sign: number, weight: number | null, usual: number): number {
  if (weight === null) return sign * usual;
  return sign === 0 ? weight : sign * Math.abs(weight);
}
