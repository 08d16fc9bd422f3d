import { choleskyFactor } from '../../math/cholesky.ts';

/** The part of a graph's score that a node has with these parents; larger is better. */
export type LocalScore = (node: number, parents: readonly number[]) => number;

/**
 * Gaussian log-likelihood minus penalty, as bnlearn's bic-g and aic-g: the residual variance is unbiased,
 * s² = RSS / (n − k − 1), and the node counts k + 2 parameters (intercept, k slopes, variance):
 * −n/2 ln(2π s²) − (n − k − 1)/2 − (k + 2) · penalty. `products` holds the centred sums of products, p × p, row-major.
 */
export function gaussianScore(products: Float64Array, p: number, n: number, penalty: number): LocalScore {
  return (node, parents) => {
    const order = [...parents, node];
    const m = order.length;
    const k = parents.length;
    const part = new Float64Array(m * m);
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < m; j++) part[i * m + j] = products[order[i]! * p + order[j]!]!;
    }
    const factor = choleskyFactor(part, m);
    if (factor === null || n <= k + 1) return Number.NEGATIVE_INFINITY;
    const variance = factor[m * m - 1]! ** 2 / (n - k - 1);
    return -0.5 * n * Math.log(2 * Math.PI * variance) - 0.5 * (n - k - 1) - (k + 2) * penalty;
  };
}

/** A discrete variable: which of its levels each case has. */
export interface Levels {
  readonly codes: Int32Array;
  readonly count: number;
}

/**
 * Multinomial log-likelihood minus penalty, as bnlearn's bic and aic: Σ n_ij ln(n_ij / n_i), with q(r − 1) parameters
 * where q is the full number of parents' configurations, seen or not.
 */
export function discreteScore(variables: readonly Levels[], penalty: number): LocalScore {
  return (node, parents) => {
    const { codes, count } = variables[node]!;
    let configurations = 1;
    for (const parent of parents) configurations *= variables[parent]!.count;
    const joint = new Map<number, number>();
    const margin = new Map<number, number>();
    for (let row = 0; row < codes.length; row++) {
      let configuration = 0;
      for (const parent of parents) {
        configuration = configuration * variables[parent]!.count + variables[parent]!.codes[row]!;
      }
      const cell = configuration * count + codes[row]!;
      joint.set(cell, (joint.get(cell) ?? 0) + 1);
      margin.set(configuration, (margin.get(configuration) ?? 0) + 1);
    }
    let likelihood = 0;
    for (const [cell, seen] of joint)
      likelihood += seen * Math.log(seen / margin.get(Math.floor(cell / count))!);
    return likelihood - configurations * (count - 1) * penalty;
  };
}
