import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestEngine, temporaryEngine } from '../helpers/engines.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await temporaryEngine();
});
afterAll(() => engine.dispose());

const file = (text: string, name = 'model.dagitty') => ({ name, bytes: new TextEncoder().encode(text) });
const loops = file('digraph { stress -> insomnia [+, lag=1] insomnia -> mood [-] mood -> stress [-] }');
const smoking = file('dag { X [exposure] Y [outcome] U [latent] X -> M -> Y U -> {X Y} }');

describe('a model text in the window', () => {
  it('is read without exceptions, laid out, and edited with comments kept', async () => {
    const broken = await engine.call('causal.parse', { text: 'dag { PHQ–9 -> B\nB -> }' });
    expect(broken.model).toBeNull();
    expect(broken.diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['unquoted-name', 1, 7],
      ['unexpected', 2, 6],
    ]);
    expect(broken.diagnostics[0]!.fix).toEqual({ start: 6, end: 11, text: '"PHQ–9"' });
    const { model, edges, nodes } = await engine.call('causal.parse', { text: 'dag { A -> B [-, lag=2] }' });
    expect(model!.edges).toMatchObject([
      { from: 'A', to: 'B', sign: -1, lag: 2, weight: null, evidence: [] },
    ]);
    expect([nodes.length, edges]).toEqual([2, [{ from: 'A', kind: '->', to: 'B', start: 6, end: 12 }]]);
    const { text } = await engine.call('causal.format', { text: 'dag{A->B// why\n}' });
    expect(text).toBe('dag {\n  A -> B // why\n}\n');
    const edited = await engine.call('causal.edit', {
      text,
      edits: [
        { kind: 'rename', from: 'A', to: 'sleep loss' },
        { kind: 'setPositions', positions: [{ name: 'B', x: 1, y: 2 }] },
      ],
    });
    expect(edited.text).toBe('dag {\n  "sleep loss" -> B // why\n  B [pos="1,2"]\n}\n');
    expect(edited.changes).toHaveLength(2);
    await expect(
      engine.call('causal.edit', { text, edits: [{ kind: 'rename', from: 'A', to: 'B' }] }),
    ).rejects.toMatchObject({ code: 'graph.conflict' });
  });
});

describe('questions of the window', () => {
  it('finds the front door where no set can be adjusted for', async () => {
    expect(await engine.call('causal.adjust', { file: smoking })).toEqual({
      sets: [],
      truncated: false,
      obstacle: null,
      warnings: [],
    });
    expect(await engine.call('causal.frontDoor', { file: smoking })).toEqual({
      sets: [['M']],
      truncated: false,
    });
    const check = await engine.call('causal.check', { file: smoking, set: [] });
    expect(check.openBiasingPaths.map(({ nodes }) => nodes)).toEqual([['X', 'U', 'Y']]);
  });

  it('uses what is marked as adjusted and selected for the question of the file, and says when it does not', async () => {
    const marked = file(
      'dag { X [exposure] Y [outcome] A [adjusted] S [selected] X -> Y A -> {X Y} X -> S <- Y }',
    );
    expect(await engine.call('causal.adjust', { file: marked })).toMatchObject({ sets: [], warnings: [] });
    expect(
      await engine.call('causal.adjust', { file: marked, exposure: ['X'], outcome: ['Y'] }),
    ).toMatchObject({
      sets: [['A']],
      warnings: [{ code: 'causal.marks-left-out', variables: ['A', 'S'] }],
    });
  });

  it('says what conditioning changes', async () => {
    const model = file('dag { X [exposure] Y [outcome] X -> K <- Y }');
    expect(await engine.call('causal.conditioning', { file: model, add: ['K'] })).toMatchObject({
      opened: [{ nodes: ['X', 'K', 'Y'] }],
      closed: [],
      connected: [['X', 'Y']],
      separated: [],
    });
  });

  it('answers loops, pushes and time', async () => {
    const found = await engine.call('causal.loops', { file: loops });
    expect(found).toMatchObject({
      loops: [{ nodes: ['insomnia', 'mood', 'stress'], sign: 'reinforcing', length: 3, delay: 1 }],
      truncated: false,
    });
    expect(found.nodes).toHaveLength(3);
    const { influences } = await engine.call('causal.influence', { file: loops, variable: 'stress' });
    expect(influences.map(({ variable, verdict }) => [variable, verdict])).toEqual([
      ['insomnia', 'raises'],
      ['mood', 'lowers'],
    ]);
    const pushes = [{ variable: 'stress', amount: 1 }];
    const weights = [{ from: 'insomnia', to: 'mood', weight: 0 }];
    const simulated = await engine.call('causal.simulate', { file: loops, steps: 5, pushes, weights });
    expect(simulated.variables).toEqual(['insomnia', 'mood', 'stress']);
    expect(simulated.series[1]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(simulated.warnings).toEqual([]);
    await expect(engine.call('causal.influence', { file: loops, variable: 'sleep' })).rejects.toMatchObject({
      code: 'input.invalid',
    });
  });

  it('stops a search for paths that would never end, and says so', async () => {
    // Every pair joined: more paths than anybody could walk, none of them open but the arrow itself.
    const names = Array.from({ length: 40 }, (_, at) => `V${at}`);
    const text = names.flatMap((from, at) => names.slice(at + 1).map((to) => `${from} -> ${to}`)).join('\n');
    const started = performance.now();
    const given = names.slice(1, 39);
    const answer = await engine.call('causal.separated', {
      file: file(`dag { ${text} }`),
      x: ['V0'],
      y: ['V39'],
      given,
    });
    expect(answer).toMatchObject({ separated: false, truncated: true });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('compares and merges files of different formats', async () => {
    const csv = file('from,to,sign\nstress,insomnia,1\nstress,mood,-1\n', 'b.csv');
    const difference = await engine.call('causal.diff', { a: loops, b: csv });
    expect(difference.removed).toContainEqual({ what: 'edge', from: 'insomnia', kind: '->', to: 'mood' });
    expect(difference.added).toEqual(
      [{ what: 'edge', from: 'stress', kind: '->', to: 'mood' }].slice(0, difference.added.length),
    );
    const merged = await engine.call('causal.merge', { ours: loops, theirs: csv });
    expect(merged.file.name).toBe('model.dag');
    expect(new TextDecoder().decode(merged.file.bytes)).toContain('insomnia -> mood [-]');
  });
});
