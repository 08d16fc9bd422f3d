import type { Task } from '../../foundation/task.ts';
import { choleskyFactor } from '../../math/cholesky.ts';
import type { EdgeWishes } from './edge-wishes.ts';

export interface LearnedLingam {
  /** Causes before effects. */
  readonly order: readonly number[];
  readonly edges: readonly { readonly from: number; readonly to: number; readonly weight: number }[];
}

/**
 * DirectLiNGAM (Shimizu et al. 2011, JMLR 12, 1225–1248): the variable whose residuals tell least of it comes first, by the
 * pairwise likelihood ratio with the maximum-entropy approximation of Hyvärinen and Smith (2013, JMLR 14, 111–152); it is
 * regressed out of the others, and so on. Each variable is then regressed on those before it, and arrows without which the
 * BIC is smaller go, the least needed first. Weights are in the units of the data.
 */
export async function directLingam(
  columns: readonly Float64Array[],
  wishes: EdgeWishes,
  task: Task,
): Promise<LearnedLingam> {
  const p = columns.length;
  let rest = columns.map(centred);
  let left = Array.from({ length: p }, (_, node) => node);
  const order: number[] = [];
  while (left.length > 0) {
    task.report({ step: 'causal.order', done: order.length, total: p });
    await task.breathe();
    const free = left.filter(
      (node) => !left.some((other) => other !== node && mustPrecede(wishes, other, node)),
    );
    const next = free.length === 1 ? free[0]! : mostExogenous(rest, left, free.length === 0 ? left : free);
    order.push(next);
    left = left.filter((node) => node !== next);
    rest = rest.map((column, node) => (left.includes(node) ? residual(column, rest[next]!) : column));
  }
  return { order, edges: prunedRegressions(columns.map(centred), order, wishes) };
}

/** A required arrow, or one that may run one way only, settles which of two comes first. */
const mustPrecede = (wishes: EdgeWishes, first: number, second: number): boolean =>
  wishes.required(first, second) || (wishes.forbidden(second, first) && !wishes.forbidden(first, second));

function mostExogenous(
  columns: readonly Float64Array[],
  left: readonly number[],
  candidates: readonly number[],
): number {
  const standard = new Map(left.map((node) => [node, standardised(columns[node]!)]));
  const entropies = new Map(left.map((node) => [node, entropy(standard.get(node)!)]));
  /** Positive when the first is rather the cause of the second. */
  const memo = new Map<string, number>();
  const ratio = (i: number, j: number): number => {
    const known = memo.get(`${j} ${i}`);
    if (known !== undefined) return -known;
    const [x, y] = [standard.get(i)!, standard.get(j)!];
    const ofY = entropies.get(j)! + entropy(standardised(residual(x, y)));
    const ofX = entropies.get(i)! + entropy(standardised(residual(y, x)));
    memo.set(`${i} ${j}`, ofY - ofX);
    return ofY - ofX;
  };
  let best = candidates[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const i of candidates) {
    let doubt = 0;
    for (const j of left) if (j !== i) doubt += Math.min(0, ratio(i, j)) ** 2;
    if (doubt >= least) continue;
    least = doubt;
    best = i;
  }
  return best;
}

/** Differential entropy of a standardised variable, approximated by its expectations of log cosh u and u exp(−u²/2). */
function entropy(values: Float64Array): number {
  let logCosh = 0;
  let odd = 0;
  for (const value of values) {
    // log cosh u without overflow.
    const size = Math.abs(value);
    logCosh += size + Math.log1p(Math.exp(-2 * size)) - Math.LN2;
    odd += value * Math.exp(-(value * value) / 2);
  }
  const n = values.length;
  return (1 + Math.log(2 * Math.PI)) / 2 - 79.047 * (logCosh / n - 0.37457) ** 2 - 7.4129 * (odd / n) ** 2;
}

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function standardised(values: Float64Array): Float64Array {
  const middle = centred(values);
  const deviation = Math.sqrt(dot(middle, middle) / middle.length);
  return deviation === 0 ? middle : middle.map((value) => value / deviation);
}

/** What of y a regression on x leaves; both centred. */
function residual(y: Float64Array, x: Float64Array): Float64Array {
  const slope = dot(x, y) / dot(x, x);
  return y.map((value, row) => value - slope * x[row]!);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += a[row]! * b[row]!;
  return sum;
}

function prunedRegressions(
  columns: readonly Float64Array[],
  order: readonly number[],
  wishes: EdgeWishes,
): { from: number; to: number; weight: number }[] {
  const n = columns[0]!.length;
  const products = columns.map((a) => columns.map((b) => dot(a, b)));
  return order.flatMap((to, at) => {
    let causes = order.slice(0, at).filter((from) => !wishes.forbidden(from, to));
    let fit = regression(products, causes, to);
    for (;;) {
      const shorter = causes
        .filter((from) => !wishes.required(from, to))
        .map((gone) => {
          const kept = causes.filter((from) => from !== gone);
          const { weights, residuals } = regression(products, kept, to);
          return { kept, weights, residuals };
        })
        .sort((a, b) => a.residuals - b.residuals)[0];
      if (shorter === undefined) break;
      const loss = n * Math.log(shorter.residuals / fit.residuals);
      if (loss >= Math.log(n)) break;
      causes = shorter.kept;
      fit = shorter;
    }
    return causes.map((from, index) => ({ from, to, weight: fit.weights[index]! }));
  });
}

/** Least squares from sums of products: weights, and the sum of squared residuals. */
function regression(
  products: readonly (readonly number[])[],
  causes: readonly number[],
  to: number,
): { readonly weights: number[]; readonly residuals: number } {
  const nodes = [...causes, to];
  const m = nodes.length;
  const matrix = Float64Array.from(
    { length: m * m },
    (_, at) => products[nodes[Math.floor(at / m)]!]![nodes[at % m]!]!,
  );
  const factor = choleskyFactor(matrix, m);
  if (factor === null) return { weights: causes.map(() => 0), residuals: Number.POSITIVE_INFINITY };
  const k = m - 1;
  const weights = new Array<number>(k).fill(0);
  // The last row of the factor is the regression in the coordinates of the others: solve backwards.
  for (let i = k - 1; i >= 0; i--) {
    let sum = factor[k * m + i]!;
    for (let j = i + 1; j < k; j++) sum -= factor[j * m + i]! * weights[j]!;
    weights[i] = sum / factor[i * m + i]!;
  }
  return { weights, residuals: factor[m * m - 1]! ** 2 };
}
