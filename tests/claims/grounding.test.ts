import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundQuote } from '../../core/claims/grounding.ts';

const source = 'We asked adults.  Sleep loss\nworsened “low” mood (β = −0.21).  Naïve co-raters agreed.';

describe('a quote in its source', () => {
  it('is exact where it stands as it is', () => {
    const quote = 'We asked adults.';
    expect(groundQuote(source, quote)).toEqual({ grounding: 'exact', start: 0, end: 16, text: quote });
  });

  it.each([
    ['white space', 'Sleep loss worsened “low” mood', 'Sleep loss\nworsened “low” mood'],
    ['case', 'SLEEP LOSS\nworsened', 'Sleep loss\nworsened'],
    ['punctuation', 'Sleep loss, worsened "low" mood', 'Sleep loss\nworsened “low” mood'],
    ['accents and hyphens', 'Naive coraters agreed', 'Naïve co-raters agreed'],
  ])("is repaired over %s, with the source's own text", (_what, quote, text) => {
    const grounded = groundQuote(source, quote);
    expect(grounded).toMatchObject({ grounding: 'repaired', text });
    expect(source.slice(grounded.start, grounded.end)).toBe(text);
  });

  it.each(['Sleep gain worsened mood', 'mood', '', '............', 'eep loss worsened “low” moo'])(
    'is unverified when it is not there, proves nothing or cuts words: %s',
    (quote) => {
      expect(groundQuote(source, quote)).toEqual({ grounding: 'unverified', start: 0, end: 0, text: quote });
    },
  );

  it('counts a Chinese character as two', () => {
    expect(groundQuote('研究表明失眠导致抑郁。', '失眠导致抑郁').grounding).toBe('exact');
    expect(groundQuote('研究表明失眠导致抑郁。', '失眠').grounding).toBe('unverified');
  });

  it('is never invented: what it returns is a slice of the source', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.string({ unit: 'binary', maxLength: 40 }),
        (text, quote) => {
          const { grounding, start, end, text: found } = groundQuote(text, quote);
          if (grounding !== 'unverified') expect(text.slice(start, end)).toBe(found);
          else expect(found).toBe(quote);
        },
      ),
    );
  });

  it('finds every slice that is long enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 14, max: 40 }), (start, length) => {
        const slice = source.slice(start, start + length);
        fc.pre(slice.trim().length >= 12);
        expect(groundQuote(source, slice).grounding).toBe('exact');
      }),
    );
  });
});
