import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeIndices } from '../../core/networks/centrality/node-indices.ts';
import { allShortestPaths } from '../../core/networks/centrality/shortest-paths.ts';

describe('shortest paths', () => {
  test('end for weights whose reciprocal is beyond all numbers, which count as no way', () => {
    const faint = Number.MIN_VALUE;
    const weights = Float64Array.of(0, faint, 0.5, faint, 0, faint, 0.5, faint, 0);
    const [first] = allShortestPaths(weights, 3);
    expect([...first!.distance]).toEqual([0, Number.POSITIVE_INFINITY, 2]);
    expect([...first!.count]).toEqual([1, 0, 1]);
  });

  test('end for every network of finite weights, and no betweenness is negative', () => {
    const weight = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(0, 1, 1e-310),
    );
    fc.assert(
      fc.property(fc.array(weight, { minLength: 10, maxLength: 10 }), (triangle) => {
        const weights = new Float64Array(25);
        let next = 0;
        for (let i = 0; i < 5; i++)
          for (let j = 0; j < i; j++) {
            weights[i * 5 + j] = triangle[next]!;
            weights[j * 5 + i] = triangle[next++]!;
          }
        for (const value of nodeIndices(weights, 5).betweenness) expect(value).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
