import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../core/engine/contract/index.ts';
import { randomStream } from '../../core/foundation/random.ts';
import { type TestEngine, temporaryEngine } from '../helpers/engines.ts';

let engine: TestEngine;

beforeAll(async () => {
  engine = await temporaryEngine();
});
afterAll(() => engine.dispose());

/** Persons whose a leads to b a beep later; the person's mean is in both. */
function diary(persons: number, beeps: number): InputOf<'network.series'>['data'] {
  const random = randomStream(9);
  const lines = ['who,beep,a,b'];
  for (let who = 1; who <= persons; who++) {
    const mean = random.normal();
    let [a, b] = [0, 0];
    for (let beep = 1; beep <= beeps; beep++) {
      [a, b] = [0.3 * a + random.normal(), 0.6 * a + random.normal()];
      lines.push(`${who},${beep},${(mean + a).toFixed(3)},${(mean + b).toFixed(3)}`);
    }
  }
  return { file: { name: 'diary.csv', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) } };
}

const names = ['a', 'b'];
const arrow = <Interval extends { from: string; to: string }>(
  list: readonly Interval[],
  from: string,
  to: string,
) => list.find((each) => each.from === from && each.to === to)!;

describe('networks of repeated measures', () => {
  it('of several persons: arrows within, edges between, intervals that hold them, the same for the same seed', async () => {
    const input = {
      data: { ...diary(12, 12), columns: names },
      person: 'who',
      beep: 'beep',
      boots: 30,
      seed: 4,
    };
    const found = await engine.call('network.multilevel', input);
    expect(found).toMatchObject({ persons: 12, n: 132, lambdas: null, ebic: null });
    expect(found.temporal[0]![1]).toBeCloseTo(found.beta[1]![0]!, 12);
    expect(found.temporal[0]![1]).toBeGreaterThan(0.3);
    const { accuracy } = found;
    expect(accuracy).toMatchObject({ boots: 30, resampled: 'persons' });
    expect(accuracy!.temporal).toHaveLength(4);
    expect(accuracy!.contemporaneous).toHaveLength(1);
    const interval = arrow(accuracy!.temporal, 'a', 'b');
    expect(interval.sample).toBe(found.temporal[0]![1]);
    expect(interval.q025).toBeGreaterThan(0);
    expect(interval.q025).toBeLessThan(interval.sample);
    expect(interval.q975).toBeGreaterThan(interval.sample);
    expect((await engine.call('network.multilevel', input)).accuracy).toEqual(accuracy);
    expect((await engine.call('network.multilevel', { ...input, seed: 5 })).accuracy).not.toEqual(accuracy);
    expect(found.warnings.map(({ code }) => code)).toContain('few-persons');
  });

  it('of one person: blocks of measurements are drawn, days where there are ten', async () => {
    const data = { ...diary(1, 60), columns: names };
    const one = await engine.call('network.series', { data, beep: 'beep', boots: 10 });
    expect(one.accuracy).toMatchObject({ resampled: 'blocks', failed: 0 });
    expect(arrow(one.accuracy!.temporal, 'a', 'b').sample).toBe(one.temporal[0]![1]);
    const days = { ...diary(12, 8), columns: names };
    const many = await engine.call('network.series', { data: days, day: 'who', beep: 'beep', boots: 10 });
    expect(many.accuracy!.resampled).toBe('days');
    expect((await engine.call('network.series', { data, beep: 'beep' })).accuracy).toBeUndefined();
  });

  it('of a few waves: persons are drawn with both their waves', async () => {
    const random = randomStream(2);
    const lines = ['a_1,b_1,a_2,b_2'];
    for (let person = 0; person < 80; person++) {
      const [a, b] = [random.normal(), random.normal()];
      lines.push(
        [a, b, 0.5 * a + random.normal(), 0.6 * a + random.normal()].map((x) => x.toFixed(3)).join(','),
      );
    }
    const data = { file: { name: 'waves.csv', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) } };
    const waves = [1, 2].map((wave) => ({ name: `W${wave}`, columns: [`a_${wave}`, `b_${wave}`] }));
    const { pairs } = await engine.call('network.panel', { data, waves, boots: 40 });
    const { accuracy, temporal } = pairs[0]!;
    expect(accuracy).toMatchObject({ resampled: 'persons', boots: 40 });
    expect(arrow(accuracy!.temporal, 'a', 'b')).toMatchObject({ sample: temporal[0]![1], nonzero: 1 });
  });

  it('refuses what cannot be estimated, naming it', async () => {
    const data = { ...diary(3, 10), columns: ['a', 'nothing'] };
    await expect(engine.call('network.multilevel', { data, person: 'who' })).rejects.toMatchObject({
      code: 'input.invalid',
      details: { variable: 'nothing' },
    });
  });
});

describe('planning', () => {
  const network = {
    variables: ['a', 'b', 'c', 'd'],
    weights: [
      [0, 0.4, 0, 0],
      [0.4, 0, 0.3, 0],
      [0, 0.3, 0, 0.4],
      [0, 0, 0.4, 0],
    ],
  };

  it('answers each size in order, the same on any number of workers', async () => {
    const input = { network, n: [400, 50], reps: 12, seed: 3 };
    const plan = await engine.call('network.plan', input);
    expect(plan.edges).toBe(3);
    expect(plan.results.map(({ n }) => n)).toEqual([400, 50]);
    expect(plan.results[0]!.sensitivity).toBeGreaterThan(plan.results[1]!.sensitivity!);
    expect(plan.results[0]!.intervals.correlation!.mean).toBe(plan.results[0]!.correlation);
    expect(await engine.call('network.plan', { ...input, jobs: 2 })).toEqual(plan);
  });

  it('of answers in levels, and of an Ising model with its thresholds', async () => {
    const ordinal = await engine.call('network.plan', {
      network,
      n: [150],
      reps: 4,
      levels: 4,
      options: { cor: 'spearman' },
    });
    expect(ordinal.results[0]!.correlation).toBeGreaterThan(0);
    const ising = {
      variables: network.variables,
      weights: network.weights.map((row) => row.map((w) => 4 * w)),
    };
    const binary = {
      network: { ...ising, thresholds: [-1, -1, -1, -1] },
      method: 'ising',
      n: [300],
      reps: 4,
    };
    expect((await engine.call('network.plan', binary)).results[0]!.sensitivity).toBeGreaterThan(0.5);
    await expect(engine.call('network.plan', { ...binary, network: ising })).rejects.toMatchObject({
      code: 'input.invalid',
    });
  });

  it('tells how often the comparison test finds a difference, the same on any number of workers', async () => {
    const other = { ...network, weights: network.weights.map((row) => row.map(() => 0)) };
    const input = { network, other, n: [80], reps: 8, permutations: 19, seed: 2 };
    const found = await engine.call('network.planComparison', input);
    expect(found).toMatchObject({ level: 0.05, maximumDifference: 0.4 });
    expect(found.globalStrength).toBeCloseTo(1.1, 12);
    expect(found.results[0]!.maximumDifference.power).toBeGreaterThan(0.5);
    expect(await engine.call('network.planComparison', { ...input, jobs: 2 })).toEqual(found);
    const renamed = { ...other, variables: ['a', 'b', 'c', 'x'] };
    await expect(engine.call('network.planComparison', { ...input, other: renamed })).rejects.toMatchObject({
      code: 'input.invalid',
    });
  });

  it('says where every pair has an edge that specificity is not defined', async () => {
    const full = {
      variables: ['a', 'b'],
      weights: [
        [0, 0.4],
        [0.4, 0],
      ],
    };
    const plan = await engine.call('network.plan', { network: full, n: [60], reps: 4 });
    expect(plan.results[0]!.specificity).toBeNull();
    expect(plan.warnings.map(({ code }) => code)).toEqual(['dense-truth']);
  });
});
