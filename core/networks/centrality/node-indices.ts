import { connectedComponents, largestComponent } from './components.ts';
import { allShortestPaths, type ShortestPaths } from './shortest-paths.ts';

/** One value per node, in the order of the network's variables; NaN where an index is not defined. */
export interface NodeIndices {
  readonly strength: Float64Array;
  readonly closeness: Float64Array;
  readonly betweenness: Float64Array;
  readonly expectedInfluence1: Float64Array;
  readonly expectedInfluence2: Float64Array;
}

/**
 * The usual indices of an undirected weighted network (p × p, symmetric, diagonal ignored), in the conventions of
 * `qgraph::centrality_auto` 1.9:
 * strength Σ|w|; expected influence Σw, two-step with the neighbours' own, weighted (Robinaugh, Millner and McNally 2016,
 * doi:10.1037/abn0000181); closeness 1/Σ distance within the largest component, NaN outside it; betweenness over
 * unordered pairs, tied paths shared. A distance is Σ 1/|w|.
 */
export function nodeIndices(weights: Float64Array, p: number): NodeIndices {
  const strength = new Float64Array(p);
  const expectedInfluence1 = new Float64Array(p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      if (i === j) continue;
      strength[i]! += Math.abs(weights[i * p + j]!);
      expectedInfluence1[i]! += weights[i * p + j]!;
    }
  }
  const expectedInfluence2 = expectedInfluence1.map((own, i) => {
    let total = own;
    for (let j = 0; j < p; j++) if (j !== i) total += weights[i * p + j]! * expectedInfluence1[j]!;
    return total;
  });
  const paths = allShortestPaths(weights, p);
  return {
    strength,
    expectedInfluence1,
    expectedInfluence2,
    closeness: closenessInLargestComponent(weights, p, paths),
    betweenness: betweenness(p, paths),
  };
}

function closenessInLargestComponent(
  weights: Float64Array,
  p: number,
  paths: readonly ShortestPaths[],
): Float64Array {
  const component = connectedComponents(weights, p);
  const largest = largestComponent(component);
  return Float64Array.from(paths, ({ distance }, node) => {
    if (component[node] !== largest) return Number.NaN;
    let total = 0;
    for (const length of distance) if (length !== Number.POSITIVE_INFINITY) total += length;
    return total > 0 ? 1 / total : Number.NaN;
  });
}

/** Brandes (2001), doi:10.1080/0022250X.2001.9990249: dependencies accumulated from the farthest node back. */
function betweenness(p: number, paths: readonly ShortestPaths[]): Float64Array {
  const total = new Float64Array(p);
  for (const [source, { count, order, predecessors }] of paths.entries()) {
    const dependency = new Float64Array(p);
    for (let position = order.length - 1; position > 0; position--) {
      const node = order[position]!;
      for (const before of predecessors[node]!) {
        dependency[before]! += (count[before]! / count[node]!) * (1 + dependency[node]!);
      }
      if (node !== source) total[node]! += dependency[node]! / 2;
    }
  }
  return total;
}
