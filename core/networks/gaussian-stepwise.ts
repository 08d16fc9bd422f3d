import { log } from '../foundation/elementary.ts';
import { logDeterminant } from '../math/determinant.ts';
import { type CovarianceSelection, selectCovariance } from './covariance-selection.ts';
import { descendGlasso, precisionOfState } from './glasso/block-descent.ts';
import { lambdaPath } from './glasso/ebic-path.ts';
import { emptyGlassoState } from './glasso/state.ts';

export interface StepwiseSettings {
  readonly gamma: number;
  readonly stepwise: boolean;
  /** `glasso`: the best structure of the glasso path; `empty`: no edge. */
  readonly start: 'glasso' | 'empty';
  readonly lambdaCount: number;
  readonly lambdaMinimumRatio: number;
}

export interface StepwiseChoice {
  readonly precision: Float64Array;
  readonly criterion: number;
  readonly steps: number;
}

interface Candidate {
  readonly present: Uint8Array;
  readonly fit: CovarianceSelection;
  readonly criterion: number;
}

/**
 * Unregularised model search: the structures of the graphical lasso path are refitted without penalty, the best is the
 * start; then single edges are added or removed as long as that lowers the extended BIC, trying first the changes that
 * had lowered it in the round before. Follows `qgraph::ggmModSelect` 1.9 (Epskamp, in qgraph's manual; Foygel and
 * Drton 2010). Its criterion counts the p diagonal parameters and keeps the normal constant:
 * −2 LL + k log n + 4 k γ log p with k = edges + p, the likelihood taken against S (n − 1)/n.
 */
export function selectGaussianModel(
  correlations: Float64Array,
  p: number,
  n: number,
  settings: StepwiseSettings,
): StepwiseChoice {
  const evaluate = (present: Uint8Array, start?: Float64Array): Candidate => {
    const fit = selectCovariance(correlations, p, present, start);
    return {
      present,
      fit,
      criterion: criterionOf(fit.precision, present, correlations, p, n, settings.gamma),
    };
  };
  let best =
    settings.start === 'empty'
      ? evaluate(new Uint8Array(p * p))
      : bestOfPath(correlations, p, settings, evaluate);
  let steps = 0;
  if (settings.stepwise) {
    const everyPair = pairsOf(p);
    let pairs = everyPair;
    for (;;) {
      const lowering = pairs
        .map((pair) => ({ pair, candidate: evaluate(flipped(best.present, pair, p), best.fit.covariance) }))
        .filter(({ candidate }) => candidate.criterion < best.criterion);
      if (lowering.length === 0) {
        if (pairs === everyPair) break;
        pairs = everyPair;
        continue;
      }
      const chosen = lowering.reduce((a, b) => (b.candidate.criterion < a.candidate.criterion ? b : a));
      best = chosen.candidate;
      steps++;
      const others = lowering.filter((entry) => entry !== chosen).map(({ pair }) => pair);
      pairs = others.length > 0 ? others : everyPair;
    }
  }
  return { precision: best.fit.precision, criterion: best.criterion, steps };
}

type Pair = readonly [number, number];

function pairsOf(p: number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < p; i++) for (let j = 0; j < i; j++) pairs.push([i, j]);
  return pairs;
}

function flipped(present: Uint8Array, [i, j]: Pair, p: number): Uint8Array {
  const changed = present.slice();
  const value = changed[i * p + j] === 1 ? 0 : 1;
  changed[i * p + j] = value;
  changed[j * p + i] = value;
  return changed;
}

function bestOfPath(
  correlations: Float64Array,
  p: number,
  settings: StepwiseSettings,
  evaluate: (present: Uint8Array, start?: Float64Array) => Candidate,
): Candidate {
  const lambdas = lambdaPath(correlations, p, settings.lambdaCount, settings.lambdaMinimumRatio);
  const state = emptyGlassoState(correlations, p);
  let best: Candidate | null = null;
  let previous = '';
  for (let index = lambdas.length - 1; index >= 0; index--) {
    descendGlasso(correlations, p, lambdas[index]!, state, { tolerance: 1e-10, maximumSweeps: 2000 });
    const present = Uint8Array.from(precisionOfState(state, p), (value, at) =>
      value !== 0 && at % (p + 1) !== 0 ? 1 : 0,
    );
    const structure = present.join('');
    if (structure === previous) continue;
    previous = structure;
    const candidate = evaluate(present, best?.fit.covariance);
    if (best === null || candidate.criterion <= best.criterion) best = candidate;
  }
  return best!;
}

function criterionOf(
  precision: Float64Array,
  present: Uint8Array,
  correlations: Float64Array,
  p: number,
  n: number,
  gamma: number,
): number {
  let trace = 0;
  for (let index = 0; index < p * p; index++) trace += precision[index]! * correlations[index]!;
  trace *= (n - 1) / n;
  const deviance = -n * (logDeterminant(precision, p) - trace - p * log(2 * Math.PI));
  let edges = 0;
  for (const value of present) edges += value;
  const parameters = edges / 2 + p;
  return deviance + parameters * log(n) + 4 * parameters * gamma * log(p);
}
