import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream } from '../../core/foundation/random.ts';
import { connectedComponents } from '../../core/networks/centrality/components.ts';
import { rewired } from '../../core/networks/centrality/random-graph.ts';
import { randomShape, smallWorldnessAgainst } from '../../core/networks/centrality/small-worldness.ts';

const p = 8;

/** A ring, so that it is connected, with other edges as given. */
function connectedGraph(others: readonly boolean[]): Float64Array {
  const graph = new Float64Array(p * p);
  const join = (i: number, j: number) => {
    graph[i * p + j] = 1;
    graph[j * p + i] = 1;
  };
  for (let i = 0; i < p; i++) join(i, (i + 1) % p);
  let next = 0;
  for (let i = 0; i < p; i++) for (let j = 0; j < i; j++) if (others[next++] === true) join(i, j);
  return graph;
}

const degrees = (graph: Float64Array) =>
  Array.from({ length: p }, (_, node) => graph.subarray(node * p, node * p + p).reduce((a, b) => a + b, 0));

describe('a random graph of given degrees', () => {
  test('keeps every degree, stays connected, has no loop and no double edge', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 28, maxLength: 28 }), fc.nat(), (others, seed) => {
        const graph = connectedGraph(others);
        const drawn = rewired(graph, p, randomStream(seed));
        expect(degrees(drawn)).toEqual(degrees(graph));
        expect(Math.max(...connectedComponents(drawn, p))).toBe(0);
        for (let i = 0; i < p; i++) {
          expect(drawn[i * (p + 1)]).toBe(0);
          for (let j = 0; j < p; j++) expect(drawn[i * p + j]).toBe(drawn[j * p + i]);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('draws every labelled ring equally often from one ring', () => {
    const small = 5;
    const ring = new Float64Array(small * small);
    for (let i = 0; i < small; i++) {
      ring[i * small + ((i + 1) % small)] = 1;
      ring[((i + 1) % small) * small + i] = 1;
    }
    const random = randomStream(3);
    const seen = new Map<string, number>();
    for (let draw = 0; draw < 2400; draw++) {
      const key = rewired(ring, small, random).join('');
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    // 4!/2 rings through five nodes, 200 times each.
    expect(seen.size).toBe(12);
    for (const times of seen.values()) expect(Math.abs(times - 200)).toBeLessThan(70);
  });

  test('a network in several parts has no small-worldness of this kind', () => {
    const parts = new Float64Array(16);
    for (const at of [1, 4, 11, 14]) parts[at] = 0.5;
    expect(smallWorldnessAgainst([randomShape(parts, 4, randomStream(1))], parts, 4)).toBeNull();
  });
});
