import { type RandomStream, shuffledIndices } from '../foundation/random.ts';
import { adjustPValues } from '../math/adjust-p.ts';
import type { DataColumn } from '../model/dataset.ts';
import { lowerTriangle } from './bootstrap/centrality-values.ts';
import { takeRows } from './bootstrap/resample.ts';

/** Two networks of the same p variables, as differences: what a permutation is compared by. */
export interface NetworkDifference {
  /** Largest absolute difference of an edge. */
  readonly maximum: number;
  /** Absolute difference of the sums of |w|. */
  readonly globalStrength: number;
  /** Absolute difference of every edge below the diagonal. */
  readonly edges: Float64Array;
}

export interface PermutationTest {
  readonly statistic: number;
  readonly p: number;
}

export function networkDifference(a: Float64Array, b: Float64Array, p: number): NetworkDifference {
  const first = lowerTriangle(a, p);
  const second = lowerTriangle(b, p);
  const edges = first.map((value, at) => Math.abs(value - second[at]!));
  return {
    maximum: edges.reduce((largest, value) => Math.max(largest, value), 0),
    globalStrength: Math.abs(globalStrength(a, p) - globalStrength(b, p)),
    edges,
  };
}

/** Sum of |w| over the edges. */
export const globalStrength = (weights: Float64Array, p: number): number =>
  lowerTriangle(weights, p).reduce((sum, value) => sum + Math.abs(value), 0);

/** The rows of one group, then those of the other. */
export const pooledGroups = (a: readonly DataColumn[], b: readonly DataColumn[]): DataColumn[] =>
  a.map(({ name, values, texts }, column) => {
    const other = b[column]!;
    const pooled = new Float64Array(values.length + other.values.length);
    pooled.set(values);
    pooled.set(other.values, values.length);
    return { name, values: pooled, texts: texts === null ? null : [...texts, ...(other.texts ?? [])] };
  });

/** Pooled rows split at random into two groups, the first of the given size. */
export function permutedGroups(
  pooled: readonly DataColumn[],
  size: number,
  random: RandomStream,
): readonly [DataColumn[], DataColumn[]] {
  const order = shuffledIndices(pooled[0]!.values.length, random);
  return [takeRows(pooled, order.slice(0, size)), takeRows(pooled, order.slice(size))];
}

/** Differences that rounding alone may make count as equal. */
const rounding = 1e-12;

/**
 * Network comparison test: is a difference larger than those between groups made by chance? p = (1 + number of permuted
 * differences at least as large) / (1 + permutations), edges corrected by Holm as well. Van Borkulo et al. (2022),
 * doi:10.1037/met0000476; reference implementation NetworkComparisonTest 2.2.3.
 */
export function permutationTests(observed: NetworkDifference, permuted: readonly NetworkDifference[]) {
  const test = (pick: (difference: NetworkDifference) => number): PermutationTest => {
    const statistic = pick(observed);
    const atLeast = permuted.filter((each) => pick(each) >= statistic - rounding).length;
    return { statistic, p: (1 + atLeast) / (1 + permuted.length) };
  };
  const edges = Array.from(observed.edges, (_, at) => test((difference) => difference.edges[at]!));
  const holm = adjustPValues(
    edges.map((edge) => edge.p),
    'holm',
  );
  return {
    maximumDifference: test((difference) => difference.maximum),
    globalStrength: test((difference) => difference.globalStrength),
    edges: edges.map((edge, at) => ({ ...edge, pHolm: holm[at]! })),
  };
}
