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

/** Discrete variables: which of its levels each pattern of answers has, and how many cases have the pattern. */
export interface LevelTable {
  readonly variables: readonly Levels[];
  /** Cases for each pattern; the patterns are the rows of the codes. */
  readonly counts: Float64Array;
  readonly n: number;
}

export interface Levels {
  readonly codes: Int32Array;
  readonly count: number;
}

/** Tables up to this size are counted in an array, larger ones in a map. */
const largestTable = 1 << 20;

/**
 * Multinomial log-likelihood minus penalty, as bnlearn's bic and aic: Σ n_ij ln(n_ij / n_i), with q(r − 1) parameters
 * where q is the full number of parents' configurations, seen or not.
 */
export function discreteScore({ variables, counts }: LevelTable, penalty: number): LocalScore {
  return (node, parents) => {
    const { codes, count } = variables[node]!;
    let configurations = 1;
    for (const parent of parents) configurations *= variables[parent]!.count;
    const place = new Int32Array(codes.length);
    const isSmall = configurations * count <= largestTable;
    const known = new Map<number, number>();
    for (let row = 0; row < codes.length; row++) {
      let configuration = 0;
      for (const parent of parents) {
        configuration = configuration * variables[parent]!.count + variables[parent]!.codes[row]!;
      }
      if (!isSmall) {
        const number = known.get(configuration) ?? known.size;
        known.set(configuration, number);
        configuration = number;
      }
      place[row] = configuration;
    }
    const seen = isSmall ? configurations : known.size;
    const joint = new Float64Array(seen * count);
    const margin = new Float64Array(seen);
    for (let row = 0; row < codes.length; row++) {
      joint[place[row]! * count + codes[row]!]! += counts[row]!;
      margin[place[row]!]! += counts[row]!;
    }
    let likelihood = 0;
    for (let cell = 0; cell < joint.length; cell++) {
      const cases = joint[cell]!;
      if (cases > 0) likelihood += cases * Math.log(cases / margin[Math.floor(cell / count)]!);
    }
    return likelihood - configurations * (count - 1) * penalty;
  };
}

/** The same score, each value worked out once. */
export function remembered(score: LocalScore): LocalScore {
  const known = new Map<string, number>();
  return (node, parents) => {
    const key = `${node}|${parents.join()}`;
    const value = known.get(key) ?? score(node, parents);
    known.set(key, value);
    return value;
  };
}
