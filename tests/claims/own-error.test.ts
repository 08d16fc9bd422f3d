import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BlindSample,
  Reservoir,
  sampleEstimates,
  type Verdict,
} from '../../core/claims/own-error/blind-sample.ts';
import { type ReviewTally, reviewedPrecision } from '../../core/claims/own-error/reviewed-precision.ts';
import { wilsonInterval } from '../../core/claims/own-error/wilson.ts';
import { randomStream } from '../../core/foundation/random.ts';

describe('the Wilson interval', () => {
  it('has the limits of the published formula', () => {
    // Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, method 3
    const reference: [number, number, number, number][] = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ];
    for (const [k, n, low, high] of reference) {
      const interval = wilsonInterval(k, n);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
  });

  it('holds the share, stays within 0 and 1, and shrinks with more trials', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.nat({ max: 500 }), (a, b) => {
        const [k, n] = [Math.min(a, b), Math.max(a, b) + 1];
        const { low, high } = wilsonInterval(k, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(k / n);
        expect(high).toBeGreaterThanOrEqual(k / n);
        const more = wilsonInterval(4 * k, 4 * n);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });

  it('says nothing without trials', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

const rules = (corrected?: Record<string, string>) =>
  ({ kind: 'rules', version: '2', ...(corrected ? { corrected } : {}) }) as const;

describe('precision from decisions', () => {
  const tallies: ReviewTally[] = [
    { by: rules(), relation: 'causes', state: 'accepted', claims: 6 },
    { by: rules(), relation: 'causes', state: 'rejected', claims: 2 },
    { by: rules(), relation: 'predicts', state: 'accepted', claims: 1 },
    { by: rules({ relation: 'causes' }), relation: 'associated', state: 'accepted', claims: 1 },
    { by: rules({ polarity: '+' }), relation: 'predicts', state: 'rejected', claims: 1 },
    { by: rules(), relation: 'causes', state: 'proposed', claims: 99 },
    { by: { kind: 'person', version: '' }, relation: 'causes', state: 'accepted', claims: 99 },
    { by: { kind: 'model', version: 'p1', model: 'm' }, relation: 'causes', state: 'rejected', claims: 3 },
  ];

  it('counts a corrected claim under the relation that the extractor gave it', () => {
    const rows = reviewedPrecision(tallies);
    const row = (kind: string, relation: string | null) =>
      rows.find((each) => each.kind === kind && each.relation === relation);
    expect(row('rules', 'causes')).toMatchObject({ right: 6, corrected: 1, wrong: 2, precision: 6 / 9 });
    expect(row('rules', 'predicts')).toMatchObject({ right: 1, corrected: 0, wrong: 1 });
    expect(row('rules', 'associated')).toBeUndefined();
    expect(row('rules', null)).toMatchObject({ right: 7, corrected: 1, wrong: 3, precision: 7 / 11 });
    expect(row('model', null)).toMatchObject({ model: 'm', right: 0, wrong: 3, precision: 0 });
    expect(row('person', null)).toBeUndefined();
  });

  it('lists the sum of an extractor before its relations, and keeps versions apart', () => {
    const rows = reviewedPrecision([
      ...tallies,
      { by: { kind: 'rules', version: '1' }, relation: 'causes', state: 'accepted', claims: 1 },
    ]);
    expect(rows.map(({ kind, version, relation }) => [kind, version, relation])).toEqual([
      ['model', 'p1', null],
      ['model', 'p1', 'causes'],
      ['rules', '1', null],
      ['rules', '1', 'causes'],
      ['rules', '2', null],
      ['rules', '2', 'causes'],
      ['rules', '2', 'predicts'],
    ]);
  });
});

function sampleOf(claimed: readonly Verdict[], others: readonly Verdict[]): BlindSample {
  const sentence = (isClaimed: boolean) => (verdict: Verdict) =>
    ({ sourceId: 's', field: 'abstract', text: 't', start: 0, end: 1, claimed: isClaimed, verdict }) as const;
  return {
    extractor: 'rules',
    version: '2',
    drawnAt: '2026-01-01T00:00:00.000Z',
    seed: 1,
    claimedSentences: 100,
    otherSentences: 900,
    sentences: [...claimed.map(sentence(true)), ...others.map(sentence(false))],
  };
}

describe('estimates from a blind sample', () => {
  it('weigh what was missed by how many sentences there are without a claim', () => {
    const { precision, missed, recall } = sampleEstimates(
      sampleOf(
        ['causal', 'causal', 'causal', 'causal', 'none', 'unsure'],
        [...Array<Verdict>(18).fill('none'), 'causal', 'causal', 'unsure'],
      ),
    );
    expect(precision).toMatchObject({ value: 0.8, judged: 5 });
    expect(missed).toMatchObject({ value: 0.1, judged: 20 });
    // 100 · 0.8 found of 100 · 0.8 + 900 · 0.1
    expect(recall?.value).toBeCloseTo(80 / 170, 12);
    expect(recall!.low).toBeLessThan(recall!.value);
    expect(recall!.high).toBeGreaterThan(recall!.value);
  });

  it('give nothing where nothing was judged', () => {
    expect(sampleEstimates(sampleOf(['unsure'], []))).toEqual({
      precision: null,
      missed: null,
      recall: null,
    });
    expect(sampleEstimates(sampleOf(['causal'], ['unsure'])).recall).toBeNull();
  });

  it('cover the true recall at least as often as they promise', () => {
    const random = randomStream(7);
    const trials = 400;
    let covered = 0;
    for (let trial = 0; trial < trials; trial++) {
      const draw = (count: number, share: number) =>
        Array.from({ length: count }, (): Verdict => (random.uniform() < share ? 'causal' : 'none'));
      const { recall } = sampleEstimates(sampleOf(draw(30, 0.85), draw(60, 0.05)));
      const truth = (100 * 0.85) / (100 * 0.85 + 900 * 0.05);
      if (recall && recall.low <= truth && truth <= recall.high) covered++;
    }
    expect(covered / trials).toBeGreaterThanOrEqual(0.95);
  });
});

describe('a reservoir', () => {
  it('keeps each item of a stream with the same chance', () => {
    const random = randomStream(3);
    const kept = new Array<number>(20).fill(0);
    for (let round = 0; round < 4000; round++) {
      const reservoir = new Reservoir<number>(5, random);
      for (let item = 0; item < 20; item++) reservoir.offer(() => item);
      expect(reservoir.seen).toBe(20);
      for (const item of reservoir.kept) kept[item]! += 1;
    }
    for (const times of kept) expect(Math.abs(times - 1000)).toBeLessThan(120); // 4.4 standard deviations
  });
});
