import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  claimWeight,
  edgeBelief,
  edgePolarity,
  evidenceWeights,
  paperEvidence,
} from '../../core/claims/belief.ts';
import { type Claim, certainties, polarities, relations, studyDesigns } from '../../core/model/claim.ts';

const span = { text: 'x', start: 0, end: 1 };
const base: Claim = {
  id: 'c1',
  sourceId: 's1',
  field: 'abstract',
  causeConceptId: 'a',
  effectConceptId: 'b',
  cause: span,
  effect: span,
  cue: null,
  quote: span,
  polarity: '+',
  relation: 'causes',
  certainty: 'asserted',
  confidence: 0.7,
  rule: '',
  design: 'rct',
  population: '',
  by: { kind: 'rules', version: '1' },
  grounding: 'exact',
  state: 'accepted',
  note: '',
};
const claim = (change: Partial<Claim>): Claim => ({ ...base, ...change });

const anyClaim = fc
  .record({
    id: fc.uuid(),
    sourceId: fc.constantFrom('s1', 's2', 's3', 's4'),
    polarity: fc.constantFrom(...polarities),
    relation: fc.constantFrom(...relations),
    certainty: fc.constantFrom(...certainties),
    design: fc.constantFrom(...studyDesigns),
  })
  .map(claim);

describe('the word of a paper', () => {
  it('is that of its strongest claim', () => {
    const papers = paperEvidence([claim({ id: 'weak', relation: 'associated' }), claim({ id: 'strong' })]);
    expect(papers).toEqual([
      {
        sourceId: 's1',
        claimIds: ['strong', 'weak'],
        stance: 'for',
        polarity: '+',
        relation: 'causes',
        certainty: 'asserted',
        design: 'rct',
        weight: 1,
      },
    ]);
  });

  it.each([{ relation: 'no effect' }, { certainty: 'negated' }] as const)('is against for %o', (change) => {
    expect(paperEvidence([claim(change)])[0]?.stance).toBe('against');
  });

  it('is against, with the weaker weight and marked, when it says both', () => {
    const [paper] = paperEvidence([
      claim({}),
      claim({ id: 'c2', relation: 'no effect', design: 'cross-sectional' }),
    ]);
    expect(paper).toMatchObject({ stance: 'against', weight: 0.4, inconsistent: true });
  });

  it('has no sign when its claims give both', () => {
    expect(paperEvidence([claim({}), claim({ id: 'c2', polarity: '-' })])[0]?.polarity).toBe('unknown');
  });

  it('weighs correlational, cross-sectional and animal evidence less', () => {
    expect(evidenceWeights.relation.associated).toBeLessThan(evidenceWeights.relation.predicts);
    expect(claimWeight(claim({ design: 'cross-sectional' }))).toBeLessThan(
      claimWeight(claim({ design: 'longitudinal' })),
    );
    expect(claimWeight(claim({ design: 'animal' }))).toBeLessThan(claimWeight(claim({})));
    expect(claimWeight(claim({ certainty: 'hedged' }))).toBeLessThan(claimWeight(claim({})));
  });
});

describe('belief in an edge', () => {
  it('is the prior without papers, and (0.5 + 1) / 3 for one trial', () => {
    expect(edgeBelief([])).toBe(0.25);
    expect(edgeBelief(paperEvidence([claim({})]))).toBe(0.5);
  });

  it('does not change by repeats inside a paper', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { minLength: 1, maxLength: 8 }), (claims) => {
        const repeated = [...claims, ...claims.map((each) => ({ ...each, id: `${each.id}-again` }))];
        expect(edgeBelief(paperEvidence(repeated))).toBe(edgeBelief(paperEvidence(claims)));
      }),
    );
  });

  it('is never lowered by another supporting paper nor raised by an opposing one, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 8 }), anyClaim, (claims, extra) => {
        const before = edgeBelief(paperEvidence(claims));
        const after = edgeBelief(paperEvidence([...claims, { ...extra, sourceId: 'another' }]));
        const against = extra.relation === 'no effect' || extra.certainty === 'negated';
        if (against) expect(after).toBeLessThanOrEqual(before);
        else expect(after).toBeGreaterThanOrEqual(before);
        expect(after).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not depend on the order of the claims', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 8 }), (claims) => {
        expect(paperEvidence([...claims].reverse())).toEqual(paperEvidence(claims));
      }),
    );
  });
});

describe('sign of an edge', () => {
  const papers = (...signs: Claim['polarity'][]) =>
    paperEvidence(signs.map((polarity, number) => claim({ sourceId: `s${number}`, polarity })));

  it('is that of most weight, mixed when more than a fifth disagrees', () => {
    expect(edgePolarity(papers('+', '+', 'unknown'))).toBe('+');
    expect(edgePolarity(papers('-', '-', '-', '-', '+'))).toBe('-');
    expect(edgePolarity(papers('+', '-'))).toBe('mixed');
    expect(edgePolarity(papers('unknown'))).toBe('unknown');
  });
});
