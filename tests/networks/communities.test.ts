import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream, replicateStreams, shuffledIndices } from '../../core/foundation/random.ts';
import { exploratoryGraphAnalysis } from '../../core/networks/communities/exploratory-graph-analysis.ts';
import { louvain } from '../../core/networks/communities/louvain.ts';
import { modularity } from '../../core/networks/communities/modularity.ts';
import { qualityOf, signedBonds, spinglass } from '../../core/networks/communities/spinglass.ts';

/** `blocks` groups of `size` variables: correlation `inside` within a group, `between` elsewhere. */
function blockMatrix(blocks: number, size: number, inside: number, between: number): Float64Array {
  const p = blocks * size;
  return Float64Array.from({ length: p * p }, (_, at) => {
    const i = Math.floor(at / p);
    const j = at % p;
    if (i === j) return 1;
    return Math.floor(i / size) === Math.floor(j / size) ? inside : between;
  });
}

describe('Louvain', () => {
  test('separates two cliques joined by a weak edge, whatever the seed', () => {
    const weights = blockMatrix(2, 3, 0.5, 0);
    weights[2 * 6 + 3] = 0.05;
    weights[3 * 6 + 2] = 0.05;
    for (const seed of [0, 1, 99])
      expect(Array.from(louvain(weights, 6, seed).membership)).toEqual([1, 1, 1, 2, 2, 2]);
  });

  test('leaves every node alone in a network without edges', () => {
    expect(Array.from(louvain(new Float64Array(9), 3, 1).membership)).toEqual([1, 2, 3]);
  });

  test('is never worse than one community or each node alone, and says its own modularity', () => {
    const networks = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 15, maxLength: 15 });
    fc.assert(
      fc.property(networks, (upper) => {
        const p = 6;
        const weights = new Float64Array(p * p);
        let next = 0;
        for (let i = 0; i < p; i++)
          for (let j = 0; j < i; j++) {
            weights[i * p + j] = upper[next]!;
            weights[j * p + i] = upper[next++]!;
          }
        const found = louvain(weights, p, 7);
        expect(found.modularity).toBeCloseTo(modularity(weights, p, found.membership), 12);
        expect(found.modularity).toBeGreaterThanOrEqual(-1e-9);
      }),
      { numRuns: 50 },
    );
  });
});

/** A symmetric matrix without a diagonal from the values below it. */
function symmetric(lower: readonly number[], p: number): Float64Array {
  const weights = new Float64Array(p * p);
  let next = 0;
  for (let i = 0; i < p; i++)
    for (let j = 0; j < i; j++) {
      weights[i * p + j] = lower[next]!;
      weights[j * p + i] = lower[next++]!;
    }
  return weights;
}

/** Every partition of p nodes, as labels. */
function* partitions(p: number, given: readonly number[] = []): Generator<readonly number[]> {
  if (given.length === p) {
    yield given;
    return;
  }
  const next = Math.max(0, ...given) + 1;
  for (let label = 1; label <= next; label++) yield* partitions(p, [...given, label]);
}

describe('spinglass', () => {
  test('keeps apart what only negative edges join', () => {
    const weights = blockMatrix(2, 3, 0.5, -0.2);
    expect(Array.from(spinglass(weights, 6, 1).membership)).toEqual([1, 1, 1, 2, 2, 2]);
  });

  test('finds the best of all partitions of small signed networks', () => {
    const entry = fc.oneof(fc.constant(0), fc.double({ min: -1, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(entry, { minLength: 15, maxLength: 15 }), fc.nat(), (lower, seed) => {
        const weights = symmetric(lower, 6);
        const bonds = signedBonds(weights, 6);
        const best = Math.max(...Array.from(partitions(6), (labels) => qualityOf(bonds, 6, labels)));
        const { membership, modularity: stated } = spinglass(weights, 6, seed);
        expect(qualityOf(bonds, 6, membership)).toBeCloseTo(best, 9);
        expect(stated).toBeCloseTo(modularity(weights, 6, membership), 12);
      }),
      { numRuns: 25 },
    );
  });

  test('ends for weights that are as faint as numbers can be, and groups them as it would larger ones', () => {
    const large = blockMatrix(2, 3, 0.5, 0);
    const faint = large.map((weight) => (weight > 0 ? Number.MIN_VALUE : 0));
    expect(spinglass(faint, 6, 1).membership).toEqual(spinglass(large, 6, 1).membership);
  });

  test('gives the same communities for the same seed, and a node without edges one of its own', () => {
    const weights = blockMatrix(2, 4, 0.4, 0.3);
    for (let other = 0; other < 8; other++) {
      weights[other] = 0;
      weights[other * 8] = 0;
    }
    const found = spinglass(weights, 8, 5);
    expect(spinglass(weights, 8, 5)).toEqual(found);
    expect(Array.from(found.membership).filter((label) => label === found.membership[0])).toHaveLength(1);
  });
});

describe('exploratory graph analysis', () => {
  const settings = { algorithm: 'walktrap', gamma: 0.5, seed: 1 } as const;

  test('finds three blocks of items', () => {
    const found = exploratoryGraphAnalysis(blockMatrix(3, 4, 0.6, 0.1), 12, 500, settings);
    expect(found.dimensions).toBe(3);
    expect(Array.from(found.membership)).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]);
  });

  test('finds one dimension when all items correlate alike', () => {
    const found = exploratoryGraphAnalysis(blockMatrix(1, 6, 0.5, 0), 6, 500, settings);
    expect(found.unidimensional).toBe(true);
    expect(found.dimensions).toBe(1);
  });

  test('lowers gamma for an item that would be isolated, and gives an item without correlations no dimension', () => {
    const p = 6;
    const matrix = blockMatrix(1, p, 0.6, 0);
    for (let other = 0; other < p - 1; other++) {
      matrix[other * p + p - 1] = 0;
      matrix[(p - 1) * p + other] = 0;
    }
    const found = exploratoryGraphAnalysis(matrix, p, 200, settings);
    expect(found.gamma).toBe(0);
    expect(found.membership[p - 1]).toBe(0);
  });
});

describe('streams of chance', () => {
  test('a replicate draws the same numbers however many replicates there are, and others than its neighbour', () => {
    const few = replicateStreams(5, 3).map((stream) => stream.uniform());
    const many = replicateStreams(5, 10).map((stream) => stream.uniform());
    expect(many.slice(0, 3)).toEqual(few);
    expect(new Set(many).size).toBe(10);
  });

  test('normal draws have mean 0 and variance 1; a shuffle keeps every index', () => {
    const random = randomStream(3);
    const draws = Array.from({ length: 20_000 }, () => random.normal());
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.04);
    expect(Array.from(shuffledIndices(50, random)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, index) => index),
    );
  });
});
