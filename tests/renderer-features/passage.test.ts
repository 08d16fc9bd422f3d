import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksOf } from '../../renderer/ui/passage/marks-of.ts';
import { type Mark, markedRuns, paragraphsOf } from '../../renderer/ui/passage/runs.ts';

const text = 'Insomnia predicted depression.';
const cause: Mark = { kind: 'cause', start: 0, end: 8 };
const cue: Mark = { kind: 'cue', start: 9, end: 18 };
const effect: Mark = { kind: 'effect', start: 19, end: 29 };

const marks = fc.array(
  fc.record({
    kind: fc.constantFrom('cause' as const, 'effect' as const, 'cue' as const),
    start: fc.integer({ min: -5, max: 60 }),
    end: fc.integer({ min: -5, max: 60 }),
  }),
  { maxLength: 6 },
);

describe('marks in a passage', () => {
  test('mark each word where it stands', () => {
    const runs = markedRuns(text, [cause, cue, effect]);
    expect(runs.map((run) => [run.text, run.kinds.join()])).toEqual([
      ['Insomnia', 'cause'],
      [' ', ''],
      ['predicted', 'cue'],
      [' ', ''],
      ['depression', 'effect'],
      ['.', ''],
    ]);
  });

  test('keep both marks where spans overlap, and name each once, where it begins', () => {
    const runs = markedRuns('less sleep loss', [
      { kind: 'cause', start: 0, end: 10 },
      { kind: 'effect', start: 5, end: 15 },
    ]);
    expect(runs.map((run) => [run.text, run.kinds.join(), run.opens.join()])).toEqual([
      ['less ', 'cause', 'cause'],
      ['sleep', 'cause,effect', 'effect'],
      [' loss', 'effect', ''],
    ]);
  });

  test('count from the place of the text in its source', () => {
    const runs = markedRuns('depression.', [{ kind: 'effect', start: 119, end: 129 }], null, 119);
    expect(runs[0]).toMatchObject({ text: 'depression', start: 119, kinds: ['effect'] });
  });

  test('let everything outside the quote recede', () => {
    const runs = markedRuns('One. Two. Three.', [], { start: 5, end: 9 });
    expect(runs.map((run) => [run.text, run.emphasised])).toEqual([
      ['One. ', false],
      ['Two.', true],
      [' Three.', false],
    ]);
  });

  test('never change the text, whatever overlaps or lies outside', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), marks, fc.nat(30), (words, spans, offset) => {
        const runs = markedRuns(words, spans, { start: 3, end: 20 }, offset);
        expect(runs.map((run) => run.text).join('')).toBe(words);
        let at = offset;
        for (const run of runs) {
          expect(run.start).toBe(at);
          at += run.text.length;
        }
      }),
    );
  });

  test('leave out a span without length: a person who marked no cue', () => {
    expect(marksOf({ cause: { start: 0, end: 0 }, effect: { start: 4, end: 9 }, cue: null })).toEqual([
      { kind: 'effect', start: 4, end: 9 },
    ]);
  });
});

test('paragraphs keep their place and skip empty lines', () => {
  const abstract = 'AIM: a\r\n\r\nRESULTS: b\n  \nc';
  for (const { start, text: words } of paragraphsOf(abstract)) {
    expect(abstract.slice(start, start + words.length)).toBe(words);
  }
  expect(paragraphsOf(abstract).map((each) => each.text)).toEqual(['AIM: a', 'RESULTS: b', 'c']);
});
