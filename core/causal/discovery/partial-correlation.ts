import { choleskyFactor } from '../../math/cholesky.ts';
import { normalCdf, normalQuantile } from '../../math/normal.ts';

/**
 * Correlation of x and y with the variables of `given` held constant, from a p × p correlation matrix (row-major): from
 * the last two rows of the Cholesky factor L of the matrix of (given, x, y), r = L_yx / √(L_yx² + L_yy²). NaN when that
 * matrix is not positive definite: one of the variables follows from the others.
 */
export function partialCorrelation(
  matrix: Float64Array,
  p: number,
  x: number,
  y: number,
  given: readonly number[],
): number {
  const xy = matrix[x * p + y]!;
  if (given.length === 0) return xy;
  if (given.length === 1) {
    const [at] = given;
    return withoutOne(xy, matrix[x * p + at!]!, matrix[y * p + at!]!);
  }
  if (given.length === 2) {
    const [a, b] = given as [number, number];
    const [xa, ya, ba] = [matrix[x * p + a]!, matrix[y * p + a]!, matrix[b * p + a]!];
    const xb = withoutOne(matrix[x * p + b]!, xa, ba);
    const yb = withoutOne(matrix[y * p + b]!, ya, ba);
    return withoutOne(withoutOne(xy, xa, ya), xb, yb);
  }
  const order = [...given, x, y];
  const m = order.length;
  const part = new Float64Array(m * m);
  for (let i = 0; i < m; i++)
    for (let j = 0; j < m; j++) part[i * m + j] = matrix[order[i]! * p + order[j]!]!;
  const factor = choleskyFactor(part, m);
  if (factor === null) return Number.NaN;
  const [common, own] = [factor[m * m - 2]!, factor[m * m - 1]!];
  return common / Math.hypot(common, own);
}

/** Correlation of x and y without what both share with one more variable; NaN when one follows from it. */
function withoutOne(xy: number, xz: number, yz: number): number {
  const rest = (1 - xz * xz) * (1 - yz * yz);
  return rest > singular ? (xy - xz * yz) / Math.sqrt(rest) : Number.NaN;
}

/** Below this share of variance a variable counts as following from another. */
const singular = 1e-20;

/** Two-sided p of r = 0 by Fisher's z: √(n − |given| − 3) · artanh r is standard normal. */
export const fisherP = (r: number, n: number, given: number): number =>
  2 * normalCdf(-Math.abs(Math.sqrt(n - given - 3) * Math.atanh(r)));

/** Interval of a partial correlation by Fisher's z; `level` 0.95 for instance. */
export function fisherInterval(
  r: number,
  n: number,
  given: number,
  level: number,
): { readonly lower: number; readonly upper: number } {
  const half = normalQuantile((1 + level) / 2) / Math.sqrt(n - given - 3);
  return { lower: Math.tanh(Math.atanh(r) - half), upper: Math.tanh(Math.atanh(r) + half) };
}
