import { logDeterminant } from '../../math/determinant.ts';
import { countEdges, ebicCostOfEdge, gaussianDeviance } from '../ebic.ts';
import { type DescentOptions, descendGlasso, precisionOfState } from './block-descent.ts';
import { copyGlassoState, emptyGlassoState, type GlassoState } from './state.ts';

export interface PathProblem {
  readonly correlations: Float64Array;
  readonly p: number;
  readonly n: number;
  readonly gamma: number;
  /** Ascending. */
  readonly lambdas: Float64Array;
}

export interface PathChoice {
  /** Position of the chosen penalty among the ascending penalties. */
  readonly index: number;
  readonly ebic: number;
  readonly precision: Float64Array;
  /** False when the descent of the chosen penalty stopped before its tolerance. */
  readonly converged: boolean;
}

export const tight: DescentOptions = { tolerance: 1e-10, maximumSweeps: 2000 };
/** A penalty is first solved loosely, and better as long as it may be the best. */
const stages: readonly DescentOptions[] = [
  { tolerance: 1e-3, maximumSweeps: 100 },
  { tolerance: 1e-4, maximumSweeps: 1000 },
  { tolerance: 1e-6, maximumSweeps: 1000 },
  tight,
];
const firstIntervals = 12;

/** A penalty, solved as tightly as `stage` says. */
interface Point {
  readonly index: number;
  readonly stage: number;
  readonly state: GlassoState;
  readonly change: number;
  readonly precision: Float64Array;
  readonly ebic: number;
  /** The smallest that −2 log L and the EBIC of the exact solution can be, and the largest of the EBIC. */
  readonly leastDeviance: number;
  readonly least: number;
  readonly most: number;
}

/** The penalties between two that are solved; `least` is the smallest that the EBIC of any of them can be. */
interface Interval {
  readonly sparse: Point;
  readonly dense: Point;
  readonly least: number;
}

/**
 * The penalty with the smallest EBIC, ties going to the smaller one, found best first. A dozen penalties are solved loosely;
 * then whatever may hold the smallest criterion is looked into: an interval between two solved penalties by halving it, a
 * penalty by solving it better, until the smallest bound is that of a penalty that is solved tightly. Two facts bound what
 * is not solved. −2 log L falls with the penalty: between two it is at least that of the smaller, and never below that of
 * S⁻¹. And edges stay: those that two penalties share, with one sign, stay between them but for a few, and most edges of a
 * penalty stay for all smaller ones. The second is what lasso paths do, not a theorem; the margins are wide.
 */
export function bestOfPath(problem: PathProblem): PathChoice {
  const points: Point[] = [];
  const intervals: Interval[] = [];
  const last = problem.lambdas.length - 1;
  const stride = Math.max(1, Math.ceil(last / firstIntervals));
  let before = solve(problem, last, emptyGlassoState(problem.correlations, problem.p), 0);
  points.push(before);
  const densest = fewestDevianceOf(problem);
  const costOfEdge = ebicCostOfEdge(problem.p, problem.n, problem.gamma);
  while (before.index > 0) {
    const best = lowest(points, (a, b) => a.most - b.most)!;
    const edges = countEdges(before.precision, problem.p);
    if (densest + edges * shareKept * costOfEdge > best.most) break;
    const next = solve(problem, Math.max(0, before.index - stride), copyGlassoState(before.state), 0);
    points.push(next);
    intervals.push(intervalOf(problem, before, next));
    before = next;
  }
  for (;;) {
    const point = lowest(points, (a, b) => a.least - b.least || a.index - b.index)!;
    const interval = lowest(intervals, (a, b) => a.least - b.least);
    if (interval !== null && interval.least <= point.least) {
      intervals.splice(intervals.indexOf(interval), 1);
      const { sparse, dense } = interval;
      const middle = Math.floor((sparse.index + dense.index) / 2);
      if (middle === dense.index) continue;
      const between = solve(problem, middle, midwayOf(sparse.state, dense.state), 0);
      points.push(between);
      intervals.push(intervalOf(problem, sparse, between), intervalOf(problem, between, dense));
    } else if (point.stage < stages.length - 1) {
      points[points.indexOf(point)] = solve(problem, point.index, point.state, point.stage + 1);
    } else {
      const { index, ebic, precision, change } = point;
      return { index, ebic, precision, converged: change < tight.tolerance };
    }
  }
}

function lowest<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Item | null {
  let found: Item | null = null;
  for (const item of items) if (found === null || compare(item, found) < 0) found = item;
  return found;
}

/** A start for a penalty between two: its solution is nearly half of both, and a mean of covariances is one. */
const midwayOf = (a: GlassoState, b: GlassoState): GlassoState => ({
  covariance: meanOf(a.covariance, b.covariance),
  coefficients: meanOf(a.coefficients, b.coefficients),
});

function meanOf(a: Float64Array, b: Float64Array): Float64Array {
  const mean = new Float64Array(a.length);
  for (let at = 0; at < mean.length; at++) mean[at] = (a[at]! + b[at]!) / 2;
  return mean;
}

/** Solves one penalty from `state`, which it changes. */
function solve(problem: PathProblem, index: number, state: GlassoState, stage: number): Point {
  const { correlations, p, n, gamma, lambdas } = problem;
  const lambda = lambdas[index]!;
  const change = descendGlasso(correlations, p, lambda, state, stages[stage]!);
  const precision = precisionOfState(state, p);
  const deviance = gaussianDeviance(precision, correlations, p, n);
  const cost = ebicCostOfEdge(p, n, gamma);
  const ebic = deviance + countEdges(precision, p) * cost;
  const point = { index, stage, state, change, precision };
  // No matrix of full rank: such a penalty cannot be chosen, but those beside it may be.
  if (Number.isNaN(ebic)) {
    return {
      ...point,
      ebic: Number.POSITIVE_INFINITY,
      leastDeviance: Number.NEGATIVE_INFINITY,
      least: Number.POSITIVE_INFINITY,
      most: Number.POSITIVE_INFINITY,
    };
  }
  if (stage === stages.length - 1)
    return { ...point, ebic, leastDeviance: deviance, least: ebic, most: ebic };
  const { doubtful, uncertainty } = doubtsOf(precision, p, n, lambda, change);
  const leastDeviance = deviance - uncertainty;
  return {
    ...point,
    ebic,
    leastDeviance,
    least: ebic - uncertainty - doubtful * cost,
    most: ebic + uncertainty + doubtful * cost,
  };
}

/** How many times the last change of a covariance the solution may still be off. */
const caution = 5;

/**
 * What a covariance that is off by δ leaves open: entries of K move by about K_ii δ K_jj, so that weaker edges may not be
 * there; and −2 log L, whose slope along an edge is n λ, by n λ times that for each edge, in either direction.
 */
function doubtsOf(precision: Float64Array, p: number, n: number, lambda: number, change: number) {
  const off = caution * change;
  let doubtful = 0;
  let squares = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) {
      const value = precision[i * p + j]!;
      if (value === 0) continue;
      const movement = off * precision[i * (p + 1)]! * precision[j * (p + 1)]!;
      if (Math.abs(value) < movement) doubtful++;
      squares += movement * movement;
    }
  }
  return { doubtful, uncertainty: 2 * n * lambda * Math.sqrt(squares) + n * p * off * off };
}

/** Smaller penalties keep at least this share of the edges of a larger one. */
const shareKept = 0.75;

/** −2 log L of K = S⁻¹, which no penalty can undercut; −∞ where S has no inverse. */
function fewestDevianceOf({ correlations, p, n }: PathProblem): number {
  const logSize = logDeterminant(correlations, p);
  return Number.isNaN(logSize) ? Number.NEGATIVE_INFINITY : n * (logSize + p);
}

/** Of the edges that two penalties share, those between them may lack at most this many and this share. */
const mostLost = 2;
const shareLost = 0.05;

/** An edge can only be lost between two penalties when it is weak beside what it moves from one to the other. */
function intervalOf({ p, n, gamma }: PathProblem, sparse: Point, dense: Point): Interval {
  let shared = 0;
  let weak = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) {
      const a = sparse.precision[i * p + j]!;
      const b = dense.precision[i * p + j]!;
      if (a * b <= 0) continue;
      shared++;
      if (Math.min(Math.abs(a), Math.abs(b)) < 2 * Math.abs(a - b)) weak++;
    }
  }
  const steady = shared - Math.min(weak, mostLost + shareLost * shared);
  return { sparse, dense, least: dense.leastDeviance + Math.max(0, steady) * ebicCostOfEdge(p, n, gamma) };
}
