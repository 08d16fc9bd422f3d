import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleSizeOf } from '../../core/claims/design.ts';
import { statisticsIn } from '../../core/claims/statistics.ts';
import type { CslRecord } from '../../core/model/source.ts';
import { read } from './support.ts';

const read1 = (text: string) => statisticsIn(text).map(({ statistic }) => statistic);

describe('statistics of a sentence', () => {
  it.each([
    ['(β = 0.21, p < .001)', [{ kind: 'β', value: 0.21, p: '< .001' }]],
    [
      '(OR = 1.42, 95% CI 1.10 to 1.83, p = .007)',
      [{ kind: 'OR', value: 1.42, low: 1.1, high: 1.83, p: '= .007' }],
    ],
    ['(aOR 2.1; 95% CI: 1.4–3.2)', [{ kind: 'OR', value: 2.1, low: 1.4, high: 3.2 }]],
    ['(hazard ratio, 0.78 [95% CI, 0.65-0.93])', [{ kind: 'HR', value: 0.78, low: 0.65, high: 0.93 }]],
    ['(d = −0.45)', [{ kind: 'd', value: -0.45 }]],
    ['with a Cohen’s d of 0.8', [{ kind: 'd', value: 0.8 }]],
    [
      '(r = .33, p = 0.02; β = .10, p = .30)',
      [
        { kind: 'r', value: 0.33, p: '= 0.02' },
        { kind: 'β', value: 0.1, p: '= .30' },
      ],
    ],
    ['(SMD -0.31, 95% CI -0.50 to -0.12)', [{ kind: 'SMD', value: -0.31, low: -0.5, high: -0.12 }]],
    ['F(1, 58) = 4.20, p = .045', [{ kind: 'F', value: 4.2, p: '= .045' }]],
  ])('%s', (text, statistics) => {
    expect(read1(`Sleep loss increased worry ${text}.`)).toEqual(statistics);
  });

  it.each([
    'in group b 12 people',
    'vitamin D 400 was given',
    'on day 3',
    'for 12 weeks',
    'at age 45',
    'or 3 others',
  ])('are not read out of “%s”', (text) => {
    expect(read1(`Sleep loss increased worry ${text}.`)).toEqual([]);
  });

  it('are quick to look for in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { statistic } of statisticsIn(text)) expect(Number.isFinite(statistic.value)).toBe(true);
      }),
    );
    const start = performance.now();
    statisticsIn('β = 0.2, 95% CI ('.repeat(5000));
    statisticsIn('a'.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('a claim', () => {
  it('carries the figures that stand behind it, each its own', () => {
    const claims = read('Stress increased worry (β = .20) and insomnia increased pain (β = .35, p = .01).');
    expect(claims.map(({ cause, statistics }) => [cause.text, statistics])).toEqual([
      ['Stress', [{ kind: 'β', value: 0.2 }]],
      ['insomnia', [{ kind: 'β', value: 0.35, p: '= .01' }]],
    ]);
  });

  it('has none where the sentence gives none', () => {
    expect(read('Stress increased worry.')[0]).not.toHaveProperty('statistics');
  });
});

describe('the size of a study', () => {
  it.each([
    ['We surveyed adults (N = 1,204) twice.', 1204],
    ['A total of 96 outpatients took part.', 96],
    ['We randomised 120 adults to two arms (n = 60 each).', 120],
    ['In 45 female students with insomnia, sleep was recorded.', 45],
    ['对326名大学生进行问卷调查。', 326],
    ['We included 14 studies.', undefined],
    ['Sleep matters.', undefined],
  ])('%s', (abstract, size) => {
    expect(sampleSizeOf({ title: 'Sample record', abstract } as CslRecord)).toBe(size);
  });
});
