import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulatedFiles } from '../../samples/simulate/files.ts';
import { type TestEngine, temporaryEngine } from '../helpers/engines.ts';

let engine: TestEngine;

beforeAll(async () => {
  engine = await temporaryEngine();
});
afterAll(() => engine.dispose());

const dataSamples = async (language: 'en' | 'zh') =>
  (await engine.call('app.samples', { language })).filter(({ kind }) => kind === 'data');

async function opened(id: string, language: 'en' | 'zh' = 'en') {
  const state = await engine.call('notebook.openSample', { id, language });
  const networks = await engine.call('networks.list', {});
  const views = await Promise.all(
    networks.map(async (network) => (await engine.call('networks.get', { id: network.id })).network),
  );
  return { state, datasets: await engine.call('datasets.list', {}), networks: views };
}

/** Share of true edges that an estimate has, and of absent ones that it has not. */
function recovered(truth: readonly (readonly number[])[], estimate: readonly (readonly number[])[]) {
  let [edges, found, absent, leftOut] = [0, 0, 0, 0];
  for (const [i, row] of truth.entries())
    for (const [j, weight] of row.entries()) {
      if (j === i) continue;
      if (weight === 0) {
        absent++;
        if (estimate[i]![j] === 0) leftOut++;
      } else {
        edges++;
        if (estimate[i]![j] !== 0) found++;
      }
    }
  return { sensitivity: found / edges, specificity: leftOut / absent };
}

describe('samples of data', () => {
  it('are what their script draws from the seed, letter by letter', async () => {
    for (const { path, text } of simulatedFiles()) {
      const file = fileURLToPath(new URL(`../../samples/${path}`, import.meta.url));
      const shipped = await readFile(file, 'utf8');
      if (path.endsWith('.json')) expect(JSON.parse(shipped)).toEqual(JSON.parse(text));
      else expect(shipped).toBe(text);
    }
  });

  it('are listed in both languages with what can be found out, and how many rows', async () => {
    const english = await dataSamples('en');
    expect(english).toHaveLength(4);
    for (const { about, rows, records } of english) {
      expect(about).toMatch(/\?$/u);
      expect(rows).toBeGreaterThan(150);
      expect(records).toBe(0);
    }
    for (const { title } of await dataSamples('zh')) expect(title).toMatch(/\p{Script=Han}/u);
  });

  it('open as notebooks with labelled data, an estimated network and its story, marked as simulated', async () => {
    for (const language of ['en', 'zh'] as const) {
      for (const { id } of await dataSamples(language)) {
        const { state, datasets, networks } = await opened(id, language);
        expect(state).toMatchObject({ sample: true, dirty: false });
        expect(datasets.length).toBeGreaterThan(0);
        expect(networks.length).toBeGreaterThan(0);
        expect(datasets.every(({ sample }) => sample)).toBe(true);
        for (const { note } of networks)
          expect(note).toMatch(language === 'zh' ? /^模拟数据/u : /^Simulated data/u);
        for (const dataset of datasets) {
          const { variables } = await engine.call('datasets.get', { id: dataset.id });
          for (const { name, label } of variables) {
            expect(label).not.toBe(name);
            if (language === 'zh') expect(label).toMatch(/\p{Script=Han}/u);
          }
        }
      }
    }
  }, 60_000);

  it('say the truth: mood and worry misses one bridge, sleep with tension, and little else is wrong', async () => {
    const [truth] = await engine.call('app.sampleTruth', { id: 'mood-and-worry' });
    const { networks } = await opened('mood-and-worry');
    const { variables, weights } = networks[0]!.estimate!;
    expect(variables).toEqual(truth!.variables);
    const missed = variables.flatMap((a, i) =>
      variables
        .filter((_, j) => j < i && truth!.weights![i]![j] !== 0 && weights[i]![j] === 0)
        .map((b) => `${b}–${a}`),
    );
    expect(missed).toEqual(['poor_sleep–tense']);
    expect(recovered(truth!.weights!, weights).specificity).toBeGreaterThan(0.9);
  });

  it('say the truth: the groups differ where they are said to', async () => {
    const { networks } = await opened('two-groups');
    expect(networks.map(({ group }) => group?.value).sort()).toEqual(['clinic', 'community']);
    const of = (name: string) => networks.find(({ group }) => group?.value === name)!;
    const weight = (name: string, a: string, b: string) => {
      const { variables, weights } = of(name).estimate!;
      return weights[variables.indexOf(a)]![variables.indexOf(b)]!;
    };
    for (const other of ['low_mood', 'worry']) {
      expect(weight('clinic', 'poor_sleep', other)).toBeGreaterThan(0.1);
      expect(Math.abs(weight('community', 'poor_sleep', other))).toBeLessThan(0.05);
    }
  });

  it('say the truth: the diary has 226 pairs of measurements and most of its true arrows', async () => {
    const [truth] = await engine.call('app.sampleTruth', { id: 'diary' });
    const { networks } = await opened('diary');
    const one = networks.find(({ method }) => method === 'gvar')!;
    const forty = networks.find(({ method }) => method === 'mlvar')!;
    expect(one.n).toBe(226);
    const temporal = one.temporal as { temporal: number[][] };
    expect(recovered(truth!.temporal!, temporal.temporal).sensitivity).toBeGreaterThanOrEqual(0.8);
    const { between, variables } = forty.temporal as { between: number[][]; variables: string[] };
    expect(between[variables.indexOf('sad')]![variables.indexOf('worried')]).toBeGreaterThan(0.3);
  });

  it('that do not ship have no truth to tell', async () => {
    await expect(engine.call('app.sampleTruth', { id: 'none' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
