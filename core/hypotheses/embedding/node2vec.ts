import { randomStream, shuffledIndices } from '../../foundation/random.ts';
import type { Task } from '../../foundation/task.ts';
import type { Node2vecSettings } from '../../model/node2vec-settings.ts';
import { degree, type LinkGraph } from '../links/link-graph.ts';
import { biasedWalk } from './biased-walk.ts';
import { neighboursOf } from './neighbours.ts';
import { SkipGram } from './skip-gram.ts';

/** The rate falls to this share of what it began with, as word2vec's does. */
const lastRate = 1e-4;
const stepsBetweenBreaths = 20_000;

/**
 * node2vec (Grover & Leskovec 2016, 10.1145/2939672.2939754): biased walks over the graph with its arrows dropped,
 * learnt by skip-gram with negative sampling. Row-major vectors, nodes × dimensions, each of length 1 (0 for a node
 * without neighbours). One stream of chance, so the same seed gives the same vectors.
 */
export async function node2vec(
  graph: LinkGraph,
  settings: Node2vecSettings,
  task: Task,
): Promise<Float32Array> {
  const rows = neighboursOf(graph);
  const count = graph.names.length;
  const random = randomStream(settings.seed);
  const degrees = Float64Array.from({ length: count }, (_, node) => degree(rows, node));
  const model = new SkipGram(degrees, settings.dimensions, random);
  const walk = new Int32Array(settings.walkLength);
  const rounds = settings.walks * settings.epochs;
  const total = rounds * count;
  let worked = 0;
  for (let round = 0; round < rounds; round++) {
    for (const [at, start] of shuffledIndices(count, random).entries()) {
      const done = round * count + at;
      const rate = settings.learningRate * Math.max(lastRate, 1 - done / total);
      const length = biasedWalk(rows, start, settings, random, walk);
      if (length > 1) model.learn(walk, length, settings.window, settings.negative, rate);
      worked += length;
      if (worked < stepsBetweenBreaths / settings.window) continue;
      worked = 0;
      task.report({ step: 'hypotheses.embed', done, total });
      await task.breathe();
    }
  }
  return unitLength(model.vectors, settings.dimensions, degrees);
}

function unitLength(vectors: Float32Array, dimensions: number, degrees: Float64Array): Float32Array {
  degrees.forEach((neighbours, node) => {
    const row = vectors.subarray(node * dimensions, (node + 1) * dimensions);
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    for (let k = 0; k < dimensions; k++) row[k] = neighbours === 0 || length === 0 ? 0 : row[k]! / length;
  });
  return vectors;
}

/** Cosine of the angle between two nodes' vectors, −1 to 1. */
export function cosine(vectors: Float32Array, dimensions: number, u: number, v: number): number {
  let product = 0;
  for (let k = 0; k < dimensions; k++) product += vectors[u * dimensions + k]! * vectors[v * dimensions + k]!;
  return product;
}
