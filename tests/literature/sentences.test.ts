import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../core/literature/sentences.ts';

const texts = (text: string) => splitSentences(text).map((span) => span.text);

/** Each row is a text written with `|` where a sentence must end. */
const cases: readonly (readonly [string, string])[] = [
  ['plain prose', 'Sleep was short. |Mood was low.'],
  ['e.g. and i.e.', 'Some stressors (e.g. Noise) matter, i.e. They last, e.g. Work. |Others do not.'],
  ['et al. within a citation', 'As Sample et al. (2010) and Author et al. Figure showed, it rose. |It fell.'],
  ['et al. at the end', 'This follows Sample et al. |We disagree.'],
  ['vs., Fig., Dr., No.', 'Drug vs. Placebo, see Fig. 2 by Dr. Sample, No. 12. |It worked.'],
  ['statistics', 'It rose (p < .001; 95% CI 0.4-0.9). |In all, n = 12. |Then d = .45. |Done.'],
  ['p values without brackets', 'The slope was steep, p < .05. |The other was 0.12.'],
  ['initials', 'J. A. Sample and B. Author wrote it. |We read it.'],
  ['a letter that is a name', 'Patients lacked vitamin D. |We gave it to group B. |Results improved.'],
  ['U.S. before a noun and at the end', 'The U.S. Army and the U.K. |We compared them.'],
  ['labels', 'OBJECTIVES: To test it. |STUDY DESIGN: Cross-sectional study. |METHODS: We asked.'],
  ['line breaks between parts', 'BACKGROUND: Sleep matters\n|METHODS: We asked.\n|RESULTS: It does.'],
  ['hard-wrapped lines', 'Sleep loss that lasts\nfor weeks lowers mood. |It is\nreversible.'],
  ['a blank line', 'A heading\n\n|Some text without end'],
  ['sentences within brackets stay', 'It rose (see Sample. It is long.) and fell. |Then it stopped.'],
  ['a bracketed sentence of its own', 'It rose. |(Funded by nobody.) |It fell.'],
  ['closing quotes', 'He said “it hurts.” |She left. |"Why?" |Nobody knew.'],
  ['questions in titles', 'Does sleep matter? |A review.'],
  ['lower-case names open sentences', 'It was blocked. |mTOR rose. |p53 fell.'],
  ['a lost space', 'Mood was improved.|Methods were simple .|Results follow.'],
  ['addresses', 'See www.Sample.Org and a.sample@example.org for more. |Bye.'],
  ['list numbers', '1. First we asked. |2. Then we looked.'],
  ['a space inside a decimal', 'The groups differed (P=0. 570) and P<0. 05 held. |End.'],
  ['Chinese stops', '目的：探讨睡眠。|方法：随机分组！|结果如何？|有效。'],
  ['Chinese with Western stops', '提出一种方法.|结果达到58%.|结论 有效(P<0.05).|完毕'],
  ['a list number before Chinese', '主要结论如下： 1.通过实验得到。|2.探讨了作用。'],
  ['Chinese closing quotes', '他说：“很好。”|她走了。'],
  ['full-width brackets', '有效（P＜0.05。差异）说明。|完'],
  ['an ellipsis', 'It went on... |Then it stopped and so on… |End'],
];

describe('splitSentences', () => {
  test.each(cases)('handles %s', (_name, marked) => {
    const expected = marked.split('|').map((part) => part.trim());
    expect(texts(marked.replaceAll('|', ''))).toEqual(expected);
  });

  const pieces = fc.constantFrom(
    'Sleep',
    'mood',
    'e.g.',
    'et al.',
    'p < .001',
    '(',
    ')',
    '[',
    '。',
    '．',
    '\n',
    '\r\n',
    ' ',
    '. ',
    '? ',
    '!',
    '…',
    '0.05',
    'J.',
    '【',
    '】',
    '“',
    '”',
    '抑郁',
    '\u00a0',
    '\u{1F600}',
    '\ud83d',
    'A',
    '1.',
    '\u2028',
    ':',
  );

  test('gives exact offsets and covers every character that is not white space', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
        (text) => {
          const spans = splitSentences(text);
          let covered = '';
          let last = 0;
          for (const span of spans) {
            expect(text.slice(span.start, span.end)).toBe(span.text);
            expect(span.start).toBeGreaterThanOrEqual(last);
            expect(span.text.trim()).toBe(span.text);
            last = span.end;
            covered += span.text;
          }
          expect(covered.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
      { numRuns: 1000, seed: 7 },
    );
  });

  test('stays linear on a text of nothing but brackets and stops', () => {
    const started = performance.now();
    splitSentences('(. '.repeat(100_000));
    splitSentences('\n'.repeat(200_000));
    splitSentences('a.'.repeat(200_000));
    splitSentences('. \n'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
