import { allShortestPaths } from './shortest-paths.ts';

export interface SmallWorldness {
  readonly index: number;
  readonly transitivity: number;
  readonly transitivityRandom: number;
  /** Mean number of steps over pairs that can reach each other. */
  readonly meanPathLength: number;
  readonly meanPathLengthRandom: number;
}

const eulerGamma = 0.5772156649015329;

/**
 * (transitivity / its value in a random graph) / (mean path length / its value in a random graph), without weights,
 * against the closed formulas k/n and (ln n − γ)/ln k + 1/2 (Fronczak, Fronczak and Hołyst 2004,
 * doi:10.1103/PhysRevE.70.056110); as `qgraph::smallworldIndex`. NaN for a network without edges.
 */
export function smallWorldness(weights: Float64Array, p: number): SmallWorldness {
  const adjacent = weights.map((weight, index) => (weight !== 0 && index % (p + 1) !== 0 ? 1 : 0));
  let ends = 0;
  let closed = 0;
  let triples = 0;
  for (let node = 0; node < p; node++) {
    let degree = 0;
    for (let a = 0; a < p; a++) {
      if (adjacent[node * p + a] === 0) continue;
      degree++;
      for (let b = 0; b < a; b++) if (adjacent[node * p + b] === 1 && adjacent[a * p + b] === 1) closed++;
    }
    ends += degree;
    triples += (degree * (degree - 1)) / 2;
  }
  const meanDegree = ends / p;
  let lengths = 0;
  let pairs = 0;
  for (const [source, { distance }] of allShortestPaths(adjacent, p).entries()) {
    for (let target = 0; target < source; target++) {
      if (distance[target] === Number.POSITIVE_INFINITY) continue;
      lengths += distance[target]!;
      pairs++;
    }
  }
  const transitivity = closed / triples;
  const transitivityRandom = meanDegree / p;
  const meanPathLength = lengths / pairs;
  const meanPathLengthRandom = (Math.log(p) - eulerGamma) / Math.log(meanDegree) + 0.5;
  const index = transitivity / transitivityRandom / (meanPathLength / meanPathLengthRandom);
  return { index, transitivity, transitivityRandom, meanPathLength, meanPathLengthRandom };
}
