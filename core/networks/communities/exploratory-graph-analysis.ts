import { chooseByEbic } from '../glasso/ebic-path.ts';
import { partialCorrelationsOfPrecision } from '../partial-correlation.ts';
import { louvain } from './louvain.ts';
import { walktrap } from './walktrap.ts';

export interface GraphAnalysisSettings {
  readonly algorithm: 'walktrap' | 'louvain';
  readonly gamma: number;
  readonly seed: number;
}

export interface GraphAnalysis {
  /** Number of communities, nodes without an edge not counted. */
  readonly dimensions: number;
  /** Dimension of each variable, from 1; 0 for a variable without an edge. */
  readonly membership: Int32Array;
  readonly modularity: number;
  /** True when the correlations themselves form one community. */
  readonly unidimensional: boolean;
  /** The gamma used: lowered until no variable is isolated. */
  readonly gamma: number;
  readonly lambda: number;
  /** p × p partial correlations. */
  readonly weights: Float64Array;
}

/** EGAnet's path: shorter than qgraph's, which ends at 0.01. */
const egaPath = { threshold: false, lambdaCount: 100, lambdaMinimumRatio: 0.1 };
const gammaStep = 0.25;

/**
 * Exploratory graph analysis: how many dimensions, and which items belong to each. EBICglasso with penalties down to a
 * tenth of the largest, gamma lowered in steps of 0.25 while a variable has no edge, then communities on |w|; before
 * that, one dimension when Louvain finds a single community in the correlations. Golino et al. (2020),
 * doi:10.1037/met0000255; Christensen, Garrido and Golino (2023), doi:10.3758/s13428-022-01810-y, for the check;
 * reference implementation EGAnet 2.3.0.
 */
export function exploratoryGraphAnalysis(
  correlations: Float64Array,
  p: number,
  n: number,
  { algorithm, gamma: wished, seed }: GraphAnalysisSettings,
): GraphAnalysis {
  let gamma = wished;
  let choice = chooseByEbic(correlations, p, n, { gamma, ...egaPath });
  while (gamma > 0 && isolatedNodes(choice.precision, p).length > 0) {
    gamma = Math.max(0, gamma - gammaStep);
    choice = chooseByEbic(correlations, p, n, { gamma, ...egaPath });
  }
  const weights = partialCorrelationsOfPrecision(choice.precision, p);
  const unidimensional = Math.max(...louvain(correlations, p, seed).membership) === 1;
  const found = algorithm === 'walktrap' ? walktrap(weights, p) : louvain(weights, p, seed);
  const isolated = new Set(isolatedNodes(choice.precision, p));
  const membership = renumbered(found.membership, isolated, unidimensional);
  return {
    dimensions: Math.max(...membership),
    membership,
    modularity: unidimensional ? 0 : found.modularity,
    unidimensional,
    gamma,
    lambda: choice.lambdas[choice.index]!,
    weights,
  };
}

function isolatedNodes(precision: Float64Array, p: number): number[] {
  return Array.from({ length: p }, (_, node) => node).filter((node) => {
    for (let other = 0; other < p; other++)
      if (other !== node && precision[node * p + other] !== 0) return false;
    return true;
  });
}

function renumbered(membership: Int32Array, isolated: ReadonlySet<number>, one: boolean): Int32Array {
  const numbers = new Map<number, number>();
  return membership.map((label, node) => {
    if (isolated.has(node)) return 0;
    const group = one ? 1 : label;
    if (!numbers.has(group)) numbers.set(group, numbers.size + 1);
    return numbers.get(group)!;
  });
}
