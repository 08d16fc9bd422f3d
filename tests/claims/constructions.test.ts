import { describe, expect, it } from 'vitest';
import { constructions } from './constructions.ts';
import { read } from './support.ts';

const sign = {
  causes: '>',
  predicts: '>',
  mediates: '>',
  moderates: '>',
  associated: '~',
  'no effect': '!',
} as const;

const pairsOf = (sentence: string) =>
  [
    ...new Set(
      read(sentence).map(({ cause, effect, relation }) => `${cause.text} ${sign[relation]} ${effect.text}`),
    ),
  ].sort();

for (const [construction, block] of Object.entries(constructions)) {
  describe(construction, () => {
    const lines = block
      .trim()
      .split('\n')
      .map((line) => line.split('|').map((part) => part.trim()) as [string, string]);

    it.each(lines)('%s', (sentence, pairs) => {
      const wanted = pairs === '' ? [] : pairs.split(';').map((pair) => pair.trim());
      expect(pairsOf(sentence)).toEqual(wanted.sort());
    });
  });
}
