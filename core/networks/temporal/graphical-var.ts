import { log, power } from '../../foundation/elementary.ts';
import { NosographError } from '../../foundation/errors.ts';
import { choleskyFactor, inverseOfFactor } from '../../math/cholesky.ts';
import { logDeterminant } from '../../math/determinant.ts';
import { selectCovariance } from '../covariance-selection.ts';
import { countEdges } from '../ebic.ts';
import { descendGlasso, precisionOfState } from '../glasso/block-descent.ts';
import { emptyGlassoState } from '../glasso/state.ts';

/** Rows of outcomes and of their predictors, the moment before; columns centred and scaled over the whole file. */
export interface LaggedRows {
  /** A column of ones, then the p variables at t − 1. */
  readonly predictors: readonly Float64Array[];
  readonly outcomes: readonly Float64Array[];
}

export interface GraphicalVarFit {
  readonly lambdaKappa: number;
  readonly lambdaBeta: number;
  readonly ebic: number;
  /** p × (p + 1), rows are outcomes, the first column the intercepts. */
  readonly beta: Float64Array;
  /** p × p. */
  readonly kappa: Float64Array;
}

interface Moments {
  readonly p: number;
  readonly n: number;
  /** XᵀX/n, (p + 1) × (p + 1); XᵀY/n, (p + 1) × p; YᵀY/n. */
  readonly xx: Float64Array;
  readonly xy: Float64Array;
  readonly yy: Float64Array;
}

const gridSize = 50;
const smallestRatio = 0.05;
const ebicTie = 1e-4;
const scanTolerance = 1e-7;
const tightTolerance = 1e-11;

/**
 * Graphical vector autoregression: minimises tr(W(B) K) − log det K + 2 λ_B Σ|B| + λ_K Σ_{i≠j}|K_ij| with
 * W(B) = (Y − XB)ᵀ(Y − XB)/n by turns in K and B, from B = 0, intercepts and the diagonal of K free; 50 × 50 penalties,
 * chosen by EBIC with K refitted without penalty on its zeros. Rothman, Levina and Zhu (2010), doi:10.1198/jcgs.2010.09188;
 * Epskamp, Waldorp, Mõttus and Borsboom (2018), doi:10.1080/00273171.2018.1454823; reference implementation
 * graphicalVAR 0.4.1.
 */
export function fitGraphicalVar(rows: LaggedRows, gamma: number): GraphicalVarFit {
  const moments = momentsOf(rows);
  const kappas = gridFrom(largestKappa(moments));
  const betas = gridFrom(largestBeta(moments));
  const points: { fit: State; lambdaKappa: number; lambdaBeta: number; ebic: number }[] = [];
  for (const lambdaKappa of kappas) {
    let state: State = { beta: new Float64Array((moments.p + 1) * moments.p), kappa: new Float64Array(0) };
    for (const lambdaBeta of betas) {
      state = alternate(moments, lambdaKappa, lambdaBeta, state, scanTolerance);
      points.push({ fit: state, lambdaKappa, lambdaBeta, ebic: ebicOf(moments, state, gamma) });
    }
  }
  const lowest = points.reduce((least, { ebic }) => Math.min(least, ebic), Number.POSITIVE_INFINITY);
  const chosen = points
    .filter(({ ebic }) => ebic <= lowest + ebicTie)
    .sort((a, b) => a.lambdaKappa - b.lambdaKappa || a.lambdaBeta - b.lambdaBeta)[0]!;
  const tight = alternate(moments, chosen.lambdaKappa, chosen.lambdaBeta, chosen.fit, tightTolerance);
  const { p } = moments;
  return {
    lambdaKappa: chosen.lambdaKappa,
    lambdaBeta: chosen.lambdaBeta,
    ebic: ebicOf(moments, tight, gamma),
    kappa: tight.kappa,
    beta: Float64Array.from(
      { length: p * (p + 1) },
      (_, at) => tight.beta[(at % (p + 1)) * p + Math.floor(at / (p + 1))]!,
    ),
  };
}

/** Directed partial correlations, rows are causes: β_ji / √(Σ_jj K_ii + β_ji²), Σ = K⁻¹. */
export function directedPartialCorrelations({ beta, kappa }: GraphicalVarFit, p: number): Float64Array {
  const covariance = inverseOfFactor(choleskyFactor(kappa, p)!, p);
  return Float64Array.from({ length: p * p }, (_, at) => {
    const from = Math.floor(at / p);
    const to = at % p;
    const value = beta[to * (p + 1) + from + 1]!;
    return value / Math.sqrt(covariance[to * (p + 1)]! * kappa[from * (p + 1)]! + value * value);
  });
}

/** B is (p + 1) × p, rows are predictors. */
interface State {
  readonly beta: Float64Array;
  readonly kappa: Float64Array;
}

function momentsOf({ predictors, outcomes }: LaggedRows): Moments {
  const n = outcomes[0]!.length;
  const products = (a: readonly Float64Array[], b: readonly Float64Array[]) =>
    Float64Array.from({ length: a.length * b.length }, (_, at) => {
      const one = a[Math.floor(at / b.length)]!;
      const other = b[at % b.length]!;
      return one.reduce((sum, value, row) => sum + value * other[row]!, 0) / n;
    });
  return {
    p: outcomes.length,
    n,
    xx: products(predictors, predictors),
    xy: products(predictors, outcomes),
    yy: products(outcomes, outcomes),
  };
}

const gridFrom = (largest: number): number[] =>
  Array.from({ length: gridSize }, (_, step) => largest * power(smallestRatio, step / (gridSize - 1)));

function largestKappa({ yy, p }: Moments): number {
  let largest = 0;
  for (let i = 0; i < p; i++)
    for (let j = 0; j < i; j++)
      largest = Math.max(largest, Math.abs(yy[i * p + j]!) / Math.sqrt(yy[i * (p + 1)]! * yy[j * (p + 1)]!));
  return largest;
}

/** max |XᵀY (YᵀY)⁻¹|, the intercept's row included. */
function largestBeta({ xy, yy, p }: Moments): number {
  const factor = choleskyFactor(yy, p);
  if (factor === null) {
    throw new NosographError(
      'input.invalid',
      'The variables are linearly dependent in the measurements used. Leave a duplicate or a sum out.',
    );
  }
  const inverse = inverseOfFactor(factor, p);
  let largest = 0;
  for (let r = 0; r <= p; r++) {
    for (let c = 0; c < p; c++) {
      let value = 0;
      for (let k = 0; k < p; k++) value += xy[r * p + k]! * inverse[k * p + c]!;
      largest = Math.max(largest, Math.abs(value));
    }
  }
  return largest;
}

function residualCovariance({ xx, xy, yy, p }: Moments, beta: Float64Array): Float64Array {
  const q = p + 1;
  const fitted = new Float64Array(q * p);
  for (let r = 0; r < q; r++)
    for (let k = 0; k < q; k++)
      for (let c = 0; c < p; c++) fitted[r * p + c]! += xx[r * q + k]! * beta[k * p + c]!;
  return yy.map((value, at) => {
    const i = Math.floor(at / p);
    const j = at % p;
    let sum = value;
    for (let r = 0; r < q; r++) {
      sum -= xy[r * p + i]! * beta[r * p + j]! + beta[r * p + i]! * xy[r * p + j]!;
      sum += beta[r * p + i]! * fitted[r * p + j]!;
    }
    return sum;
  });
}

function alternate(
  moments: Moments,
  lambdaKappa: number,
  lambdaBeta: number,
  start: State,
  tolerance: number,
): State {
  const { p } = moments;
  const beta = start.beta.slice();
  let kappa = start.kappa;
  let state = emptyGlassoState(moments.yy, p);
  for (let round = 0; round < 2000; round++) {
    const residual = residualCovariance(moments, beta);
    if (round === 0) state = emptyGlassoState(residual, p);
    for (let j = 0; j < p; j++) state.covariance[j * (p + 1)] = residual[j * (p + 1)]!;
    descendGlasso(residual, p, lambdaKappa, state, { tolerance: tolerance / 10, maximumSweeps: 2000 });
    kappa = precisionOfState(state, p);
    if (descendBeta(moments, kappa, lambdaBeta, beta, tolerance) < tolerance) break;
  }
  return { beta, kappa };
}

/** Coordinate descent on B given K; how far the farthest coefficient moved in all. */
function descendBeta(
  { xx, xy, p }: Moments,
  kappa: Float64Array,
  lambda: number,
  beta: Float64Array,
  tolerance: number,
): number {
  const q = p + 1;
  const before = beta.slice();
  const left = xy.slice();
  for (let r = 0; r < q; r++)
    for (let k = 0; k < q; k++)
      for (let c = 0; c < p; c++) left[r * p + c]! -= xx[r * q + k]! * beta[k * p + c]!;
  for (let round = 0; round < 10_000; round++) {
    let largest = 0;
    for (let r = 0; r < q; r++) {
      for (let c = 0; c < p; c++) {
        const curvature = xx[r * q + r]! * kappa[c * p + c]!;
        let pull = 0;
        for (let k = 0; k < p; k++) pull += left[r * p + k]! * kappa[k * p + c]!;
        const current = beta[r * p + c]!;
        const aim = pull + curvature * current;
        const cut = r === 0 ? 0 : lambda;
        const next = aim > cut ? (aim - cut) / curvature : aim < -cut ? (aim + cut) / curvature : 0;
        const step = next - current;
        if (step === 0) continue;
        beta[r * p + c] = next;
        for (let k = 0; k < q; k++) left[k * p + c]! -= xx[k * q + r]! * step;
        largest = Math.max(largest, Math.abs(step));
      }
    }
    if (largest < tolerance / 10) break;
  }
  return beta.reduce((most, value, at) => Math.max(most, Math.abs(value - before[at]!)), 0);
}

/** −2 L + (E_K + E_B)(log n + 4 γ log 2p), K refitted by maximum likelihood on its zeros. */
function ebicOf(moments: Moments, { beta, kappa }: State, gamma: number): number {
  const { p, n } = moments;
  const residual = residualCovariance(moments, beta);
  const { precision } = selectCovariance(
    residual,
    p,
    Uint8Array.from(kappa, (value) => (value === 0 ? 0 : 1)),
  );
  let trace = 0;
  for (let at = 0; at < p * p; at++) trace += precision[at]! * residual[at]!;
  let used = countEdges(kappa, p);
  for (let at = p; at < beta.length; at++) if (beta[at] !== 0) used++;
  return -n * (logDeterminant(precision, p) - trace) + used * (log(n) + 4 * gamma * log(2 * p));
}
