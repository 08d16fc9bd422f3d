import { describe, expect, test } from 'vitest';
import { compareNetworks } from '../../core/engine/app/networks/compare.ts';
import { contract } from '../../core/engine/contract/index.ts';
import { randomStream } from '../../core/foundation/random.ts';
import { computingHere } from '../helpers/computing.ts';

/** Rows of group,a,b,c in which b follows a with the slope of the group, and c follows b. */
function file(groups: readonly { readonly name: string; readonly n: number; readonly slope: number }[]) {
  const random = randomStream(6);
  const lines = ['group,a,b,c'];
  for (const { name, n, slope } of groups) {
    for (let row = 0; row < n; row++) {
      const a = random.normal();
      const b = slope * a + random.normal();
      lines.push([name, ...[a, b, 0.5 * b + random.normal()].map((value) => value.toFixed(4))].join(','));
    }
  }
  return { name: 'sample.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
}

const compare = (wishes: Record<string, unknown>) =>
  compareNetworks(
    contract['network.compare'].input.parse({
      group: 'group',
      method: 'ebicglasso',
      permutations: 60,
      ...wishes,
    }),
    computingHere(),
  );

describe('network comparison test', () => {
  test('finds the edge that differs, and reports the smallest p that 60 permutations allow', async () => {
    const data = {
      file: file([
        { name: 'x', n: 200, slope: 1 },
        { name: 'y', n: 200, slope: -1 },
      ]),
    };
    const result = await compare({ data });
    expect(result.groups.map(({ name, n }) => [name, n])).toEqual([
      ['x', 200],
      ['y', 200],
    ]);
    expect(result.maximumDifference.p).toBe(1 / 61);
    const edge = result.edges.find(({ from, to }) => from === 'a' && to === 'b')!;
    expect(edge.statistic).toBe(result.maximumDifference.statistic);
    expect(edge.pHolm).toBe(3 / 61);
    expect(await compare({ data })).toEqual(result);
  });

  test('two groups of one population do not differ, and unequal sizes and a third group are told', async () => {
    const alike = [
      { name: 'x', n: 200, slope: 0.5 },
      { name: 'y', n: 100, slope: 0.5 },
      { name: 'z', n: 9, slope: 0.5 },
    ];
    const result = await compare({ data: { file: file(alike) } });
    expect(result.maximumDifference.p).toBeGreaterThan(0.02);
    expect(result.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['unequal-groups', 'rows-left-out']),
    );
  });

  test('a group variable with one value, and a comparison with nothing, are refused', async () => {
    const data = { file: file([{ name: 'x', n: 30, slope: 0.5 }]) };
    await expect(compare({ data })).rejects.toThrow(/"group" has 1 value/u);
    await expect(compare({ data, group: null })).rejects.toThrow(/two files/u);
  });
});
