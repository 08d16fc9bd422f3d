import fc from 'fast-check';
import { expect, it } from 'vitest';
import { abbreviationsIn } from '../../core/claims/abbreviations.ts';

it('takes the definition before the bracket', () => {
  const text =
    'Repetitive negative thinking (RNT) and the heart rate variability (HRV) of adults with post-traumatic stress disorder (PTSD) were measured.';
  expect([...abbreviationsIn(text)]).toEqual([
    ['RNT', 'Repetitive negative thinking'],
    ['HRV', 'heart rate variability'],
    ['PTSD', 'post-traumatic stress disorder'],
  ]);
});

it('refuses brackets that define nothing', () => {
  expect(abbreviationsIn('We asked adults (N=40). Sleep was poor (P<.001) in town (UK).').size).toBe(0);
});

it('keeps the first definition', () => {
  expect(abbreviationsIn('social anxiety (SA), later serum albumin (SA)').get('SA')).toBe('social anxiety');
});

it('never throws and defines only by words of the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (noise) => {
      for (const long of abbreviationsIn(`${noise} mood swing (MS) ${noise}`).values())
        expect(`${noise} mood swing`).toContain(long);
    }),
  );
});
