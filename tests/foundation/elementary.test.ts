import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asin, cos, exp, log, log1p, power, sin } from '../../core/foundation/elementary.ts';
import { sha256Hex } from '../../core/foundation/hash.ts';
import { randomStream } from '../../core/foundation/random.ts';

/** Distance in units of the last place of the larger. */
function units(a: number, b: number): number {
  if (Object.is(a, b) || a === b) return 0;
  const size = Math.max(Math.abs(a), Math.abs(b), 2.3e-308);
  return Math.abs(a - b) / 2 ** (Math.floor(Math.log2(size)) - 52);
}

const within = (minimum: number, maximum: number) => fc.double({ min: minimum, max: maximum, noNaN: true });

describe('elementary functions', () => {
  test.each([
    ['exp', exp, Math.exp, -745, 709.7],
    ['log', log, Math.log, 5e-324, 1e308],
    ['log1p', log1p, Math.log1p, -0.999, 1e9],
    ['sin', sin, Math.sin, -10, 10],
    ['cos', cos, Math.cos, -10, 10],
    ['asin', asin, Math.asin, -1, 1],
  ] as const)('%s is within three units in the last place of the engine', (_, own, engine, least, most) => {
    fc.assert(
      fc.property(within(least, most), (x) => units(own(x), engine(x)) <= 3),
      { numRuns: 20_000 },
    );
  });

  test('the ends of the ranges are what they must be', () => {
    expect([exp(-1000), exp(0), exp(1000), exp(Number.NaN)]).toEqual([
      0,
      1,
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ]);
    expect([log(0), log(1), log(-1)]).toEqual([Number.NEGATIVE_INFINITY, 0, Number.NaN]);
    expect([asin(1), asin(-1), asin(1.1)]).toEqual([Math.PI / 2, -Math.PI / 2, Number.NaN]);
    expect(power(16, 0.25)).toBeCloseTo(2, 14);
  });

  test('the same bits come out on every engine', () => {
    const random = randomStream(1);
    const values = Float64Array.from({ length: 2000 }, () => {
      const u = random.uniform();
      return exp(20 * u - 15) + log(u + 1e-9) + sin(6 * u) + cos(7 * u) + asin(u) + log1p(u) + power(1e-4, u);
    });
    expect(sha256Hex(new Uint8Array(values.buffer))).toBe(
      '95ef3c58775c4b5ad647e2388d4666a218c113afa6a54f4ed8bb594562e1e1b2',
    );
  });
});
