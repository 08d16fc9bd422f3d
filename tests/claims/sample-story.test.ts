import { describe, expect, it } from 'vitest';
import { ConceptIndex } from '../../core/claims/concepts.ts';
import { read, summary } from './support.ts';

/** Sentences of the kind the first sample is made of, and the edges that a reader sees in them. */
const edges: readonly (readonly [sentence: string, edges: readonly string[]])[] = [
  [
    'Insomnia led to higher rumination, and pre-sleep arousal worsened insomnia.',
    ['insomnia → rumination', 'hyperarousal → insomnia'],
  ],
  ['Loneliness increased inflammation five years later.', ['loneliness → inflammation']],
  [
    'Treating insomnia early may prevent depression.',
    ['cognitive behavioral therapy for insomnia → depression'],
  ],
  [
    'Mindfulness training improved attention and reduced rumination.',
    ['mindfulness-based intervention → attention', 'mindfulness-based intervention → rumination'],
  ],
  ['Depressive symptoms in turn increased rumination.', ['depression → rumination']],
  [
    'The data showed that worry increased insomnia (β = 0.15) and that insomnia increased worry (β = 0.11).',
    ['worry → insomnia', 'insomnia → worry'],
  ],
  [
    'Fatigue increased stress and stress reduced physical activity.',
    ['fatigue → stress', 'stress → physical activity'],
  ],
  [
    'Social support buffered the effect of stress on insomnia.',
    ['social support → insomnia', 'stress → insomnia'],
  ],
];

describe('a story of sentences becomes edges between concepts', () => {
  it.each(edges)('%s', (sentence, expected) => {
    let last = 0;
    const concepts = new ConceptIndex([], () => `c${++last}`);
    const label = (mention: string) => concepts.resolve(mention).concept.label;
    expect(read(sentence).map(({ cause, effect }) => `${label(cause.text)} → ${label(effect.text)}`)).toEqual(
      expected,
    );
  });
});

describe('a title that asks', () => {
  it('is hedged and hardly trusted', () => {
    expect(summary('Does insomnia cause depression?')).toEqual(['insomnia → depression [causes, +, hedged]']);
    expect(read('Does insomnia cause depression?')[0]?.confidence).toBeLessThanOrEqual(0.3);
  });
});

describe('a cause that is only pointed to', () => {
  it('is kept for an editor and hardly trusted', () => {
    expect(read('It leads to better sleep.')[0]).toMatchObject({ cause: { text: 'It' }, confidence: 0.25 });
  });
});
