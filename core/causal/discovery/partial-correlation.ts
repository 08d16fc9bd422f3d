import { normalCdf, normalQuantile } from '../../math/normal.ts';

/**
 * Correlation of x and y with the variables of `given` held constant, from a p × p correlation matrix (row-major). NaN when
 * the matrix of these variables is not positive definite: one of them follows from the others.
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
  return byElimination(matrix, p, x, y, given);
}

let scratch = new Float64Array(64);

/** Gauss: the given variables are taken out one after the other; what is left of x and y is their partial covariance. */
function byElimination(
  matrix: Float64Array,
  p: number,
  x: number,
  y: number,
  given: readonly number[],
): number {
  const m = given.length + 2;
  if (scratch.length < m * m) scratch = new Float64Array(2 * m * m);
  const rest = scratch;
  const nodeAt = (index: number) => (index < m - 2 ? given[index]! : index === m - 2 ? x : y);
  for (let i = 0; i < m; i++) {
    const row = nodeAt(i) * p;
    for (let j = 0; j <= i; j++) rest[i * m + j] = matrix[row + nodeAt(j)]!;
  }
  for (let k = 0; k < m - 2; k++) {
    const pivot = rest[k * m + k]!;
    if (!(pivot > dependent)) return Number.NaN;
    for (let i = k + 1; i < m; i++) {
      const share = rest[i * m + k]! / pivot;
      for (let j = k + 1; j <= i; j++) rest[i * m + j]! -= share * rest[j * m + k]!;
    }
  }
  const [ofX, ofY, common] = [rest[m * m - m - 2]!, rest[m * m - 1]!, rest[m * m - 2]!];
  return ofX > dependent && ofY > dependent ? common / Math.sqrt(ofX * ofY) : Number.NaN;
}

/** Below this share of its variance a variable counts as following from the others. */
const dependent = 1e-12;

/** Correlation of x and y without what both share with one more variable; NaN when one follows from it. */
function withoutOne(xy: number, xz: number, yz: number): number {
  const rest = (1 - xz * xz) * (1 - yz * yz);
  return rest > dependent ? (xy - xz * yz) / Math.sqrt(rest) : Number.NaN;
}

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
