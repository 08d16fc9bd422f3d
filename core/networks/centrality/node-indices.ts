import { connectedComponents, largestComponent } from './components.ts';
import { type TracedPaths, traceShortestPaths } from './shortest-paths.ts';

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
  return { strength, expectedInfluence1, expectedInfluence2, ...alongShortestPaths(weights, p) };
}

function alongShortestPaths(
  weights: Float64Array,
  p: number,
): Pick<NodeIndices, 'closeness' | 'betweenness'> {
  const component = connectedComponents(weights, p);
  const largest = largestComponent(component);
  const closeness = new Float64Array(p).fill(Number.NaN);
  const betweenness = new Float64Array(p);
  const dependency = new Float64Array(p);
  traceShortestPaths(weights, p, (source, paths) => {
    if (component[source] === largest) {
      let total = 0;
      for (let at = 0; at < paths.reached; at++) total += paths.distance[paths.order[at]!]!;
      if (total > 0) closeness[source] = 1 / total;
    }
    accumulateDependencies(source, p, paths, dependency, betweenness);
  });
  return { closeness, betweenness };
}

/** Brandes (2001), doi:10.1080/0022250X.2001.9990249: dependencies accumulated from the farthest node back. */
function accumulateDependencies(
  source: number,
  p: number,
  { count, order, reached, predecessors, predecessorCount }: TracedPaths,
  dependency: Float64Array,
  betweenness: Float64Array,
): void {
  dependency.fill(0);
  for (let position = reached - 1; position > 0; position--) {
    const node = order[position]!;
    const share = (1 + dependency[node]!) / count[node]!;
    for (let at = 0; at < predecessorCount[node]!; at++) {
      const before = predecessors[node * p + at]!;
      dependency[before]! += count[before]! * share;
    }
    if (node !== source) betweenness[node]! += dependency[node]! / 2;
  }
}
