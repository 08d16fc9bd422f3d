import { exp } from '../../foundation/elementary.ts';
import type { RandomStream } from '../../foundation/random.ts';

/**
 * Skip-gram with negative sampling (Mikolov et al. 2013, arXiv 1310.4546): vectors under which a node predicts those
 * that walks meet near it. Row-major, count × dimensions.
 */
export class SkipGram {
  readonly vectors: Float32Array;
  readonly #contexts: Float32Array;
  readonly #gradient: Float32Array;
  readonly #dimensions: number;
  readonly #noise: Int32Array;
  readonly #random: RandomStream;

  /** `frequency`: how often a walk meets each node; noise is drawn by its power 3/4. */
  constructor(frequency: Float64Array, dimensions: number, random: RandomStream) {
    this.#dimensions = dimensions;
    this.#random = random;
    this.#gradient = new Float32Array(dimensions);
    this.vectors = Float32Array.from(
      { length: frequency.length * dimensions },
      () => (random.uniform() - 0.5) / dimensions,
    );
    this.#contexts = new Float32Array(frequency.length * dimensions);
    this.#noise = noiseTable(frequency);
  }

  /** One step of ascent for every pair of the walk that stands within the window, drawn anew for each node. */
  learn(walk: Int32Array, length: number, window: number, negative: number, rate: number): void {
    for (let at = 0; at < length; at++) {
      const reach = 1 + this.#random.below(window);
      const last = Math.min(length - 1, at + reach);
      for (let near = Math.max(0, at - reach); near <= last; near++) {
        if (near !== at) this.#pair(walk[at]!, walk[near]!, negative, rate);
      }
    }
  }

  #pair(node: number, context: number, negative: number, rate: number): void {
    const gradient = this.#gradient.fill(0);
    this.#towards(node, context, 1, rate);
    for (let drawn = 0; drawn < negative; drawn++) {
      const noise = this.#noise[this.#random.below(this.#noise.length)]!;
      if (noise !== context) this.#towards(node, noise, 0, rate);
    }
    const begin = node * this.#dimensions;
    for (let k = 0; k < gradient.length; k++) this.vectors[begin + k]! += gradient[k]!;
  }

  /** Moves a context's vector, and gathers what moves the node's, by the error of σ(v · c) against the label. */
  #towards(node: number, context: number, label: 0 | 1, rate: number): void {
    const vectors = this.vectors;
    const contexts = this.#contexts;
    const gradient = this.#gradient;
    const dimensions = this.#dimensions;
    const [v, c] = [node * dimensions, context * dimensions];
    let product = 0;
    for (let k = 0; k < dimensions; k++) product += vectors[v + k]! * contexts[c + k]!;
    const step = rate * (label - sigmoid(product));
    for (let k = 0; k < dimensions; k++) {
      gradient[k]! += step * contexts[c + k]!;
      contexts[c + k]! += step * vectors[v + k]!;
    }
  }
}

const bound = 6;
const cells = 1024;
/** σ over [−6, 6] at a thousand places, as word2vec has it; beyond it is 0 or 1. */
const sigmoids = Float64Array.from(
  { length: cells },
  (_, at) => 1 / (1 + exp(-((at + 0.5) / cells) * 2 * bound + bound)),
);
const sigmoid = (value: number): number =>
  value >= bound ? 1 : value <= -bound ? 0 : sigmoids[Math.floor(((value + bound) / (2 * bound)) * cells)]!;

/** Each node as often as its share of noise; no node is left out that was met at all. */
function noiseTable(frequency: Float64Array): Int32Array {
  const weights = frequency.map((times) => Math.sqrt(times) * Math.sqrt(Math.sqrt(times)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const size = Math.max(1024, Math.min(8_000_000, 16 * frequency.length));
  const table: number[] = [];
  weights.forEach((weight, node) => {
    const share = weight === 0 ? 0 : Math.max(1, Math.round((weight / total) * size));
    for (let copy = 0; copy < share; copy++) table.push(node);
  });
  return Int32Array.from(table);
}
