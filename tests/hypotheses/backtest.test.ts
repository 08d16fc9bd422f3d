import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCausalGraph } from '../../core/claims/causal-graph.ts';
import { randomStream } from '../../core/foundation/random.ts';
import { createTask } from '../../core/foundation/task.ts';
import { backtest } from '../../core/hypotheses/backtest/backtest.ts';
import { measureForecasts } from '../../core/hypotheses/backtest/measures.ts';
import { splitLiterature } from '../../core/hypotheses/backtest/split.ts';
import { defaultWeights } from '../../core/hypotheses/score.ts';
import { generatorIds } from '../../core/model/link-scores.ts';
import { node2vecSettingsSchema } from '../../core/model/node2vec-settings.ts';
import { notebookOf, sketch } from './sample-notebook.ts';
import { simulatedLiterature } from './simulated-literature.ts';

/** Paper n of a sketch appeared in year 1900 + n. */
const yearOfPaper = (sourceId: string) => 1900 + Number(sourceId.slice('paper-'.length));

function split(sketches: Parameters<typeof notebookOf>[0], until: number) {
  const { claims, concepts } = notebookOf(sketches);
  const build = (some: readonly (typeof claims)[number][]) =>
    buildCausalGraph({ concepts, claims: some, handEdges: [], handNodes: [], positions: [] });
  return splitLiterature(claims, yearOfPaper, build, until);
}

const settings = (method: (typeof generatorIds)[number]) => ({
  method,
  score: 'adamic-adar' as const,
  node2vec: node2vecSettingsSchema.parse({ dimensions: 32 }),
  maxSteps: 3,
  weights: defaultWeights,
});

describe('the cut', () => {
  test('counts what only later papers report, between concepts known by then', () => {
    const found = split(
      [
        sketch(1, 'a', 'b'),
        sketch(2, 'b', 'c'),
        sketch(50, 'a', 'c'),
        sketch(51, 'a', 'b'), // known
        sketch(52, 'a', 'new'), // nobody knew the concept
        sketch(53, 'c', 'a', { relation: 'no effect', polarity: 'unknown' }), // found nothing
      ],
      1920,
    );
    expect([...found.discovered]).toEqual(['a>c']);
    expect(found).toMatchObject({ open: 4, claimsBefore: 2, claimsAfter: 4, undated: 0 });
  });

  test('refuses a year after which nothing was discovered, and says how many claims stand on either side', () => {
    expect(() => split([sketch(1, 'a', 'b'), sketch(2, 'b', 'c')], 1990)).toThrow(/2 claims before, 0 after/);
  });
});

describe('the measures', () => {
  const forecast = (score: number, isHit: boolean, causeId = 'a') => ({ score, isHit, causeId });

  test('are those of a list worked by hand', () => {
    // Two discoveries among five open pairs: the first and the third of a list of three; two pairs are not listed.
    const found = measureForecasts(
      [forecast(3, true), forecast(2, false, 'b'), forecast(1, true, 'b')],
      2,
      5,
      ['a', 'b'],
      randomStream(1),
    );
    expect(found.hitsAt[10]).toMatchObject({ hits: 2, of: 3 });
    expect(found.auc.value).toBeCloseTo((3 / 3 + 2 / 3) / 2, 12);
    expect(found.mrr.value).toBeCloseTo((1 + 1 / 2) / 2, 12);
  });

  test('give a half to a list in which all scores are equal, and to an empty one', () => {
    const tied = [forecast(1, true), forecast(1, false), forecast(1, false), forecast(1, true)];
    expect(measureForecasts(tied, 2, 4, ['a'], randomStream(1)).auc.value).toBeCloseTo(0.5, 12);
    expect(measureForecasts([], 2, 4, ['a'], randomStream(1)).auc.value).toBeCloseTo(0.5, 12);
  });

  test('hold their value within their interval, whatever the list', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 60 }), fc.integer(), (hits, seed) => {
        const discovered = hits.filter(Boolean).length + 1;
        const list = hits.map((isHit, at) => forecast(-at, isHit, String(at % 3)));
        const found = measureForecasts(
          list,
          discovered,
          hits.length + 20,
          ['0', '1', '2'],
          randomStream(seed),
        );
        for (const { low, value, high } of [found.auc, found.mrr]) {
          expect(low).toBeLessThanOrEqual(value + 1e-12);
          expect(high).toBeGreaterThanOrEqual(value - 1e-12);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('on a literature whose future is known', () => {
  const literature = split(simulatedLiterature({ concepts: 80, papers: 700, noise: 0.08, seed: 11 }), 1950);

  test.each([...generatorIds])(
    '%s foretells better than chance and than preferential attachment',
    async (method) => {
      const found = await backtest(literature, settings(method), 5, createTask());
      const { preferentialAttachment, random } = found.baselines;
      expect(found.auc.low).toBeGreaterThan(random.auc.high);
      expect(found.hitsAt[100].hits).toBeGreaterThan(2 * random.hitsAt[100].hits);
      expect(found.auc.value).toBeGreaterThan(preferentialAttachment.auc.value);
      expect(found.hitsAt[100].hits).toBeGreaterThan(preferentialAttachment.hitsAt[100].hits);
    },
  );

  test('the same seed gives the same figures', async () => {
    const once = await backtest(literature, settings('embedding'), 3, createTask());
    expect(await backtest(literature, settings('embedding'), 3, createTask())).toEqual(once);
  });
});
