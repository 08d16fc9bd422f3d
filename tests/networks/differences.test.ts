import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream } from '../../core/foundation/random.ts';
import { differenceTest } from '../../core/networks/bootstrap/differences.ts';
import { quantileType6 } from '../../core/networks/bootstrap/quantile.ts';

/** The same by sorting. */
function differsByQuantiles(replicates: readonly Float64Array[], i: number, j: number): boolean {
  const differences = Float64Array.from(replicates, (each) => each[i]! - each[j]!).sort();
  return quantileType6(differences, 0.025) > 0 || quantileType6(differences, 0.975) < 0;
}

describe('the bootstrapped difference test', () => {
  test('agrees with the quantiles of the sorted differences, ties and zeros among them', () => {
    const value = fc.oneof(
      fc.constant(0),
      fc.integer({ min: -6, max: 40 }).map((whole) => whole / 8),
    );
    const replicates = fc
      .integer({ min: 10, max: 120 })
      .chain((boots) => fc.array(fc.tuple(value, value, value), { minLength: boots, maxLength: boots }));
    fc.assert(
      fc.property(replicates, (rows) => {
        const values = rows.map((row) => Float64Array.from(row));
        const { differs, significant, pairs } = differenceTest(values, [0, 1, 2]);
        expect(pairs).toBe(3);
        expect(differs.map((row) => row.length)).toEqual([0, 1, 2]);
        let count = 0;
        for (let i = 0; i < 3; i++)
          for (let j = 0; j < i; j++) {
            const expected = differsByQuantiles(values, i, j);
            expect(differs[i]![j]).toBe(expected ? '1' : '0');
            if (expected) count++;
          }
        expect(significant).toBe(count);
      }),
      { numRuns: 500 },
    );
  });

  test('rejects about one pair in twenty when nothing differs, and finds what does', () => {
    const random = randomStream(8);
    let rejected = 0;
    for (let trial = 0; trial < 400; trial++) {
      const centre = [random.normal(), random.normal()];
      const replicates = Array.from({ length: 200 }, () =>
        Float64Array.from(centre, (mean) => mean + random.normal()),
      );
      rejected += differenceTest(replicates, [0, 1]).significant;
    }
    expect(rejected / 400).toBeGreaterThan(0.02);
    expect(rejected / 400).toBeLessThan(0.09);
    const apart = Array.from({ length: 200 }, () => Float64Array.of(random.normal(), 6 + random.normal()));
    expect(differenceTest(apart, [0, 1]).differs).toEqual(['', '1']);
  });
});
