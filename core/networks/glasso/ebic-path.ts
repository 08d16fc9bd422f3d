import { exp, log } from '../../foundation/elementary.ts';
import { gaussianEbic } from '../ebic.ts';
import { descendGlasso, precisionOfState } from './block-descent.ts';
import { bestOfPath, type PathChoice, type PathProblem, tight } from './path-search.ts';
import { emptyGlassoState } from './state.ts';

export interface EbicPathSettings {
  readonly gamma: number;
  /** Entries of K below log(p(p−1)/2)/√n in size become zero before the criterion is computed. */
  readonly threshold: boolean;
  readonly lambdaCount: number;
  readonly lambdaMinimumRatio: number;
}

export interface EbicChoice extends PathChoice {
  /** Ascending. */
  readonly lambdas: Float64Array;
}

/** `count` penalties from ratio × max |S_ij| to max |S_ij|, equally spaced in log, ascending. */
export function lambdaPath(
  correlations: Float64Array,
  p: number,
  count: number,
  ratio: number,
): Float64Array {
  let largest = 0;
  for (let i = 0; i < p; i++)
    for (let j = 0; j < i; j++) largest = Math.max(largest, Math.abs(correlations[i * p + j]!));
  const logMinimum = log(ratio * largest);
  const step = (log(largest) - logMinimum) / (count - 1);
  return Float64Array.from({ length: count }, (_, index) => exp(logMinimum + step * index));
}

/**
 * The penalty with the smallest EBIC of the exact path. A threshold makes the criterion jump wherever an entry crosses the
 * cut, so that nothing can be said of a loose solution: then the whole path is solved tightly. Otherwise most penalties are
 * ruled out by bounds (path-search.ts).
 */
export function chooseByEbic(
  correlations: Float64Array,
  p: number,
  n: number,
  settings: EbicPathSettings,
): EbicChoice {
  const lambdas = lambdaPath(correlations, p, settings.lambdaCount, settings.lambdaMinimumRatio);
  const problem = { correlations, p, n, gamma: settings.gamma, lambdas };
  return { lambdas, ...(settings.threshold ? bestOfCutPath(problem) : bestOfPath(problem)) };
}

/** Every penalty solved tightly, entries of K below the cut made zero. */
function bestOfCutPath({ correlations, p, n, gamma, lambdas }: PathProblem): PathChoice {
  const cut = log((p * (p - 1)) / 2) / Math.sqrt(n);
  const state = emptyGlassoState(correlations, p);
  let best: PathChoice | null = null;
  for (let index = lambdas.length - 1; index >= 0; index--) {
    const change = descendGlasso(correlations, p, lambdas[index]!, state, tight);
    const precision = cutSmall(precisionOfState(state, p), p, cut);
    const ebic = gaussianEbic(precision, correlations, p, n, gamma);
    if (best === null || ebic <= best.ebic || Number.isNaN(best.ebic)) {
      best = { index, ebic, precision, converged: change < tight.tolerance };
    }
  }
  return best!;
}

const cutSmall = (precision: Float64Array, p: number, cut: number): Float64Array =>
  precision.map((value, index) => (index % (p + 1) !== 0 && Math.abs(value) < cut ? 0 : value));
