import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { discover } from '../../core/causal/discovery/discover.ts';
import { readCsvTable } from '../../core/data/csv-table.ts';
import { createTask } from '../../core/foundation/task.ts';
import { hasReference, referenceFiles } from './reference.ts';

interface PcCase {
  readonly alpha: number;
  readonly variant: string;
  readonly skeleton: readonly (readonly [string, string])[];
  readonly sepsets: readonly {
    readonly x: string;
    readonly y: string;
    readonly S: readonly string[];
    readonly pMax: number;
  }[];
  readonly cpdag: readonly (readonly [string, string, string])[];
  readonly colliderConflicts?: number;
}
interface DataCase {
  readonly kind: string;
  readonly data: string;
  readonly pc?: readonly PcCase[] | string;
  readonly hc?: Readonly<Record<string, { readonly score: number } | undefined>>;
}

const folder = new URL('../../../shared/reference/causal/discovery/', import.meta.url);
const columnsOf = (data: string) =>
  readCsvTable(readFileSync(new URL(data, folder), 'utf8'), data).table.columns;
const settings = { forbidden: [], required: [], alpha: 0.05, test: null, score: null } as const;
const small = /^(?:asia|coronary|disc|gmD|gmG8|gauss-(?!latent)|gaussian|learning|marks)/;
const cases = referenceFiles<DataCase>('discovery', small);

describe.skipIf(!hasReference)('discovery agrees with the reference', () => {
  test.each(cases)('%s: skeleton, separating sets and arrows of PC', async (_, { kind, data, pc }) => {
    const test = kind === 'gaussian' ? 'fisher-z' : 'g-square';
    for (const wanted of Array.isArray(pc) ? (pc as readonly PcCase[]) : []) {
      if (wanted.variant !== 'default') continue;
      const found = await discover(
        columnsOf(data),
        { ...settings, method: 'pc', alpha: wanted.alpha, test },
        createTask(),
      );
      const pair = (a: string, b: string) => [a, b].sort().join(' – ');
      expect(found.edges.map(({ from, to }) => pair(from, to)).sort()).toEqual(
        wanted.skeleton.map(([a, b]) => pair(a, b)).sort(),
      );
      const sets = new Map(found.separatingSets!.map((set) => [pair(set.x, set.y), set]));
      for (const { x, y, S, pMax } of wanted.sepsets) {
        expect([...sets.get(pair(x, y))!.given!].sort()).toEqual([...S].sort());
        expect(sets.get(pair(x, y))!.p).toBeCloseTo(pMax, 8);
      }
      if (wanted.colliderConflicts !== 0) continue;
      const arrow = (a: string, kind: string, b: string) => (kind === '->' ? `${a} -> ${b}` : pair(a, b));
      expect(found.edges.map(({ from, kind, to }) => arrow(from, kind, to)).sort()).toEqual(
        wanted.cpdag.map(([a, kind, b]) => arrow(a, kind, b)).sort(),
      );
    }
  });

  test.each(cases)('%s: hill climbing is at least as good', async (_, { data, hc }) => {
    for (const score of ['bic-g', 'aic-g', 'bic', 'aic'] as const) {
      const wanted = hc?.[score]?.score;
      if (wanted === undefined) continue;
      const found = await discover(columnsOf(data), { ...settings, method: 'hc', score }, createTask());
      expect(found.score!).toBeGreaterThanOrEqual(wanted - 1e-6 * Math.abs(wanted));
    }
  });
});
