import type { RandomStream } from '../../foundation/random.ts';
import { quantileType6 } from '../bootstrap/quantile.ts';
import { connectedComponents } from './components.ts';
import { rewired } from './random-graph.ts';
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
  const adjacent = adjacencyOf(weights, p);
  const meanDegree = adjacent.reduce((sum, value) => sum + value, 0) / p;
  const { transitivity, meanPathLength } = shapeOf(adjacent, p);
  const transitivityRandom = meanDegree / p;
  const meanPathLengthRandom = (Math.log(p) - eulerGamma) / Math.log(meanDegree) + 0.5;
  const index = transitivity / transitivityRandom / (meanPathLength / meanPathLengthRandom);
  return { index, transitivity, transitivityRandom, meanPathLength, meanPathLengthRandom };
}

/** A figure of random graphs: its mean, and the middle 99 % (quantiles of type 6). */
export interface RandomFigure {
  readonly mean: number;
  readonly q005: number;
  readonly q995: number;
}

export interface SampledSmallWorldness {
  readonly ratio: number;
  readonly graphs: number;
  readonly transitivity: RandomFigure;
  readonly meanPathLength: RandomFigure;
}

/** What of a graph small-worldness is made of, without weights. */
export interface GraphShape {
  readonly transitivity: number;
  readonly meanPathLength: number;
}

/** The shape of one connected random graph in which every node keeps its number of edges. */
export const randomShape = (weights: Float64Array, p: number, random: RandomStream): GraphShape =>
  shapeOf(rewired(adjacencyOf(weights, p), p, random), p);

/**
 * The same ratio against random graphs of the same degrees, as `qgraph::smallworldness` (Humphries and Gurney 2008,
 * doi:10.1371/journal.pone.0002051), whose graphs are not drawn with quite equal chances. Null for a network in several
 * parts, or where random graphs have no triangles to compare.
 */
export function smallWorldnessAgainst(
  shapes: readonly GraphShape[],
  weights: Float64Array,
  p: number,
): SampledSmallWorldness | null {
  if (Math.max(...connectedComponents(weights, p)) > 0) return null;
  const own = shapeOf(adjacencyOf(weights, p), p);
  const transitivity = figureOf(shapes.map((shape) => shape.transitivity));
  const meanPathLength = figureOf(shapes.map((shape) => shape.meanPathLength));
  const ratio = own.transitivity / transitivity.mean / (own.meanPathLength / meanPathLength.mean);
  return Number.isFinite(ratio) ? { ratio, graphs: shapes.length, transitivity, meanPathLength } : null;
}

function figureOf(values: readonly number[]): RandomFigure {
  const ascending = Float64Array.from(values).sort();
  return {
    mean: ascending.reduce((sum, value) => sum + value, 0) / ascending.length,
    q005: quantileType6(ascending, 0.005),
    q995: quantileType6(ascending, 0.995),
  };
}

const adjacencyOf = (weights: Float64Array, p: number): Float64Array =>
  weights.map((weight, index) => (weight !== 0 && index % (p + 1) !== 0 ? 1 : 0));

function shapeOf(adjacent: Float64Array, p: number): GraphShape {
  let closed = 0;
  let triples = 0;
  for (let node = 0; node < p; node++) {
    let degree = 0;
    for (let a = 0; a < p; a++) {
      if (adjacent[node * p + a] === 0) continue;
      degree++;
      for (let b = 0; b < a; b++) if (adjacent[node * p + b] === 1 && adjacent[a * p + b] === 1) closed++;
    }
    triples += (degree * (degree - 1)) / 2;
  }
  let lengths = 0;
  let pairs = 0;
  for (const [source, { distance }] of allShortestPaths(adjacent, p).entries()) {
    for (let target = 0; target < source; target++) {
      if (distance[target] === Number.POSITIVE_INFINITY) continue;
      lengths += distance[target]!;
      pairs++;
    }
  }
  return { transitivity: closed / triples, meanPathLength: lengths / pairs };
}
