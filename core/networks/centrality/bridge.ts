import { allShortestPaths } from './shortest-paths.ts';

/** Bridge indices of each node: how it is tied to communities other than its own. NaN where not defined. */
export interface BridgeIndices {
  readonly bridgeStrength: Float64Array;
  readonly bridgeBetweenness: Float64Array;
  readonly bridgeCloseness: Float64Array;
  readonly bridgeExpectedInfluence1: Float64Array;
  readonly bridgeExpectedInfluence2: Float64Array;
}

/**
 * Jones, Ma and McNally (2021), Multivariate Behavioral Research 56:353–367, doi:10.1080/00273171.2019.1614898, not
 * normalised, as `networktools::bridge` 1.6. Closeness (1 / mean distance to the reachable nodes of other communities)
 * and betweenness (shortest paths between different communities on which the node lies, each tied path counted whole)
 * are computed with negative edges left out.
 */
export function bridgeIndices(weights: Float64Array, p: number, community: readonly string[]): BridgeIndices {
  const bridgeStrength = new Float64Array(p);
  const bridgeExpectedInfluence1 = new Float64Array(p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      if (community[i] === community[j]) continue;
      bridgeStrength[i]! += Math.abs(weights[i * p + j]!);
      bridgeExpectedInfluence1[i]! += weights[i * p + j]!;
    }
  }
  const positive = weights.map((weight) => Math.max(weight, 0));
  return {
    bridgeStrength,
    bridgeExpectedInfluence1,
    bridgeExpectedInfluence2: twoSteps(weights, p, community, bridgeExpectedInfluence1),
    ...alongShortestPaths(positive, p, community),
  };
}

/** Own influence plus, for every node j, w_ij times j's influence on the communities that are not i's. */
function twoSteps(
  weights: Float64Array,
  p: number,
  community: readonly string[],
  oneStep: Float64Array,
): Float64Array {
  return oneStep.map((own, i) => {
    let total = own;
    for (let j = 0; j < p; j++) {
      if (j === i || weights[i * p + j] === 0) continue;
      let reach = 0;
      for (let k = 0; k < p; k++) if (k !== j && community[k] !== community[i]) reach += weights[j * p + k]!;
      total += weights[i * p + j]! * reach;
    }
    return total;
  });
}

function alongShortestPaths(positive: Float64Array, p: number, community: readonly string[]) {
  const paths = allShortestPaths(positive, p);
  const bridgeBetweenness = new Float64Array(p);
  const bridgeCloseness = new Float64Array(p);
  for (let from = 0; from < p; from++) {
    let sum = 0;
    let reached = 0;
    for (let to = 0; to < p; to++) {
      const distance = paths[from]!.distance[to]!;
      if (community[from] === community[to] || distance === Number.POSITIVE_INFINITY) continue;
      sum += distance;
      reached++;
      for (let between = 0; between < p; between++) {
        if (between === from || between === to) continue;
        const through = paths[from]!.distance[between]! + paths[between]!.distance[to]!;
        if (Math.abs(through - distance) > 1e-10 * distance) continue;
        bridgeBetweenness[between]! += (paths[from]!.count[between]! * paths[between]!.count[to]!) / 2;
      }
    }
    bridgeCloseness[from] = reached > 0 ? reached / sum : Number.NaN;
  }
  return { bridgeBetweenness, bridgeCloseness };
}
