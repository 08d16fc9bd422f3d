import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptProposals } from '../../core/claims/concept-proposals.ts';
import { ConceptIndex } from '../../core/claims/concepts.ts';
import { vocabulary } from '../../core/claims/vocabulary/index.ts';
import type { Concept } from '../../core/model/concept.ts';

function index(concepts: readonly Concept[] = []) {
  let last = 0;
  return new ConceptIndex(concepts, () => `new${++last}`);
}

const concept = (id: string, label: string, synonyms: string[] = []): Concept => ({
  id,
  label,
  kind: 'other',
  synonyms,
  identifiers: [],
  note: '',
});

describe('a mention finds its concept', () => {
  it.each([
    ['Insomnia symptoms at baseline', 'insomnia'],
    ['higher depressive symptoms twelve months later', 'depression'],
    ['the severity of insomnia', 'insomnia'],
    ['increased levels of anxiety in adolescents', 'anxiety'],
    ['post-traumatic stress disorder', 'posttraumatic stress disorder'],
    ['PHQ-9 scores', 'depression'],
    ['behavioural activation', 'behavioral activation'],
    ['Sleep problems', 'sleep disturbance'],
    ['CBT for insomnia', 'cognitive behavioral therapy for insomnia'],
    ['失眠症状', 'insomnia'],
    ['抑郁水平', 'depression'],
    ['risk of suicide attempts', 'suicide attempt'],
    ['rumination (β = 0.21)', 'rumination'],
  ])('%s', (mention, label) => {
    expect(index().resolve(mention).concept.label).toBe(label);
  });

  it('names what it does not know plainly', () => {
    expect(index().resolve('Higher levels of perceived garden fragrance at follow-up').concept).toMatchObject(
      {
        label: 'garden fragrance',
        kind: 'other',
      },
    );
  });

  it('makes a concept once', () => {
    const concepts = index();
    const first = concepts.resolve('garden fragrance');
    const again = concepts.resolve('Increased garden fragrances');
    expect([first.created, again.created]).toEqual([true, false]);
    expect(again.concept.id).toBe(first.concept.id);
    expect(concepts.all()).toHaveLength(1);
  });

  it('prefers the concepts at hand to the vocabulary', () => {
    const mine = concept('mine', 'Bad nights', ['insomnia']);
    expect(index([mine]).resolve('insomnia').concept).toBe(mine);
  });

  it('teaches a concept at hand a name of the vocabulary', () => {
    const resolution = index([concept('mine', 'insomnia')]).resolve('sleeplessness');
    expect(resolution).toMatchObject({
      created: false,
      changed: true,
      concept: { id: 'mine', synonyms: ['sleeplessness'] },
    });
  });

  it("reads the document's own abbreviations", () => {
    const abbreviations = new Map([['GF', 'garden fragrance']]);
    expect(index().resolve('GF', abbreviations).concept.label).toBe('garden fragrance');
  });

  it('never throws and always gives a label', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (mention) => {
        expect(index().resolve(mention).concept.label.length).toBeGreaterThan(0);
      }),
    );
  });

  it('gives a mention the same concept whatever came before it', () => {
    const mentions = [
      'insomnia',
      'sleep problems',
      'garden fragrance',
      'Depressive symptoms',
      'low mood',
      'garden fragrances at follow-up',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(mentions, { minLength: mentions.length }), (order) => {
        const concepts = index();
        const labels = new Map(order.map((mention) => [mention, concepts.resolve(mention).concept.label]));
        for (const mention of mentions)
          expect(labels.get(mention)).toBe(index().resolve(mention).concept.label);
      }),
    );
  });
});

describe('the shipped vocabulary', () => {
  it('gives every name to one concept, in English and Chinese', () => {
    for (const entry of vocabulary) expect(index().resolve(entry.label).concept.label).toBe(entry.label);
    expect(vocabulary.length).toBeGreaterThan(400);
    expect(
      vocabulary.filter((entry) => entry.synonyms.some((name) => /\p{Script=Han}/u.test(name))).length,
    ).toBeGreaterThan(400);
  });
});

describe('merge proposals', () => {
  it('put the most alike first and leave opposites apart', () => {
    const proposals = conceptProposals([
      concept('1', 'adolescent sleep quality'),
      concept('2', 'sleep quality of adolescents'),
      concept('3', 'hypothermia'),
      concept('4', 'hyperthermia'),
      concept('5', 'type 1 reaction'),
      concept('6', 'type 2 reaction'),
      concept('7', 'garden'),
    ]);
    expect(proposals.map(({ a, b }) => [a.id, b.id])).toEqual([['1', '2']]);
  });

  it('join initials with what they stand for', () => {
    const [first] = conceptProposals([concept('1', 'GFE'), concept('2', 'garden fragrance exposure')]);
    expect(first).toMatchObject({ a: { id: '1' }, b: { id: '2' } });
    expect(first?.similarity).toBeGreaterThanOrEqual(0.9);
  });

  it('are at most 200, best first, and quick on thousands of concepts', () => {
    const many = Array.from({ length: 5000 }, (_, number) =>
      concept(String(number), `concept ${(number * 7919).toString(36)} of ${(number * 104729).toString(36)}`),
    );
    const start = performance.now();
    const proposals = conceptProposals(many);
    expect(performance.now() - start).toBeLessThan(8000);
    expect(proposals.length).toBeLessThanOrEqual(200);
    expect([...proposals].sort((a, b) => b.similarity - a.similarity).map((each) => each.similarity)).toEqual(
      proposals.map((each) => each.similarity),
    );
  });
});
