import { solvePositiveDefinite } from '../../math/solve.ts';

/** What a Gaussian lasso needs of the data: XᵀX/n (m × m), Xᵀy/n and yᵀy/n of centred columns. */
export interface LassoMoments {
  readonly m: number;
  readonly gram: Float64Array;
  readonly products: Float64Array;
  readonly square: number;
}

/** Largest change of a coefficient in a round after which the exact solution is tried. */
const descentTolerance = 1e-10;
const maximumRounds = 100_000;
const roundsBetweenSolutions = 200;

/** Penalty above which no predictor enters: max |xᵀy| / n. */
export const largestGaussianLambda = ({ products }: LassoMoments): number =>
  products.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);

/** The part of the moments that all outcomes of the same centred predictors share. */
export function gramOf(predictors: readonly Float64Array[]): Pick<LassoMoments, 'm' | 'gram'> {
  const m = predictors.length;
  const gram = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) {
      const value = meanProduct(predictors[i]!, predictors[j]!);
      gram[i * m + j] = value;
      gram[j * m + i] = value;
    }
  }
  return { m, gram };
}

/** The part of the moments that belongs to one centred outcome. */
export const outcomeMoments = (
  predictors: readonly Float64Array[],
  outcome: Float64Array,
): Pick<LassoMoments, 'products' | 'square'> => ({
  products: Float64Array.from(predictors, (column) => meanProduct(column, outcome)),
  square: meanProduct(outcome, outcome),
});

function meanProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += a[row]! * b[row]!;
  return sum / a.length;
}

/** Rounds that move nothing to speak of and still lead to no exact solution: two predictors are the same. */
const mostFruitless = 100;

/**
 * Minimises RSS/(2n) + λ Σ|b| to rounding error: coordinate descent from `start` (Friedman, Hastie and Tibshirani 2010,
 * doi:10.18637/jss.v033.i01) finds the support A and the signs s, then b_A = (X_AᵀX_A)⁻¹ (X_Aᵀy − nλs), which is kept
 * when its signs agree and every other predictor satisfies |xᵀ(y − Xb)|/n ≤ λ.
 * With predictors that repeat each other the solution is not unique and that of the descent is answered.
 */
export function fitGaussianLasso(moments: LassoMoments, lambda: number, start: Float64Array): Float64Array {
  const { m, gram, products } = moments;
  const coefficients = start.slice();
  const slope = products.slice();
  for (let j = 0; j < m; j++)
    if (coefficients[j] !== 0) for (let k = 0; k < m; k++) slope[k]! -= gram[k * m + j]! * coefficients[j]!;
  let fruitless = 0;
  for (let round = 1; round <= maximumRounds; round++) {
    let largest = 0;
    for (let j = 0; j < m; j++) {
      const curvature = gram[j * m + j]!;
      if (curvature === 0) continue;
      const current = coefficients[j]!;
      const pull = slope[j]! + curvature * current;
      const next =
        pull > lambda ? (pull - lambda) / curvature : pull < -lambda ? (pull + lambda) / curvature : 0;
      const step = next - current;
      if (step === 0) continue;
      coefficients[j] = next;
      for (let k = 0; k < m; k++) slope[k]! -= gram[k * m + j]! * step;
      largest = Math.max(largest, Math.abs(step));
    }
    if (largest > descentTolerance && round % roundsBetweenSolutions !== 0) continue;
    const exact = exactSolution(moments, lambda, coefficients);
    if (exact !== null) return exact;
    if (largest === 0) return coefficients;
    if (largest <= descentTolerance) fruitless++;
    if (fruitless > mostFruitless) return coefficients;
  }
  return coefficients;
}

/** The solution on the support and signs of `coefficients`, or null when it is not the lasso's. */
function exactSolution(
  { m, gram, products }: LassoMoments,
  lambda: number,
  coefficients: Float64Array,
): Float64Array | null {
  const support: number[] = [];
  for (let j = 0; j < m; j++) if (coefficients[j] !== 0) support.push(j);
  const size = support.length;
  const system = new Float64Array(size * size);
  const solution = new Float64Array(size);
  for (let a = 0; a < size; a++) {
    solution[a] = products[support[a]!]! - lambda * Math.sign(coefficients[support[a]!]!);
    for (let b = 0; b <= a; b++) system[a * size + b] = gram[support[a]! * m + support[b]!]!;
  }
  if (size > 0 && !solvePositiveDefinite(system, solution, size)) return null;
  const exact = new Float64Array(m);
  for (let a = 0; a < size; a++) {
    if (Math.sign(solution[a]!) !== Math.sign(coefficients[support[a]!]!)) return null;
    exact[support[a]!] = solution[a]!;
  }
  for (let j = 0; j < m; j++) {
    if (exact[j] !== 0) continue;
    let left = products[j]!;
    for (const k of support) left -= gram[j * m + k]! * exact[k]!;
    if (Math.abs(left) > lambda * (1 + 1e-10)) return null;
  }
  return exact;
}

/** RSS/n at the coefficients. */
export function meanResidualSquare(
  { m, gram, products, square }: LassoMoments,
  coefficients: Float64Array,
): number {
  let value = square;
  for (let j = 0; j < m; j++) {
    if (coefficients[j] === 0) continue;
    let fitted = -2 * products[j]!;
    for (let k = 0; k < m; k++) fitted += gram[j * m + k]! * coefficients[k]!;
    value += coefficients[j]! * fitted;
  }
  return value;
}

/** Least squares on a subset of the predictors, zero elsewhere; null when these are linearly dependent. */
export function leastSquaresOn(
  { m, gram, products }: LassoMoments,
  subset: readonly number[],
): Float64Array | null {
  const size = subset.length;
  const system = Float64Array.from(
    { length: size * size },
    (_, at) => gram[subset[Math.floor(at / size)]! * m + subset[at % size]!]!,
  );
  const solution = Float64Array.from(subset, (j) => products[j]!);
  if (size > 0 && !solvePositiveDefinite(system, solution, size)) return null;
  const coefficients = new Float64Array(m);
  for (const [position, j] of subset.entries()) coefficients[j] = solution[position]!;
  return coefficients;
}
