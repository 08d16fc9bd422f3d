import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream } from '../../core/foundation/random.ts';
import {
  clusterResampler,
  fewestDays,
  movingBlockResampler,
  seriesResampler,
} from '../../core/networks/temporal/resampling.ts';

describe('drawing repeated measures anew', () => {
  test('a person comes with all measurements in their order, and twice as two', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(names, fc.nat(), (person, seed) => {
        const { rows, unit } = clusterResampler(person)(randomStream(seed));
        expect(new Set(unit).size).toBe(new Set(person).size);
        for (const drawn of new Set(unit)) {
          const own = Array.from(rows).filter((_, at) => unit[at] === drawn);
          const name = person[own[0]!]!;
          expect(own).toEqual(person.flatMap((each, row) => (each === name ? [row] : [])));
        }
      }),
    );
  });

  test('blocks keep neighbours together and give as many rows as there were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (n, seed) => {
        const { rows, unit } = movingBlockResampler(n)(randomStream(seed));
        expect(rows).toHaveLength(n);
        for (const [at, row] of rows.entries()) {
          expect(row).toBeGreaterThanOrEqual(0);
          expect(row).toBeLessThan(n);
          if (at > 0 && unit[at] === unit[at - 1]) expect(row).toBe(rows[at - 1]! + 1);
        }
      }),
    );
  });

  test('persons go before days, days before blocks', () => {
    const rows = Array.from({ length: fewestDays * 2 }, (_, row) => row);
    const day = rows.map((row) => String(row % fewestDays));
    const one = rows.map(() => '');
    expect(
      seriesResampler(
        rows.map((row) => String(row % 3)),
        day,
      ).unit,
    ).toBe('persons');
    expect(seriesResampler(one, day).unit).toBe('days');
    expect(seriesResampler(one, one).unit).toBe('blocks');
  });
});
