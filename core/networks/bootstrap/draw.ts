import { NosographError } from '../../foundation/errors.ts';
import type { RandomStream } from '../../foundation/random.ts';
import type { DataColumn } from '../../model/dataset.ts';
import type { NetworkEstimate, Sample } from '../estimator.ts';
import { drawWithoutReplacement, drawWithReplacement, takeRows } from './resample.ts';
import { correlationSimulator, gaussianSimulator, isingSimulator, type Simulator } from './simulate.ts';
import { caseDropSizes } from './stability.ts';

export type BootstrapType = 'nonparametric' | 'case' | 'parametric';

/**
 * How one sample is drawn. With `case` the number of rows to keep is drawn anew each time; `parametric` simulates from the
 * network that was estimated by `method`.
 * Only the parametric bootstrap does without rows.
 * @throws NosographError `input.invalid` without rows, or where nothing can be simulated.
 */
export function sampleDrawing(
  type: BootstrapType,
  method: string,
  { columns, variables }: Pick<Sample, 'columns' | 'variables'>,
  estimate: NetworkEstimate,
): (random: RandomStream) => DataColumn[] {
  if (type === 'parametric') {
    const simulate = simulatorFor(method, estimate, variables);
    return (random) => simulate(Math.round(estimate.n), random);
  }
  if (columns === null) {
    throw new NosographError(
      'input.invalid',
      'This bootstrap draws rows of the data anew, and there is only a correlation matrix. Use the parametric bootstrap, which simulates from the network and the number of cases, or give the rows.',
      { type },
    );
  }
  const n = columns[0]!.values.length;
  if (type === 'nonparametric') return (random) => takeRows(columns, drawWithReplacement(n, random));
  const sizes = caseDropSizes(n);
  return (random) => {
    const size = sizes[random.below(sizes.length)]!;
    return takeRows(columns, drawWithoutReplacement(n, size, random));
  };
}

function simulatorFor(method: string, estimate: NetworkEstimate, variables: readonly string[]): Simulator {
  if (method === 'ising') return isingSimulator(estimate.weights, estimate.thresholds!, variables);
  if (method === 'cor') return correlationSimulator(estimate.weights, variables);
  if (method !== 'mgm') return gaussianSimulator(estimate.weights, variables);
  throw new NosographError(
    'input.invalid',
    'A mixed graphical model has no parametric bootstrap here. Use the nonparametric one.',
    { method },
  );
}
