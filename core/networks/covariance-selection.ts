import { solvePositiveDefinite } from '../math/solve.ts';

const tolerance = 1e-12;
const maximumSweeps = 5000;

export interface CovarianceSelection {
  /** Maximum-likelihood K with the given zeros; p × p. */
  readonly precision: Float64Array;
  readonly covariance: Float64Array;
  readonly converged: boolean;
}

/**
 * Maximum-likelihood precision matrix of a Gaussian whose K is zero where `present` is 0 (p × p, symmetric, off the
 * diagonal). Dempster (1972), Biometrics 28:157–175, doi:10.2307/2528966, by regressions of each variable on its
 * neighbours (Hastie, Tibshirani and Friedman 2009, algorithm 17.1). `start` is a covariance to begin from, that of a
 * similar structure; by default that of independence.
 */
export function selectCovariance(
  correlations: Float64Array,
  p: number,
  present: Uint8Array,
  start?: Float64Array,
): CovarianceSelection {
  const covariance = start?.slice() ?? diagonalOf(correlations, p);
  const coefficients = new Float64Array(p * p);
  const neighbours = neighbourLists(present, p);
  const system = new Float64Array(p * p);
  const solution = new Float64Array(p);
  let converged = false;
  for (let sweep = 0; sweep < maximumSweeps && !converged; sweep++) {
    let largestChange = 0;
    for (let column = 0; column < p; column++) {
      const adjacent = neighbours[column]!;
      const m = adjacent.length;
      for (let a = 0; a < m; a++) {
        solution[a] = correlations[column * p + adjacent[a]!]!;
        for (let b = 0; b <= a; b++) system[a * m + b] = covariance[adjacent[a]! * p + adjacent[b]!]!;
      }
      if (m > 0 && !solvePositiveDefinite(system, solution, m))
        return { precision: covariance, covariance, converged: false };
      for (let a = 0; a < m; a++) coefficients[column * p + adjacent[a]!] = solution[a]!;
      for (let i = 0; i < p; i++) {
        if (i === column) continue;
        let fitted = 0;
        for (let a = 0; a < m; a++) fitted += covariance[i * p + adjacent[a]!]! * solution[a]!;
        largestChange = Math.max(largestChange, Math.abs(fitted - covariance[i * p + column]!));
        covariance[i * p + column] = fitted;
        covariance[column * p + i] = fitted;
      }
    }
    converged = largestChange < tolerance;
  }
  return { precision: precisionFrom(covariance, coefficients, neighbours, p), covariance, converged };
}

function diagonalOf(matrix: Float64Array, p: number): Float64Array {
  return matrix.map((value, index) => (index % (p + 1) === 0 ? value : 0));
}

function neighbourLists(present: Uint8Array, p: number): number[][] {
  return Array.from({ length: p }, (_, i) =>
    Array.from({ length: p }, (_, j) => j).filter((j) => j !== i && present[i * p + j] === 1),
  );
}

function precisionFrom(
  covariance: Float64Array,
  coefficients: Float64Array,
  neighbours: readonly (readonly number[])[],
  p: number,
): Float64Array {
  const precision = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    let explained = 0;
    for (const i of neighbours[j]!) explained += covariance[i * p + j]! * coefficients[j * p + i]!;
    precision[j * p + j] = 1 / (covariance[j * p + j]! - explained);
  }
  for (let i = 0; i < p; i++) {
    for (const j of neighbours[i]!) {
      const one = coefficients[i * p + j]! * precision[i * p + i]!;
      const other = coefficients[j * p + i]! * precision[j * p + j]!;
      precision[i * p + j] = -(one + other) / 2;
    }
  }
  return precision;
}
