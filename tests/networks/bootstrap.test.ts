import { describe, expect, test } from 'vitest';
import { bootstrap } from '../../core/engine/app/networks/bootstrap.ts';
import { contract } from '../../core/engine/contract/index.ts';
import { NosographError } from '../../core/foundation/errors.ts';
import { randomStream } from '../../core/foundation/random.ts';
import { networkValues, type StabilityMeasure } from '../../core/networks/bootstrap/centrality-values.ts';
import { quantileType6 } from '../../core/networks/bootstrap/quantile.ts';
import { drawUntilEstimated } from '../../core/networks/bootstrap/replicate.ts';
import { gaussianSimulator } from '../../core/networks/bootstrap/simulate.ts';
import { caseDropSizes, stabilityOf } from '../../core/networks/bootstrap/stability.ts';
import { correlate } from '../../core/networks/correlations.ts';
import { computingHere } from '../helpers/computing.ts';

/** A chain a – b – c – d, as the text of a data file. */
function chainFile(n: number): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  const random = randomStream(4);
  const lines = ['a,b,c,d'];
  for (let row = 0; row < n; row++) {
    const values = [random.normal()];
    for (let j = 1; j < 4; j++) values.push(0.6 * values[j - 1]! + random.normal());
    lines.push(values.map((value) => value.toFixed(4)).join(','));
  }
  return { name: 'sample.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
}

const run = (wishes: Record<string, unknown>) =>
  bootstrap(
    contract['network.bootstrap'].input.parse({
      data: { file: chainFile(120) },
      method: 'ebicglasso',
      boots: 60,
      ...wishes,
    }),
    computingHere(),
  );

describe('bootstrap', () => {
  test('the same seed gives the same numbers, another seed others', async () => {
    const one = await run({ type: 'nonparametric', seed: 3 });
    expect(await run({ type: 'nonparametric', seed: 3 })).toEqual(one);
    expect((await run({ type: 'nonparametric', seed: 4 })).edges).not.toEqual(one.edges);
  });

  test.each(['nonparametric', 'parametric'])(
    '%s: an edge of the chain is always there, between its quantiles',
    async (type) => {
      const { edges, nodes, failed } = await run({ type });
      expect(failed).toBe(0);
      expect(edges).toHaveLength(6);
      expect(nodes).toHaveLength(16);
      const edge = edges!.find(({ from, to }) => from === 'a' && to === 'b')!;
      expect(edge.nonzero).toBe(1);
      expect(edge.q025).toBeLessThan(edge.sample);
      expect(edge.q975).toBeGreaterThan(edge.sample);
    },
  );

  test('case dropping answers coefficients that its curves bear out', async () => {
    const { stability, curves, edges } = await run({ type: 'case' });
    expect(edges).toBeUndefined();
    for (const [measure, coefficient] of Object.entries(stability!)) {
      const stable = curves![measure as StabilityMeasure].filter(({ above }) => above > 0.95);
      expect(coefficient).toBe(Math.max(0, ...stable.map(({ dropped }) => dropped)));
    }
  });

  test('a matrix in place of rows is refused', async () => {
    const bytes = new TextEncoder().encode('a,b\n1,0.3\n0.3,1');
    await expect(
      run({ type: 'case', data: { file: { name: 'm.csv', bytes }, from: 'matrix', n: 50 } }),
    ).rejects.toThrow(/rows/u);
  });
});

describe('parts of a bootstrap', () => {
  test('quantiles of type 6, as R gives them', () => {
    const values = Float64Array.from([1, 2, 3, 4]);
    expect([0, 0.1, 0.25, 0.5, 0.9, 1].map((q) => quantileType6(values, q))).toEqual([1, 1, 1.25, 2.5, 4, 4]);
  });

  test('a sample that cannot be estimated is counted and drawn anew; a bug is not swallowed', () => {
    let attempts = 0;
    const drawn = drawUntilEstimated(randomStream(1), () => {
      attempts++;
      if (attempts < 3) throw new NosographError('input.invalid', 'no variance');
      return attempts;
    });
    expect(drawn).toEqual({ value: 3, failed: 2 });
    const hopeless = () => {
      throw new NosographError('input.invalid', 'no variance');
    };
    expect(() => drawUntilEstimated(randomStream(1), hopeless)).toThrow(/50 samples in a row/u);
    const bug = () => {
      throw new RangeError('bug');
    };
    expect(() => drawUntilEstimated(randomStream(1), bug)).toThrow(RangeError);
  });

  test('simulated data have the partial correlations of the network', () => {
    const weights = Float64Array.from([0, 0.4, 0, 0.4, 0, -0.3, 0, -0.3, 0]);
    const columns = gaussianSimulator(weights, ['a', 'b', 'c'])(20_000, randomStream(8));
    const { matrix } = correlate(columns, 'pearson', 'listwise');
    const [ab, ac, bc] = [matrix[1]!, matrix[2]!, matrix[5]!];
    const partial = (r: number, s: number, t: number) => (r - s * t) / Math.sqrt((1 - s * s) * (1 - t * t));
    expect(partial(ab, ac, bc)).toBeCloseTo(0.4, 1);
    expect(partial(ac, ab, bc)).toBeCloseTo(0, 1);
    expect(partial(bc, ab, ac)).toBeCloseTo(-0.3, 1);
  });

  test('identical networks are stable to the smallest sample; a constant index is never stable', () => {
    const full = networkValues(Float64Array.from([0, 0.5, 0.2, 0.5, 0, 0.1, 0.2, 0.1, 0]), 3);
    const replicates = caseDropSizes(100).map((n) => ({ n, values: full }));
    const found = stabilityOf(full, 100, replicates);
    expect(found.strength.coefficient).toBeCloseTo(0.75, 10);
    const flat = { ...full, closeness: new Float64Array(3) };
    expect(stabilityOf(flat, 100, replicates).closeness.coefficient).toBe(0);
  });
});
