import { log } from '../foundation/elementary.ts';
import { logDeterminant } from '../math/determinant.ts';

/** Number of non-zero entries below the diagonal. */
export function countEdges(matrix: Float64Array, p: number): number {
  let edges = 0;
  for (let i = 0; i < p; i++) for (let j = 0; j < i; j++) if (matrix[i * p + j] !== 0) edges++;
  return edges;
}

/**
 * −2 × log likelihood of a Gaussian with precision K, without its constant: −n (log det K − tr(K S)). NaN when det K is
 * not positive. A thresholded K may be indefinite and still have a positive determinant; qgraph goes on with it, and so
 * does this: the caller warns.
 */
export function gaussianDeviance(
  precision: Float64Array,
  correlations: Float64Array,
  p: number,
  n: number,
): number {
  let trace = 0;
  for (let index = 0; index < p * p; index++) trace += precision[index]! * correlations[index]!;
  return -n * (logDeterminant(precision, p) - trace);
}

/** What one edge costs: log n + 4 γ log p. */
export const ebicCostOfEdge = (p: number, n: number, gamma: number): number => log(n) + 4 * gamma * log(p);

/**
 * Extended BIC of a Gaussian graphical model: −2 L + E log n + 4 E γ log p (Foygel and Drton 2010, arXiv:1011.6640), with
 * the given K itself, penalised or not, as qgraph::EBICglasso computes it.
 */
export function gaussianEbic(
  precision: Float64Array,
  correlations: Float64Array,
  p: number,
  n: number,
  gamma: number,
): number {
  return (
    gaussianDeviance(precision, correlations, p, n) + countEdges(precision, p) * ebicCostOfEdge(p, n, gamma)
  );
}
