import { describe, expect, test } from 'vitest';
import { discover } from '../../core/causal/discovery/discover.ts';
import { chiSquareUpper } from '../../core/causal/discovery/g-square.ts';
import {
  fisherInterval,
  fisherP,
  partialCorrelation,
} from '../../core/causal/discovery/partial-correlation.ts';
import { testedOn } from '../../core/engine/app/causal/implied-tests.ts';
import { createTask } from '../../core/foundation/task.ts';

/** Invented numbers, the same each time: a linear congruence, twelve of them summed to something bell-shaped. */
function noise(seed: number, n: number): Float64Array {
  let state = seed;
  const uniform = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  return Float64Array.from({ length: n }, () =>
    Array.from({ length: 12 }, uniform).reduce((a, b) => a + b, -6),
  );
}

/** a → c ← b, c → d. */
function collider(n = 2000) {
  const [a, b, e, f] = [11, 222, 3333, 44444].map((seed) => noise(seed, n)) as Float64Array[];
  const c = a!.map((value, row) => value + b![row]! + e![row]!);
  const d = c.map((value, row) => value + f![row]!);
  return Object.entries({ a: a!, b: b!, c, d }).map(([name, values]) => ({ name, values, texts: null }));
}

const settings = { method: 'pc', alpha: 0.01, test: null, score: null, forbidden: [], required: [] } as const;
const words = (edges: readonly { from: string; kind: string; to: string }[]) =>
  edges.map(({ from, kind, to }) => `${from}${kind}${to}`).sort();

describe('learning a graph', () => {
  test('PC finds the collider and what follows from it', async () => {
    const found = await discover(collider(), settings, createTask());
    expect(words(found.edges)).toEqual(['a->c', 'b->c', 'c->d']);
    expect(found.separatingSets).toContainEqual(expect.objectContaining({ x: 'a', y: 'b', given: [] }));
    expect(found.separatingSets).toContainEqual(expect.objectContaining({ x: 'a', y: 'd', given: ['c'] }));
  });

  test('hill climbing finds the same edges', async () => {
    const found = await discover(collider(), { ...settings, method: 'hc' }, createTask());
    expect(words(found.edges)).toEqual(['a->c', 'b->c', 'c->d']);
  });

  test('GES finds the collider and its class', async () => {
    const found = await discover(collider(), { ...settings, method: 'ges' }, createTask());
    expect(words(found.edges)).toEqual(['a->c', 'b->c', 'c->d']);
    const chain = collider().filter(({ name }) => name !== 'b');
    expect(words((await discover(chain, { ...settings, method: 'ges' }, createTask())).edges)).toEqual([
      'a--c',
      'c--d',
    ]);
  });

  test('FCI leaves open what a hidden cause could explain', async () => {
    const found = await discover(collider(), { ...settings, method: 'fci' }, createTask());
    expect(words(found.edges)).toEqual(['a@->c', 'b@->c', 'c->d']);
    const tiers = [['a'], ['c', 'd']];
    const chain = collider().filter(({ name }) => name !== 'b');
    expect(words((await discover(chain, { ...settings, method: 'fci', tiers }, createTask())).edges)).toEqual(
      ['a@->c', 'c->d'],
    );
  });

  test('DirectLiNGAM tells direction by what is not normal', async () => {
    const cause = noise(5, 3000).map((value) => Math.sign(value) * value * value);
    const effect = noise(77, 3000).map((value, row) => Math.sign(value) * value * value + 0.8 * cause[row]!);
    const columns = [
      { name: 'effect', values: effect, texts: null },
      { name: 'cause', values: cause, texts: null },
    ];
    const { edges, order } = await discover(columns, { ...settings, method: 'lingam' }, createTask());
    expect(order).toEqual(['cause', 'effect']);
    expect(words(edges)).toEqual(['cause->effect']);
    expect(edges[0]!.weight).toBeCloseTo(0.8, 1);
  });

  test('the majority and the conservative rule find a plain collider too', async () => {
    for (const colliders of ['majority', 'conservative'] as const) {
      const found = await discover(collider(), { ...settings, colliders }, createTask());
      expect(words(found.edges)).toEqual(['a->c', 'b->c', 'c->d']);
    }
  });

  test.each(['pc', 'hc', 'lingam', 'fci'] as const)('%s draws no arrow back in time', async (method) => {
    const tiers = [['d'], ['c'], ['a', 'b']];
    const { edges } = await discover(collider(), { ...settings, method, tiers }, createTask());
    const place = (name: string) => tiers.findIndex((tier) => tier.includes(name));
    for (const { from, to, kind } of edges)
      if (kind === '->') expect(place(from)).toBeLessThanOrEqual(place(to));
    await expect(
      discover(collider(), { ...settings, method, tiers: [['a'], ['a']] }, createTask()),
    ).rejects.toThrow(/earlier tier already/);
  });

  test('GES refuses wishes about one direction, which no class can keep', async () => {
    const wish = { ...settings, method: 'ges', required: [{ from: 'a', to: 'c' }] } as const;
    await expect(discover(collider(), wish, createTask())).rejects.toThrow(/Use hc/);
  });

  test('resamples give strengths and directions, the same for the same seed', async () => {
    const boots = { ...settings, method: 'hc', boots: 40, seed: 3 } as const;
    const found = await discover(collider(300), boots, createTask());
    expect(await discover(collider(300), boots, createTask())).toEqual(found);
    const of = (from: string, to: string) =>
      found.strength!.find((each) => each.from === from && each.to === to)!;
    expect(of('a', 'c')).toMatchObject({ strength: 1 });
    expect(of('a', 'c').direction + of('c', 'a').direction).toBeCloseTo(1, 12);
    expect(of('a', 'c').direction).toBeGreaterThan(0.5);
    expect(found.averaged!.edges.length).toBeGreaterThanOrEqual(3);
    for (const method of ['pc', 'fci', 'ges', 'lingam'] as const)
      expect(
        (await discover(collider(200), { ...boots, method, boots: 5 }, createTask())).strength,
      ).toHaveLength(12);
  });

  test.each(['pc', 'hc'] as const)('%s keeps to what is forbidden and required', async (method) => {
    const forbidden = [
      { from: 'a', to: 'c' },
      { from: 'c', to: 'a' },
    ];
    const required = [{ from: 'd', to: 'a' }];
    const { edges } = await discover(collider(), { ...settings, method, forbidden, required }, createTask());
    expect(words(edges)).toContain('d->a');
    expect(words(edges).filter((edge) => /^a..c$|^c..a$/.test(edge))).toEqual([]);
  });

  test('names what makes a wish or a column useless', async () => {
    const unknown = { ...settings, required: [{ from: 'a', to: 'z' }] };
    await expect(discover(collider(), unknown, createTask())).rejects.toThrow(/names "z"/);
    const flat = [...collider(20), { name: 'flat', values: new Float64Array(20), texts: null }];
    await expect(discover(flat, settings, createTask())).rejects.toThrow(/"flat" has the same value/);
  });

  test('tests words by G square', async () => {
    const [x, , y] = collider();
    const halves = [x!, y!].map(({ name, values }) => ({
      name,
      values: values.map(() => Number.NaN),
      texts: [...values].map((value) => (value > 0 ? 'high' : 'low')),
    }));
    const { edges, chosen } = await discover(halves, settings, createTask());
    expect(chosen).toEqual({ test: 'g-square' });
    expect(words(edges)).toEqual(['a--c']);
  });
});

test('partial correlation, interval and tail are those of the textbook', () => {
  const matrix = Float64Array.of(1, 0.5, 0.6, 0.5, 1, 0.7, 0.6, 0.7, 1);
  const r = (0.5 - 0.6 * 0.7) / Math.sqrt((1 - 0.36) * (1 - 0.49));
  expect(partialCorrelation(matrix, 3, 0, 1, [2])).toBeCloseTo(r, 12);
  const { lower, upper } = fisherInterval(0.5, 103, 0, 0.95);
  expect([lower, upper].map((bound) => bound.toFixed(4))).toEqual(['0.3393', '0.6323']);
  expect(fisherP(0, 50, 1)).toBeCloseTo(1, 12);
  expect(chiSquareUpper(3.841458820694124, 1)).toBeCloseTo(0.05, 10);
  expect(chiSquareUpper(5.991464547107979, 2)).toBeCloseTo(0.05, 10);
  expect(chiSquareUpper(7.814727903251179, 3)).toBeCloseTo(0.05, 10);
});

test('an implied independence is tested on the cases that are complete', () => {
  const rows = collider(200).slice(0, 3);
  const lines = Array.from({ length: 200 }, (_, row) => rows.map(({ values }) => values[row]).join(','));
  const text = ['a,b,c', ...lines, '1,,2'].join('\n');
  const file = { name: 'sample.csv', bytes: new TextEncoder().encode(text) };
  const { independencies, n, warnings } = testedOn(file, [{ x: 'a', y: 'b', given: [] }], 0.95);
  const [{ estimate, interval, p }] = independencies as [Required<(typeof independencies)[number]>];
  expect(n).toBe(200);
  expect(warnings).toEqual([expect.objectContaining({ code: 'data.incomplete', value: 1 })]);
  expect(interval.lower < estimate && estimate < interval.upper).toBe(true);
  expect(p < 0.05).toBe(interval.lower > 0 || interval.upper < 0);
  expect(() => testedOn(file, [{ x: 'a', y: 'z', given: [] }], 0.95)).toThrow(/no variable "z"/);
});
