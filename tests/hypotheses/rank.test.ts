import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTask } from '../../core/foundation/task.ts';
import { abc } from '../../core/hypotheses/abc/abc.ts';
import type { CandidatePath } from '../../core/hypotheses/generator.ts';
import { indexGraph } from '../../core/hypotheses/graph-index.ts';
import { rankCandidates } from '../../core/hypotheses/rank.ts';
import { defaultWeights, rankingWeightsSchema } from '../../core/hypotheses/score.ts';
import { evidenceTerm } from '../../core/hypotheses/terms.ts';
import { claimSketches } from './arbitrary.ts';
import { type ClaimSketch, notebookOf, sketch } from './sample-notebook.ts';

async function rank(sketches: readonly ClaimSketch[], options: { top?: number; weights?: object } = {}) {
  const { graph } = notebookOf(sketches);
  const candidates = await abc.run(graph, abc.parameters.parse({}), createTask());
  const weights = rankingWeightsSchema.parse(options.weights ?? {});
  return rankCandidates(candidates, indexGraph(graph), { top: options.top ?? 1000, weights }, createTask());
}

const names = (ranked: Awaited<ReturnType<typeof rank>>) =>
  ranked.map(({ candidate }) => `${candidate.causeId}>${candidate.effectId}`);
const term = (ranked: Awaited<ReturnType<typeof rank>>[number], name: string) =>
  ranked.terms.find((one) => one.term === name)!;

describe('a score', () => {
  test('is exactly the sum of its terms, each weight times value, and never rises down the list', async () => {
    await fc.assert(
      fc.asyncProperty(claimSketches, async (sketches) => {
        const ranked = await rank(sketches);
        for (const [at, entry] of ranked.entries()) {
          for (const one of entry.terms) {
            expect(one.contribution).toBe(one.weight * one.value + 0);
            expect(one.value).toBeGreaterThanOrEqual(0);
            expect(one.value).toBeLessThanOrEqual(1);
          }
          expect(entry.score).toBe(entry.terms.reduce((sum, one) => sum + one.contribution, 0));
          expect(entry.score).toBeLessThanOrEqual(at === 0 ? 1 : ranked[at - 1]!.score);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('does not depend on the order in which claims came', async () => {
    await fc.assert(
      fc.asyncProperty(claimSketches, async (sketches) => {
        const forwards = await rank(sketches);
        const backwards = await rank(sketches.toReversed());
        expect(backwards.map(({ score }) => score.toFixed(9))).toEqual(
          forwards.map(({ score }) => score.toFixed(9)),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('follows the weights that it is given', async () => {
    const [only] = await rank([sketch(1, 'a', 'b'), sketch(2, 'b', 'c')], {
      weights: { evidence: 0, path: 0, agreement: 0, novelty: 2 },
    });
    expect(only!.score).toBe(2 * term(only!, 'novelty').value);
  });

  test('weights of what speaks for a hypothesis add up to one, what speaks against it is subtracted', () => {
    const { evidence, path, agreement, novelty, contradiction, diversity } = defaultWeights;
    expect(evidence + path + agreement + novelty).toBeCloseTo(1, 12);
    expect(contradiction).toBeLessThan(0);
    expect(diversity).toBeLessThan(0);
  });
});

describe('the terms', () => {
  test('evidence never rises when a supporting claim is taken away', () => {
    const path: CandidatePath = { edgeIds: ['a>b', 'b>c'], conceptIds: ['a', 'b', 'c'], quality: 1 };
    const onPath = fc.array(
      fc.record({
        paper: fc.integer({ min: 1, max: 5 }),
        link: fc.constantFrom(['a', 'b'] as const, ['b', 'c'] as const),
        relation: fc.constantFrom('causes' as const, 'predicts' as const, 'associated' as const),
        design: fc.constantFrom('rct' as const, 'animal' as const, 'unknown' as const),
        certainty: fc.constantFrom('asserted' as const, 'hedged' as const),
      }),
      { minLength: 1, maxLength: 12 },
    );
    const always = [sketch(8, 'a', 'b', { design: 'animal' }), sketch(9, 'b', 'c', { design: 'animal' })];
    const value = (sketches: readonly ClaimSketch[]) =>
      evidenceTerm(path, indexGraph(notebookOf([...always, ...sketches]).graph)).value;
    fc.assert(
      fc.property(onPath, fc.nat(), (claims, which) => {
        const sketches = claims.map(({ link: [cause, effect], ...rest }) => ({ ...rest, cause, effect }));
        const fewer = sketches.filter((_, at) => at !== which % sketches.length);
        expect(value(fewer)).toBeLessThanOrEqual(value(sketches) + 1e-12);
      }),
    );
  });

  test('evidence does not rise when a paper repeats itself', async () => {
    const once = await rank([sketch(1, 'a', 'b'), sketch(2, 'b', 'c')]);
    const thrice = await rank([
      sketch(1, 'a', 'b'),
      sketch(1, 'a', 'b'),
      sketch(1, 'a', 'b'),
      sketch(2, 'b', 'c'),
    ]);
    expect(term(thrice[0]!, 'evidence').value).toBe(term(once[0]!, 'evidence').value);
  });

  test('links that all stand in one paper count less than links of two', async () => {
    const [one] = await rank([sketch(1, 'a', 'b'), sketch(1, 'b', 'c')]);
    const [two] = await rank([sketch(1, 'a', 'b'), sketch(2, 'b', 'c')]);
    expect(term(one!, 'evidence').value).toBeLessThan(term(two!, 'evidence').value);
  });

  test('a short causal path is better than a long or a merely correlational one', async () => {
    const short = await rank([sketch(1, 'a', 'b'), sketch(2, 'b', 'c')]);
    const associated = await rank([sketch(1, 'a', 'b'), sketch(2, 'b', 'c', { relation: 'associated' })]);
    const ranked = await rank([sketch(1, 'a', 'b'), sketch(2, 'b', 'c'), sketch(3, 'c', 'd')]);
    const long = ranked.find(({ candidate }) => candidate.effectId === 'd' && candidate.causeId === 'a')!;
    expect(term(short[0]!, 'path').value).toBe(1);
    expect(term(associated[0]!, 'path').value).toBe(0.4);
    expect(term(long, 'path').value).toBe(0.7);
  });

  test('independent paths of one sign agree; one of the opposite sign contradicts', async () => {
    const steps = [sketch(1, 'a', 'b'), sketch(2, 'b', 'c'), sketch(3, 'a', 'd')];
    const agreeing = (await rank([...steps, sketch(4, 'd', 'c')]))[0]!;
    const opposing = (await rank([...steps, sketch(4, 'd', 'c', { polarity: '-' })]))[0]!;
    expect(term(agreeing, 'agreement').value).toBe(0.5);
    expect(term(agreeing, 'contradiction').value).toBe(0);
    expect(term(opposing, 'agreement').value).toBe(0);
    expect(term(opposing, 'contradiction').value).toBeCloseTo(0.25, 12);
  });

  test('novelty falls when the reverse, an association or a failed test of the direct link is known', async () => {
    const steps = [sketch(1, 'a', 'b'), sketch(2, 'b', 'c')];
    const novelty = async (...more: readonly ClaimSketch[]) => {
      const ranked = await rank([...steps, ...more]);
      return term(
        ranked.find(({ candidate }) => candidate.causeId === 'a' && candidate.effectId === 'c')!,
        'novelty',
      ).value;
    };
    const fresh = await novelty();
    const reverse = await novelty(sketch(3, 'c', 'a'));
    const together = await novelty(sketch(3, 'c', 'a', { relation: 'associated' }));
    const refuted = await novelty(sketch(3, 'a', 'c', { certainty: 'negated' }));
    expect(fresh).toBeGreaterThan(reverse);
    expect(reverse).toBeGreaterThan(together);
    expect(together).toBeGreaterThan(refuted);
    expect(refuted).toBeGreaterThan(0);
  });

  test('a path that one paper states by itself is half as novel, and the reader is told', async () => {
    const [apart] = await rank([sketch(1, 'a', 'b'), sketch(2, 'b', 'c')]);
    const [together] = await rank([sketch(1, 'a', 'b'), sketch(1, 'b', 'c'), sketch(2, 'b', 'c')]);
    expect(term(together!, 'novelty').value).toBe(term(apart!, 'novelty').value / 2);
    expect(term(together!, 'novelty').facts).toMatchObject({ wholePapers: 1 });
  });

  test('a path whose sign is open is worth less than one that can be wrong in direction', async () => {
    const [open] = await rank([sketch(1, 'a', 'b', { polarity: 'unknown' }), sketch(2, 'b', 'c')]);
    expect(term(open!, 'path').value).toBe(0.7);
  });

  test('papers against a link or against the direct link are subtracted', async () => {
    const [calm] = await rank([sketch(1, 'a', 'b'), sketch(2, 'b', 'c')]);
    const [onLink] = await rank([
      sketch(1, 'a', 'b'),
      sketch(2, 'b', 'c'),
      sketch(3, 'b', 'c', { certainty: 'negated' }),
    ]);
    const [direct] = await rank([
      sketch(1, 'a', 'b'),
      sketch(2, 'b', 'c'),
      sketch(3, 'a', 'c', { certainty: 'negated' }),
    ]);
    expect(term(calm!, 'contradiction').contribution).toBe(0);
    expect(Object.is(term(calm!, 'contradiction').contribution, -0)).toBe(false);
    for (const one of [onLink, direct]) expect(term(one!, 'contradiction').contribution).toBeLessThan(0);
  });

  test('the sign of a hypothesis is the product of the signs on its path, open when one of them is', async () => {
    const sign = async (first: '+' | '-' | 'unknown', second: '+' | '-' | 'unknown') =>
      (await rank([sketch(1, 'a', 'b', { polarity: first }), sketch(2, 'b', 'c', { polarity: second })]))[0]!
        .polarity;
    expect(await Promise.all([sign('+', '+'), sign('+', '-'), sign('-', '-'), sign('-', 'unknown')])).toEqual(
      ['+', '-', '+', 'unknown'],
    );
    const mixed = await rank([
      sketch(1, 'a', 'b'),
      sketch(2, 'a', 'b', { polarity: '-' }),
      sketch(3, 'b', 'c'),
    ]);
    expect(mixed[0]!.polarity).toBe('unknown');
  });
});

describe('the order', () => {
  test('ties stand in order of the labels', async () => {
    const ranked = await rank([
      sketch(1, 'y', 'b'),
      sketch(2, 'b', 'z'),
      sketch(3, 'm', 'k'),
      sketch(4, 'k', 'n'),
      sketch(5, 'c', 'd'),
      sketch(6, 'd', 'e'),
    ]);
    expect(names(ranked)).toEqual(['c>e', 'm>n', 'y>z']);
  });

  test('brings another idea up before the variants of the first, and says so in the sum', async () => {
    const variants = ['c', 'd', 'e', 'f'].map((effect, at) => sketch(10 + at, 'b', effect));
    const strong = [1, 2, 3].map((paper) => sketch(paper, 'a', 'b'));
    const other = [
      sketch(20, 'p', 'q', { design: 'rct' }),
      sketch(21, 'q', 'r', { relation: 'associated', design: 'rct' }),
    ];
    const plain = await rank([...strong, ...variants, ...other], { weights: { diversity: 0 } });
    const diverse = await rank([...strong, ...variants, ...other], { weights: { diversity: -0.5 } });
    expect(names(plain).indexOf('p>r')).toBe(4);
    expect(names(diverse).indexOf('p>r')).toBe(1);
    expect(term(diverse[0]!, 'diversity')).toBeUndefined();
    expect(term(diverse[2]!, 'diversity')).toMatchObject({
      value: 0.5,
      weight: -0.5,
      contribution: -0.25,
    });
    expect(new Set(names(diverse))).toEqual(new Set(names(plain)));
  });

  test('gives at most as many as are asked for', async () => {
    const chain = 'abcdefg'
      .split('')
      .slice(1)
      .map((to, at) => sketch(at, 'abcdefg'[at]!, to));
    expect(await rank(chain, { top: 3 })).toHaveLength(3);
  });
});
