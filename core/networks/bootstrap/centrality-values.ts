import { nodeIndices } from '../centrality/node-indices.ts';

export const nodeMeasures = ['strength', 'expectedInfluence', 'closeness', 'betweenness'] as const;
export const stabilityMeasures = ['edge', ...nodeMeasures] as const;
export type StabilityMeasure = (typeof stabilityMeasures)[number];

/** What is compared between samples: every edge below the diagonal, and four indices of every node. */
export type NetworkValues = Readonly<Record<StabilityMeasure, Float64Array>>;

/**
 * Closeness is 0 for every node of a disconnected network, as in `qgraph::centrality`, which bootnet uses: it then has
 * no order of nodes to be stable.
 */
export function networkValues(weights: Float64Array, p: number): NetworkValues {
  const indices = nodeIndices(weights, p);
  const disconnected = indices.closeness.some(Number.isNaN);
  return {
    edge: lowerTriangle(weights, p),
    strength: indices.strength,
    expectedInfluence: indices.expectedInfluence1,
    closeness: disconnected ? new Float64Array(p) : indices.closeness,
    betweenness: indices.betweenness,
  };
}

/** The p(p−1)/2 weights below the diagonal, row by row: (1,0), (2,0), (2,1), … */
export function lowerTriangle(weights: Float64Array, p: number): Float64Array {
  const values = new Float64Array((p * (p - 1)) / 2);
  let next = 0;
  for (let i = 1; i < p; i++) for (let j = 0; j < i; j++) values[next++] = weights[i * p + j]!;
  return values;
}
