import { power } from '../../foundation/elementary.ts';
import { normalQuantile } from '../../math/normal.ts';
import type { DataColumn } from '../../model/dataset.ts';
import type { Simulator } from '../bootstrap/simulate.ts';

/**
 * Standard normal variables cut into `levels` answers 0, 1, … A skew of 0 makes them equally frequent; above 0 low
 * answers are the more frequent, as in symptom scales that most people answer with "not at all": the k-th cut lies at
 * the probability (k / levels)^(1 / (1 + skew)).
 */
export function ordinalSimulator(simulate: Simulator, levels: number, skew = 0): Simulator {
  const cuts = Array.from({ length: levels - 1 }, (_, k) =>
    normalQuantile(power((k + 1) / levels, 1 / (1 + skew))),
  );
  const answer = (value: number) => cuts.filter((cut) => value > cut).length;
  return (n, random) =>
    simulate(n, random).map(
      ({ name, values }): DataColumn => ({ name, values: values.map(answer), texts: null }),
    );
}
