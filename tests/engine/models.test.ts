import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseModel } from '../../core/causal/language/parse.ts';
import { type TestEngine, temporaryEngine } from '../helpers/engines.ts';

let engine: TestEngine;

beforeAll(async () => {
  engine = await temporaryEngine();
});
afterAll(() => engine.dispose());

const utf8 = (text: string) => new TextEncoder().encode(text);
const asked = async (id: string) => {
  const { text } = await engine.call('models.get', { id });
  return { file: { name: `${id}.dagitty`, bytes: utf8(text) } };
};

describe('published models', () => {
  it('are listed in both languages, each with its source and a question', async () => {
    for (const language of ['en', 'zh'] as const) {
      const models = await engine.call('models.list', { language });
      const files = await readdir(fileURLToPath(new URL('../../samples/models/', import.meta.url)));
      expect(models.map(({ id }) => `${id}.json`).sort()).toEqual(
        files.filter((file) => file !== 'index.json').sort(),
      );
      for (const model of models) {
        expect(model.citation).toMatch(/\(\d{4}\)/u);
        expect(model.doi ?? model.citation).toMatch(/^10\.|\d+:\d+-\d+\.$/u);
        expect(model.question).toMatch(language === 'zh' ? /[？。]$/u : /[?.]$/u);
        if (language === 'zh') expect(model.title).toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it('have edges between their own variables only, distinct labels and places, and text that reads back', async () => {
    for (const language of ['en', 'zh'] as const) {
      for (const { id } of await engine.call('models.list', { language })) {
        const model = await engine.call('models.get', { id, language });
        const ids = new Set(model.variables.map((variable) => variable.id));
        expect(ids.size).toBe(model.variables.length);
        expect(new Set(model.variables.map(({ label }) => label)).size).toBe(ids.size);
        expect(new Set(model.variables.map(({ x, y }) => `${x},${y}`)).size).toBe(ids.size);
        for (const { from, to } of model.arrows)
          expect(ids.has(from) && ids.has(to) && from !== to).toBe(true);
        expect(new Set(model.arrows.map(({ from, to }) => `${from}>${to}`)).size).toBe(model.arrows.length);
        const { model: read } = parseModel(model.text);
        expect(read.nodes).toHaveLength(model.variables.length);
        expect(read.edges).toHaveLength(model.arrows.length);
      }
    }
  });

  it('answer what is said of them: the loops of panic, rumination, insomnia and depression', async () => {
    const loops = async (id: string) => (await engine.call('causal.loops', await asked(id))).loops;
    expect(await loops('rumination-hosseinichimeh')).toHaveLength(2);
    expect(await loops('panic-clark')).toHaveLength(1);
    const insomnia = await loops('insomnia-harvey');
    expect(insomnia).toHaveLength(2);
    expect(JSON.stringify(insomnia)).not.toContain('Real sleep deficit');
    expect(await loops('depression-park')).toHaveLength(10);
  });

  it('answer what is said of them: what to adjust for', async () => {
    const sets = async (id: string) =>
      (await engine.call('causal.adjust', await asked(id))).sets.map((set) => [...set].sort());
    expect(await sets('prodrome-van-kampen')).toEqual([['Active isolation', 'Alienation']]);
    expect(await sets('m-bias')).toEqual([[]]);
    const warmUp = await sets('warm-up-shrier');
    expect(warmUp).toHaveLength(7);
    expect(warmUp).toContainEqual(['Neuromuscular fatigue', 'Tissue weakness']);
    expect(warmUp.every((set) => set.length === 2 && !set.includes('Previous injury'))).toBe(true);
  });

  it('give weights as a matrix: symmetric with thresholds for Ising, causes in rows for a directed one', async () => {
    const ising = (await engine.call('models.get', { id: 'depression-cramer' })).network!;
    expect(ising).toMatchObject({ directed: false });
    expect(ising.thresholds).toHaveLength(9);
    for (const [i, row] of ising.weights.entries())
      for (const [j, weight] of row.entries()) expect(weight).toBe(ising.weights[j]![i]);
    const directed = await engine.call('models.get', { id: 'depression-park' });
    const at = (id: string) => directed.variables.findIndex((variable) => variable.id === id);
    expect(directed.network!.weights[at('suicidal')]![at('motor')]).toBe(0.3);
    expect(directed.network!.weights[at('motor')]![at('suicidal')]).toBe(0);
    expect((await engine.call('models.get', { id: 'm-bias' })).network).toBeNull();
  });

  it('one that does not ship is refused with the list of those that do', async () => {
    await expect(engine.call('models.get', { id: 'none' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
