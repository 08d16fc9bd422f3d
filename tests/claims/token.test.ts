import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../core/claims/rules/token.ts';

const words = (text: string) => tokenize(text, 0, text.length).map((token) => token.text);

describe('tokens', () => {
  it.each([
    ['p = .03, β=-0.2 (95% CI)', ['p', '=', '.', '03', ',', 'β', '=', '-', '0.2', '(', '95%', 'CI', ')']],
    ['T2DM/obesity don’t re-test.', ['T2DM/obesity', 'don’t', 're-test', '.']],
    ['stress-induced insomnia', ['stress', '-induced', 'insomnia']],
    ['Na+ channels 失眠，抑郁', ['Na+', 'channels', '失眠', '，', '抑郁']],
    ['a\u00a0b 𝒳-ray', ['a', 'b', '𝒳-ray']],
  ])('%s', (text, tokens) => {
    expect(words(text)).toEqual(tokens);
  });

  it('stand where they say, in order, and leave out nothing but white space', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'ab1_-’.,/+% é失𝒳\ud800 '), maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, (any) => {
        let end = 0;
        for (const token of tokenize(any, 0, any.length)) {
          expect(any.slice(token.start, token.end)).toBe(token.text);
          expect(any.slice(end, token.start).trim()).toBe('');
          end = token.end;
        }
        expect(any.slice(end).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});
