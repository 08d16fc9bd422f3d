import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { causalModelMethods } from '../../core/engine/contract/causal-models.ts';
import type { MethodName } from '../../core/engine/contract/index.ts';
import { type TestEngine, temporaryEngine } from '../helpers/engines.ts';
import { bytesOf } from '../helpers/records.ts';

let engine: TestEngine;

beforeAll(async () => {
  engine = await temporaryEngine();
});
afterAll(() => engine.dispose());

/** Invented: worry acts on insomnia and, against what the model below says, on mood as well. */
function sampleData() {
  let state = 5;
  const noise = () => {
    let sum = -6;
    for (let draw = 0; draw < 12; draw += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      sum += state / 2 ** 32;
    }
    return sum;
  };
  const rows = Array.from({ length: 200 }, () => {
    const worry = noise();
    const insomnia = 0.7 * worry + noise();
    const fatigue = 0.6 * insomnia + noise();
    const mood = 0.5 * insomnia + 0.8 * worry + noise();
    return [worry, insomnia, fatigue, mood].map((value) => value.toFixed(4)).join(',');
  });
  return { name: 'sample.csv', bytes: bytesOf(['Worry,insomnia,fatigue,mood', ...rows].join('\n')) };
}

const text = 'dag {\n  // sleep first\n  insomnia [exposure]\n  insomnia -> "low mood"\n}\n';

describe('the causal models of a notebook', () => {
  it('are kept as they are typed, whether they read or not', async () => {
    await engine.call('notebook.openSample', {
      id: (await engine.call('app.samples', {}))[0]!.id,
      language: 'en',
    });
    const made = await engine.call('causalModels.create', { name: 'Sleep and mood', text });
    expect(made).toMatchObject({ name: 'Sleep and mood', text, origin: 'blank' });
    const broken = `${text}insomnia -> `;
    const edited = await engine.call('causalModels.edit', { id: made.id, text: broken });
    expect(edited.text).toBe(broken);
    const [listed] = await engine.call('causalModels.list', {});
    expect(listed).toMatchObject({ id: made.id, nodes: null, edges: null });
    await engine.call('causalModels.edit', { id: made.id, text });
    expect((await engine.call('causalModels.list', {}))[0]).toMatchObject({ nodes: 2, edges: 1 });
  });

  it('take back each edit, new name and removal as one step', async () => {
    const [model] = await engine.call('causalModels.list', {});
    await engine.call('causalModels.edit', { id: model!.id, name: 'Renamed' });
    await engine.call('causalModels.remove', { id: model!.id });
    expect(await engine.call('causalModels.list', {})).toEqual([]);
    expect((await engine.call('history.undo', {})).label).toBe('history.removeModel');
    expect((await engine.call('history.undo', {})).label).toBe('history.renameModel');
    expect(await engine.call('causalModels.get', { id: model!.id })).toMatchObject({
      name: 'Sleep and mood',
      text,
    });
    expect((await engine.call('notebook.state', {}))!.counts.models).toBe(1);
  });

  it('make no step of an edit that changes nothing', async () => {
    const [model] = await engine.call('causalModels.list', {});
    const before = (await engine.call('notebook.state', {}))!.revision;
    await engine.call('causalModels.edit', { id: model!.id, text, name: 'Sleep and mood' });
    expect((await engine.call('notebook.state', {}))!.revision).toBe(before);
  });

  it('begin from the graph of the accepted claims, with signs and papers', async () => {
    const graph = await engine.call('graph.get', {});
    const model = await engine.call('causalModels.fromLiterature', { name: 'From papers' });
    const file = { name: 'model.dagitty', bytes: bytesOf(model.text) };
    const described = await engine.call('causal.describe', { file });
    expect(described.nodes).toHaveLength(graph.nodes.length);
    expect(described.edges).toHaveLength(graph.edges.length);
    expect(model.text).toMatch(/sign="\+"/);
    expect(model.text).toMatch(/papers="\d+"/);
  });

  it('begin from a file: DAGitty letter by letter, any other graph format with what is lost', async () => {
    const kept = await engine.call('causalModels.fromFile', {
      file: { name: 'sleep.txt', bytes: bytesOf(text) },
    });
    expect(kept.model).toMatchObject({ name: 'sleep', text, origin: 'file', note: 'sleep.txt' });
    expect(kept.lost).toEqual([]);
    const csv = await engine.call('exchange.convert', {
      file: { name: 'x.dagitty', bytes: bytesOf(text) },
      to: 'csv',
    });
    const fromCsv = await engine.call('causalModels.fromFile', { file: csv.file });
    expect(fromCsv.model.text).toContain('insomnia -> "low mood"');
    await expect(
      engine.call('causalModels.fromFile', { file: { name: 'x.bin', bytes: new Uint8Array([0, 1, 2]) } }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^format\./) });
  });

  it('show what the claims say of two variables, and nothing where they say nothing', async () => {
    const { edges, nodes } = await engine.call('graph.get', {});
    const labelOf = (id: string) => nodes.find((node) => node.id === id)!.label;
    const edge = edges.find(({ claims }) => claims > 1)!;
    const names = { cause: labelOf(edge.causeId), effect: labelOf(edge.effectId) };
    const evidence = await engine.call('causalModels.evidence', names);
    expect(evidence).toMatchObject({ papersFor: edge.papersFor, belief: edge.belief });
    expect(evidence!.claims[0]!.quote.text.length).toBeGreaterThan(10);
    expect(
      await engine.call('causalModels.evidence', { cause: names.cause, effect: 'nothing known' }),
    ).toBeNull();
  });

  it('test what they imply on a data set, matched by name, label or concept, worst misfit first', async () => {
    const { dataset } = await engine.call('datasets.import', { file: sampleData(), name: 'Sample data' });
    const model = 'dag { worry -> insomnia -> fatigue  insomnia -> mood  mood -> "not measured" }';
    const tested = await engine.call('causalModels.test', { text: model, datasetId: dataset.id });
    expect(tested.columns).toMatchObject({ worry: 'Worry', insomnia: 'insomnia', 'not measured': null });
    expect(tested.untested).toBeGreaterThan(0);
    expect(tested.n).toBe(200);
    const [worst] = tested.tests;
    expect([worst!.x, worst!.y].sort()).toEqual(['mood', 'worry']);
    expect(worst!.p).toBeLessThan(0.001);
    expect(tested.tests.map(({ p }) => p)).toEqual(tested.tests.map(({ p }) => p).toSorted((a, b) => a - b));
    const mapped = await engine.call('causalModels.test', {
      text: model,
      datasetId: dataset.id,
      columns: { 'not measured': 'fatigue' },
    });
    expect(mapped.untested).toBe(0);
  });

  it('are learned from a data set, with arrows that must be and must not be', async () => {
    const [dataset] = await engine.call('datasets.list', {});
    const learned = await engine.call('causalModels.discover', {
      datasetId: dataset!.id,
      method: 'hc',
      forbidden: [{ from: 'insomnia', to: 'Worry' }],
    });
    expect(learned.edges).toContainEqual(expect.objectContaining({ from: 'Worry', to: 'insomnia' }));
    const model = await engine.call('causalModels.create', {
      name: 'Learned',
      text: learned.text,
      origin: 'discovery',
      note: dataset!.name,
    });
    const { models } = (await engine.call('notebook.state', {}))!.counts;
    expect(models).toBeGreaterThan(1);
    expect((await engine.call('causalModels.list', {}))[0]).toMatchObject({
      id: model.id,
      nodes: 4,
      edges: learned.edges.length,
    });
  });

  it('has answered every method', () => {
    const missed = (Object.keys(causalModelMethods) as MethodName[]).filter(
      (name) => !engine.answered.has(name),
    );
    expect(missed).toEqual([]);
  });
});
