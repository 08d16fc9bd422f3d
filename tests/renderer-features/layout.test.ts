import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type LayoutRequest, layoutKinds, layoutReplySchema } from '../../renderer/bridge/layout/contract.ts';
import { runLayout, seededRandom } from '../../renderer/workers/layout/run.ts';
import { separate } from '../../renderer/workers/layout/separate.ts';
import { isLarge, layeringEdges } from '../../renderer/workers/layout/settings.ts';

const chance = Math.random;
beforeEach(() => {
  Math.random = seededRandom(1);
});
afterAll(() => {
  Math.random = chance;
});

function request(kind: LayoutRequest['kind'], nodes: number, edges: number): LayoutRequest {
  const random = seededRandom(7);
  const any = () => `n${Math.floor(random() * nodes)}`;
  return {
    id: 1,
    kind,
    fresh: true,
    nodes: Array.from({ length: nodes }, (_, index) => ({
      id: `n${index}`,
      width: 110,
      height: 34,
      x: null,
      y: null,
    })),
    edges: Array.from({ length: edges }, () => ({ source: any(), target: any() })).filter(
      ({ source, target }) => source !== target,
    ),
  };
}

describe.each(layoutKinds)('the %s layout', (kind) => {
  test('places every node once, at finite coordinates around the origin', () => {
    const places = runLayout(request(kind, 30, 45));
    expect(new Set(places.map((place) => place.id)).size).toBe(30);
    expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    const xs = places.map((place) => place.x);
    expect(Math.abs(Math.max(...xs) + Math.min(...xs))).toBeLessThan(3);
    expect(layoutReplySchema.safeParse({ id: 1, places: [...places] }).success).toBe(true);
  });

  test('gives the same picture for the same graph', () => {
    const first = runLayout(request(kind, 20, 30));
    Math.random = seededRandom(1);
    expect(runLayout(request(kind, 20, 30))).toEqual(first);
  });

  test('of nothing is nothing', () => {
    expect(runLayout(request(kind, 0, 0))).toEqual([]);
  });
});

test('the force layout lets no node cover another', () => {
  const places = runLayout(request('force', 60, 90));
  for (const [at, a] of places.entries()) {
    for (const b of places.slice(at + 1)) {
      expect(Math.abs(a.x - b.x) > 108 || Math.abs(a.y - b.y) > 32, `${a.id} ${b.id}`).toBe(true);
    }
  }
});

test('separating leaves alone what does not overlap', () => {
  const { nodes } = request('force', 2, 0);
  const apart = [
    { id: 'n0', x: 0, y: 0 },
    { id: 'n1', x: 400, y: 0 },
  ];
  expect(separate(apart, nodes)).toEqual(apart);
  const [a, b] = separate([apart[0]!, { id: 'n1', x: 0, y: 4 }], nodes);
  expect((b?.y ?? 0) - (a?.y ?? 0)).toBeGreaterThanOrEqual(34);
});

test('a large graph is layered along the strongest edge into each node', () => {
  const large = request('layered', 400, 1200);
  expect(isLarge(large)).toBe(true);
  const kept = layeringEdges(large);
  expect(new Set(kept.map((edge) => edge.target)).size).toBe(kept.length);
  expect(kept[0]).toEqual(large.edges[0]);
});

test('a graph of a thousand nodes is laid out in seconds, not minutes', () => {
  const started = performance.now();
  const places = runLayout(request('force', 1000, 5000));
  expect(places).toHaveLength(1000);
  expect(performance.now() - started).toBeLessThan(20_000);
});
