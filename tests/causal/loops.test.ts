import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseModel } from '../../core/causal/language/parse.ts';
import { influencesOf } from '../../core/causal/loops/influence.ts';
import { loopCounts } from '../../core/causal/loops/loop-counts.ts';
import { loopModel } from '../../core/causal/loops/loop-model.ts';
import { simulate } from '../../core/causal/loops/simulation.ts';
import { feedbackLoops } from '../../core/causal/queries/cycles.ts';
import { signedEdges } from '../../core/causal/signed-edges.ts';

const text = `digraph {
  stress -> insomnia [+, lag=1]
  insomnia -> fatigue [+]
  fatigue -> activity [-]
  activity -> insomnia [-, lag="2 weeks"]
  insomnia -> stress [+, lag=1]
  activity -> mood [sign="+"]
  insomnia -> mood [-]
}`;
const { model } = parseModel(text);
const diagram = loopModel(model);
const at = (name: string) => diagram.names.indexOf(name);

describe('loops of a diagram', () => {
  const { loops } = feedbackLoops(signedEdges(model), 99, 99);

  test('have sign, length and delay', () => {
    expect(loops).toEqual([
      { nodes: ['insomnia', 'stress'], sign: 'reinforcing', length: 2, delay: 2 },
      { nodes: ['activity', 'insomnia', 'fatigue'], sign: 'reinforcing', length: 3, delay: 2 },
    ]);
  });

  test('name the node on most of them, and what goes with an edge', () => {
    const { nodes, edges } = loopCounts(loops);
    expect(nodes[0]).toEqual({ name: 'insomnia', loops: 2, reinforcing: 2, balancing: 0, unknown: 0 });
    expect(edges.every(({ loops: through }) => through === 1)).toBe(true);
    expect(edges).toHaveLength(5);
  });
});

describe('a push', () => {
  test('raises and lowers along paths, and says where they disagree', () => {
    const { influences, truncated } = influencesOf(diagram, at('fatigue'), 1, 9, 1000);
    const words = Object.fromEntries(
      influences.map(({ target, verdict }) => [diagram.names[target], verdict]),
    );
    expect(truncated).toBe(false);
    expect(words).toEqual({ activity: 'lowers', insomnia: 'raises', mood: 'lowers', stress: 'raises' });
    const conflict = parseModel('digraph { a -> b [+] b -> d [+] a -> c [-] c -> d [+] }').model;
    expect(influencesOf(loopModel(conflict), 0, 1, 9, 1000).influences.at(-1)).toMatchObject({
      verdict: 'mixed',
      positive: 1,
      negative: 1,
    });
  });

  test('downwards is the mirror of upwards', () => {
    const [up, down] = ([1, -1] as const).map(
      (push) => influencesOf(diagram, at('stress'), push, 9, 1000).influences,
    );
    expect(down!.map(({ positive, negative }) => [negative, positive])).toEqual(
      up!.map(({ positive, negative }) => [positive, negative]),
    );
  });

  test('says when there are more paths than the limit', () => {
    const all = influencesOf(diagram, at('stress'), 1, 9, 1000);
    const count = all.influences.reduce((sum, { positive, negative }) => sum + positive + negative, 0);
    expect(influencesOf(diagram, at('stress'), 1, 9, count).truncated).toBe(false);
    expect(influencesOf(diagram, at('stress'), 1, 9, count - 1).truncated).toBe(true);
  });
});

describe('the simulation', () => {
  const usual = {
    steps: 40,
    persistence: 0.5,
    saturation: 'tanh',
    defaultWeight: 0.5,
    pushes: [{ node: at('stress'), amount: 1, from: 1, to: 1 }],
    initial: new Map(),
  } as const;

  test('follows its formula', () => {
    const two = loopModel(parseModel('digraph { a -> b [weight=2, lag=3] }').model);
    const { series } = simulate(two, { ...usual, steps: 5, pushes: [], initial: new Map([[0, 0.4]]) });
    expect([...series[0]!]).toEqual([0.4, 0.2, 0.1, 0.05, 0.025, 0.0125]);
    expect(series[1]![2]).toBe(0);
    expect(series[1]![3]).toBeCloseTo(Math.tanh(0.5 * 2 * 0.4), 12);
  });

  test('keeps within bounds when saturated, and stops with a word when it is not', () => {
    const strong = { ...diagram, edges: diagram.edges.map((edge) => ({ ...edge, weight: 5 })) };
    for (const own of simulate(strong, usual).series)
      for (const value of own) expect(Math.abs(value)).toBeLessThanOrEqual(1);
    const { divergedAt } = simulate(strong, { ...usual, saturation: 'none', steps: 1000 });
    expect(divergedAt).toBeGreaterThan(1);
  });

  test('starts in the direction that the signs say', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, -1), fc.constantFrom(...diagram.names), (push, name) => {
        const { series } = simulate(diagram, {
          ...usual,
          pushes: [{ node: at(name), amount: push, from: 1, to: 1 }],
        });
        for (const edge of diagram.outgoing[at(name)]!) {
          const { to, sign, lag } = diagram.edges[edge]!;
          const first = 1 + Math.max(1, lag ?? 1);
          expect(Math.sign(series[to]![first]!)).toBe(push * sign);
        }
      }),
    );
  });

  test('names edges that say neither sign nor weight', () => {
    const open = loopModel(parseModel('digraph { a -> b b -> a [?] a -> c [+] }').model);
    expect(simulate(open, usual).unsigned).toHaveLength(2);
  });
});

test('a diagram of 29 variables and 175 links answers at once and says what it left out', () => {
  let state = 7;
  const next = (n: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % n;
  };
  const edges = new Map<string, { from: string; to: string; sign: 1 | -1 }>();
  while (edges.size < 175) {
    const [from, to] = [`V${next(29)}`, `V${next(29)}`];
    if (from !== to) edges.set(`${from} ${to}`, { from, to, sign: next(2) === 0 ? 1 : -1 });
  }
  const start = performance.now();
  const { loops, truncated } = feedbackLoops([...edges.values()], Number.POSITIVE_INFINITY, 10_000);
  expect(performance.now() - start).toBeLessThan(2000);
  expect(truncated).toBe(true);
  expect(loops).toHaveLength(10_000);
  const lines = [...edges.values()].map(({ from, to, sign }) => `${from} -> ${to} [${sign > 0 ? '+' : '-'}]`);
  const big = loopModel(parseModel(`digraph {\n${lines.join('\n')}\n}`).model);
  const pushed = influencesOf(big, 0, 1, 29, 100_000);
  expect(pushed.truncated).toBe(true);
  expect(performance.now() - start).toBeLessThan(5000);
});
