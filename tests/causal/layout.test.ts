import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LayoutNode, layoutGraph } from '../../core/causal/layout.ts';

const box = (id: string): LayoutNode => ({ id, width: 110, height: 32 });
const nodes = (count: number) => Array.from({ length: count }, (_, at) => box(`n${at}`));
const edges = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([from, to]) => ({ causeId: `n${from}`, effectId: `n${to}` }));

function overlaps(places: ReadonlyMap<string, { x: number; y: number }>): number {
  const points = [...places.values()];
  let count = 0;
  for (const [at, a] of points.entries()) {
    for (const b of points.slice(at + 1))
      if (Math.abs(a.x - b.x) < 110 && Math.abs(a.y - b.y) < 32) count += 1;
  }
  return count;
}

describe('a layout without a person', () => {
  test('is the same for the same graph', () => {
    const links = edges([0, 1], [1, 2], [2, 0], [2, 3], [4, 5]);
    expect(layoutGraph(nodes(7), links)).toEqual(layoutGraph(nodes(7), links));
  });

  test('puts concepts that an edge joins nearer than those that a long way joins', () => {
    const places = layoutGraph(nodes(6), edges([0, 1], [1, 2], [2, 3], [3, 4], [4, 5]));
    const distance = (a: number, b: number) => {
      const [p, q] = [places.get(`n${a}`)!, places.get(`n${b}`)!];
      return Math.hypot(p.x - q.x, p.y - q.y);
    };
    expect(distance(0, 1)).toBeLessThan(distance(0, 3));
    expect(distance(0, 3)).toBeLessThan(distance(0, 5));
  });

  test('never lays one label over another, whatever the graph', () => {
    const graphs = fc.integer({ min: 1, max: 25 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        pairs: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 40 }),
      }),
    );
    fc.assert(
      fc.property(graphs, ({ count, pairs }) => {
        const places = layoutGraph(nodes(count), edges(...pairs));
        expect(places.size).toBe(count);
        for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        expect(overlaps(places)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test('places nothing when there is nothing', () => {
    expect(layoutGraph([], []).size).toBe(0);
  });
});
