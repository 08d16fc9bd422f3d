import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { createTask, type Progress } from '../../core/foundation/task.ts';
import { abc } from '../../core/hypotheses/abc/abc.ts';
import { isKnown } from '../../core/hypotheses/abc/known.ts';
import { generateHypotheses } from '../../core/hypotheses/generate.ts';
import { generators } from '../../core/hypotheses/generators.ts';
import { defaultWeights } from '../../core/hypotheses/score.ts';
import { hypothesisSchema } from '../../core/model/hypothesis.ts';
import { claimSketches } from './arbitrary.ts';
import { notebookOf, sketch } from './sample-notebook.ts';

type Language = 'en' | 'zh';

async function generate(
  notebook: ReturnType<typeof notebookOf>,
  parameters: Record<string, unknown> = {},
  language: Language = 'en',
) {
  const { graph, claim, cite } = notebook;
  const input = { graph, claim, cite, language, records: 12, weights: defaultWeights };
  return generateHypotheses(input, abc, abc.parameters.parse(parameters), createTask());
}

const rumination = notebookOf([
  sketch(1, 'rumination', 'poor sleep', { population: 'students' }),
  sketch(2, 'rumination', 'poor sleep', { relation: 'predicts' }),
  sketch(3, 'poor sleep', 'depression'),
  sketch(4, 'poor sleep', 'depression', { relation: 'no effect', polarity: 'unknown' }),
]);

describe('a generated hypothesis', () => {
  test('satisfies the schema that the notebook keeps', async () => {
    const [draft] = await generate(rumination);
    const whole = { ...draft!, id: 'h', state: 'candidate', runId: 'r', createdAt: '2026-01-01T00:00:00Z' };
    expect(hypothesisSchema.parse(whole)).toEqual(whole);
  });

  test('says what is known and what is not in words', async () => {
    const [draft] = await generate(rumination);
    expect(draft!.statement).toBe('Rumination raises depression by way of poor sleep');
    expect(draft!.why).toBe(
      'None of this notebook’s 12 records states rumination → depression, but 2 papers report rumination → poor sleep and 1 reports poor sleep → depression. All links are positive, so more rumination should go with more depression. 1 paper on the path speaks against it.',
    );
  });

  test('says the same in Chinese', async () => {
    const notebook = notebookOf([
      sketch(1, '反刍', '失眠'),
      sketch(2, '失眠', '抑郁'),
      sketch(3, '运动', '失眠', { polarity: '-' }),
    ]);
    const drafts = await generate(notebook, {}, 'zh');
    expect(drafts.map((draft) => draft.statement).sort()).toEqual([
      '「反刍」通过「失眠」使「抑郁」升高',
      '「运动」通过降低「失眠」使「抑郁」降低',
    ]);
    expect(drafts[0]!.body).toMatch(/^## 假设陈述/);
  });

  test('holds every quote of every link, for and against, with its place', async () => {
    const [draft] = await generate(rumination);
    expect(
      draft!.evidence.map((entry) => [entry.claimId, entry.edgeId, entry.stance, entry.citation]),
    ).toEqual([
      ['claim-000', 'rumination>poor sleep', 'for', 'Sample record 1'],
      ['claim-001', 'rumination>poor sleep', 'for', 'Sample record 2'],
      ['claim-002', 'poor sleep>depression', 'for', 'Sample record 3'],
      ['claim-003', 'poor sleep>depression', 'against', 'Sample record 4'],
    ]);
    const first = draft!.evidence[0]!;
    expect(rumination.claim(first.claimId).quote).toEqual({
      text: first.quote,
      start: first.start,
      end: first.end,
    });
  });

  test('has a structured text with all its headings in both languages', async () => {
    const headings = async (language: Language) =>
      (await generate(rumination, {}, language))[0]!.body.match(/^## .+$/gmu)!.map((line) => line.slice(3));
    expect(await headings('en')).toEqual([
      'Statement',
      'Mechanism path',
      'Prediction',
      'What would prove it wrong',
      'Population',
      'Evidence for',
      'Evidence against',
      'Rival explanations',
      'Notes',
    ]);
    expect(await headings('zh')).toHaveLength(9);
  });

  test('reports zero hits as zero hits in this notebook, not as novelty', async () => {
    const [draft] = await generate(rumination);
    const novelty = draft!.scores.find(({ term }) => term === 'novelty')!.why;
    expect(novelty).toMatch(/^0 of this notebook’s 12 records state it/);
    expect(novelty).toMatch(/outside the notebook were not searched/);
    expect(draft!.body).not.toMatch(/\b(?:novel|new finding|first to)\b/i);
  });

  test('names the reverse as rival, and the common causes that the graph has', async () => {
    const [draft] = await generate(
      notebookOf([
        sketch(1, 'a', 'b'),
        sketch(2, 'b', 'c'),
        sketch(3, 'c', 'a'),
        sketch(4, 'stress', 'a'),
        sketch(5, 'stress', 'c'),
      ]),
      { from: 'a', to: 'c' },
    );
    expect(draft!.body).toContain('Reverse causation: c → a is stated by 1 paper');
    expect(draft!.body).toContain('the graph has stress as cause of both ends');
  });

  test('of closed discovery says that the direct link is known', async () => {
    const [draft] = await generate(
      notebookOf([sketch(1, 'a', 'b'), sketch(2, 'b', 'c'), sketch(3, 'a', 'c')]),
      {
        from: 'a',
        to: 'c',
      },
    );
    expect(draft!.why).toMatch(
      /^1 paper in this notebook already states that a leads to c without saying how/,
    );
    expect(draft!.scores.find(({ term }) => term === 'novelty')).toMatchObject({
      value: 0,
      why: expect.stringMatching(/^Not new/),
    });
  });

  test('leaves the direction open, and says why, when a sign is missing or disputed', async () => {
    const unknown = notebookOf([sketch(1, 'a', 'b', { polarity: 'unknown' }), sketch(2, 'b', 'c')]);
    const mixed = notebookOf([
      sketch(1, 'a', 'b'),
      sketch(2, 'a', 'b', { polarity: '-' }),
      sketch(3, 'b', 'c'),
    ]);
    const [open] = await generate(unknown);
    const [disputed] = await generate(mixed);
    expect(open!.statement).toBe('A influences c by way of b');
    expect(open!.why).toContain('give no sign for a → b');
    expect(disputed!.why).toContain('disagree on the sign of a → b');
  });

  test('stands on edges that exist, never on a known pair, whatever the claims', async () => {
    await fc.assert(
      fc.asyncProperty(claimSketches, fc.constantFrom<Language>('en', 'zh'), async (sketches, language) => {
        const notebook = notebookOf(sketches);
        const edges = new Map(notebook.graph.edges.map((edge) => [edge.id, edge]));
        for (const draft of await generate(notebook, {}, language)) {
          const direct = edges.get(`${draft.causeId}>${draft.effectId}`);
          expect(direct === undefined || !isKnown(direct)).toBe(true);
          expect(draft.path[0]!.fromId).toBe(draft.causeId);
          expect(draft.path.at(-1)!.toId).toBe(draft.effectId);
          for (const path of [draft.path, ...draft.otherPaths]) {
            for (const step of path) expect(edges.get(step.edgeId)!.papersFor).toBeGreaterThan(0);
          }
          expect(draft.score).toBe(draft.scores.reduce((sum, term) => sum + term.contribution, 0));
          for (const text of [
            draft.statement,
            draft.why,
            draft.body,
            ...draft.scores.map(({ why }) => why),
          ]) {
            expect(text).not.toMatch(/undefined|NaN|\[object|null/);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('carries hostile names through its text without letting them become markup', async () => {
    const hostile = '<script>alert(1)</script> | `x` *b* [y](javascript:z) ![i](http://a.b/c)\n# h';
    const [draft] = await generate(notebookOf([sketch(1, hostile, 'b'), sketch(2, 'b', 'c')]));
    const html = new MarkdownIt({ html: true }).render(draft!.body);
    expect(html).not.toMatch(/<script|<img|<a |<code|<em>/);
    expect(html).not.toMatch(/<h1/);
  });

  test('reports its progress and stops when cancelled', async () => {
    const seen: Progress[] = [];
    const { graph, claim, cite } = rumination;
    const input = { graph, claim, cite, language: 'en' as const, records: 12, weights: defaultWeights };
    await generateHypotheses(
      input,
      abc,
      abc.parameters.parse({}),
      createTask((progress) => seen.push(progress)),
    );
    expect(seen.map(({ step }) => step)).toEqual(['hypotheses.rank', 'hypotheses.write']);
    const task = createTask();
    task.cancel();
    await expect(generateHypotheses(input, abc, abc.parameters.parse({}), task)).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});

test('every generator says what it is, where it comes from, and has defaults for all it can be asked', () => {
  for (const [id, generator] of Object.entries(generators)) {
    expect(generator.id).toBe(id);
    expect(generator.parameters.parse({})).toBeDefined();
    expect(generator.references.length).toBeGreaterThan(0);
    expect(generator.name).not.toBe('');
    expect(generator.version).not.toBe('');
  }
});
