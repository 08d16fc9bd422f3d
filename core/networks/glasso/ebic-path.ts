import { exp, log } from '../../foundation/elementary.ts';
import { countEdges, ebicCostOfEdge, gaussianDeviance, gaussianEbic } from '../ebic.ts';
import {
  copyGlassoState,
  descendGlasso,
  emptyGlassoState,
  type GlassoState,
  precisionOfState,
} from './block-descent.ts';

export interface EbicPathSettings {
  readonly gamma: number;
  /** Entries of K below log(p(p−1)/2)/√n in size become zero before the criterion is computed. */
  readonly threshold: boolean;
  readonly lambdaCount: number;
  readonly lambdaMinimumRatio: number;
}

export interface EbicChoice {
  /** Ascending. */
  readonly lambdas: Float64Array;
  /** Position of the chosen penalty in `lambdas`. */
  readonly index: number;
  readonly ebic: number;
  readonly precision: Float64Array;
  /** False when the descent of the chosen penalty stopped before its tolerance. */
  readonly converged: boolean;
}

const scanTolerance = 1e-3;
const tightTolerance = 1e-10;
const maximumSweeps = 2000;

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
 * The penalty with the smallest EBIC. The whole path is scanned with a loose tolerance and warm starts; every penalty
 * whose criterion could still be the smallest, given how far a loose solution can be off, is then solved tightly, so
 * that the choice is that of the exact path. With a threshold the criterion jumps wherever an entry crosses the cut, so
 * that nothing can be said of a loose solution: then the whole path is solved tightly.
 */
export function chooseByEbic(
  correlations: Float64Array,
  p: number,
  n: number,
  settings: EbicPathSettings,
): EbicChoice {
  const lambdas = lambdaPath(correlations, p, settings.lambdaCount, settings.lambdaMinimumRatio);
  const cut = settings.threshold ? log((p * (p - 1)) / 2) / Math.sqrt(n) : 0;
  const scanned = scanPath(
    correlations,
    p,
    n,
    settings.gamma,
    lambdas,
    cut,
    settings.threshold ? tightTolerance : scanTolerance,
  );
  const order = scanned
    .map((_, index) => index)
    .sort((a, b) => scanned[a]!.lowest - scanned[b]!.lowest || a - b);

  let best: EbicChoice | null = null;
  for (const index of order) {
    const candidate = scanned[index]!;
    if (best !== null && candidate.lowest > best.ebic) break;
    const change = descendGlasso(correlations, p, lambdas[index]!, candidate.state, {
      tolerance: tightTolerance,
      maximumSweeps,
    });
    const precision = cutSmall(precisionOfState(candidate.state, p), p, cut);
    const ebic = gaussianEbic(precision, correlations, p, n, settings.gamma);
    if (best === null || ebic < best.ebic || (ebic === best.ebic && index < best.index)) {
      best = { lambdas, index, ebic, precision, converged: change < tightTolerance };
    }
  }
  return best!;
}

interface ScannedPenalty {
  readonly state: GlassoState;
  /** The smallest that the exact EBIC can be. */
  readonly lowest: number;
}

function scanPath(
  correlations: Float64Array,
  p: number,
  n: number,
  gamma: number,
  lambdas: Float64Array,
  cut: number,
  tolerance: number,
): ScannedPenalty[] {
  const scanned = new Array<ScannedPenalty>(lambdas.length);
  const state = emptyGlassoState(correlations, p);
  for (let index = lambdas.length - 1; index >= 0; index--) {
    descendGlasso(correlations, p, lambdas[index]!, state, {
      tolerance,
      maximumSweeps: tolerance === scanTolerance ? 100 : maximumSweeps,
    });
    const raw = precisionOfState(state, p);
    const doubtful = countDoubtful(raw, p, tolerance);
    const precision = cutSmall(raw, p, cut);
    const ebic =
      gaussianDeviance(precision, correlations, p, n) +
      countEdges(precision, p) * ebicCostOfEdge(p, n, gamma);
    const lowest = ebic - doubtful * ebicCostOfEdge(p, n, gamma) - n * p * tolerance * tolerance * 10;
    scanned[index] = {
      state: copyGlassoState(state),
      lowest: !Number.isNaN(lowest) ? lowest : Number.POSITIVE_INFINITY,
    };
  }
  return scanned;
}

/** Edges so weak that the exact solution may not have them. */
function countDoubtful(precision: Float64Array, p: number, tolerance: number): number {
  let doubtful = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) {
      const size = Math.abs(precision[i * p + j]!);
      if (size > 0 && size < 5 * tolerance) doubtful++;
    }
  }
  return doubtful;
}

function cutSmall(precision: Float64Array, p: number, cut: number): Float64Array {
  if (cut === 0) return precision;
  return precision.map((value, index) => (index % (p + 1) !== 0 && Math.abs(value) < cut ? 0 : value));
}
