import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulesExtractor } from '../../core/claims/rules/index.ts';

const fragments = fc.constantFrom(
  'sleep loss',
  'increases',
  ' and ',
  ', ',
  'may ',
  'reduce',
  ' was associated with ',
  '(',
  ')',
  '[',
  'which ',
  ' because ',
  'β = 0.2',
  '. ',
  '\n',
  'the effect of ',
  ' on ',
  'caused by',
  'if ',
  'no ',
  '失眠',
  '导致',
  '抑郁。',
  '\ud800',
  '\udc00',
  'stress-induced ',
  '“',
  '”',
  ' mediates ',
  ' the association between ',
  '—',
  '\u00a0',
  'of ',
  'is a cause of',
);

function expectVerbatim(text: string) {
  const { sentences, claims } = rulesExtractor.extract(text);
  expect(sentences).toBeGreaterThanOrEqual(0);
  for (const { quote, cause, effect, cue, confidence } of claims) {
    for (const span of [quote, cause, effect, ...(cue ? [cue] : [])]) {
      expect(text.slice(span.start, span.end)).toBe(span.text);
      expect(span.text).not.toBe('');
      expect(span.start).toBeGreaterThanOrEqual(quote.start);
      expect(span.end).toBeLessThanOrEqual(quote.end);
    }
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
}

describe('the rules extractor', () => {
  it('never throws and only returns verbatim spans inside the quote, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), expectVerbatim), { numRuns: 300 });
  });

  it('never throws on shuffled pieces of causal language, lone surrogates among them', () => {
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 40 }), (pieces) => expectVerbatim(pieces.join(''))),
      { numRuns: 500 },
    );
  });

  it('gives the same claims for the same text', () => {
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(' ');
        expect(rulesExtractor.extract(text)).toEqual(rulesExtractor.extract(text));
      }),
    );
  });

  const line = (piece: string, length: number) =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

  it.each([
    ['one unbroken word', 'a'],
    ['hyphens', 'a-'],
    ['open brackets', '(('],
    ['commas', 'sleep, '],
    ['causes without end', 'stress causes '],
    ['lists without end', 'stress and worry, '],
    ['numbers', '1.1.'],
    ['Chinese without a stop', '失眠导致抑郁和'],
    ['associations', 'association between '],
    ['Chinese mediation', '在与和对中介'],
    ['Chinese commas', '失眠对抑郁，'],
  ])('reads a line of 100 kB in linear time: %s', (_name, piece) => {
    rulesExtractor.extract(line(piece, 2_000));
    // The processor's time, not the clock's: other work on the machine must not decide.
    const before = process.cpuUsage();
    expectVerbatimQuickly(line(piece, 100_000));
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(6_000);
  });
});

function expectVerbatimQuickly(text: string) {
  const { claims } = rulesExtractor.extract(text);
  const wrong = claims.filter(({ cause, effect }) =>
    [cause, effect].some((span) => text.slice(span.start, span.end) !== span.text),
  );
  expect(wrong).toEqual([]);
}
