import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { discover } from '../../core/causal/discovery/discover.ts';
import { readCsvTable } from '../../core/data/csv-table.ts';
import { createTask } from '../../core/foundation/task.ts';
import { hasReference, referenceFile, referenceFiles } from './reference.ts';

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
  readonly ambiguousTriples?: number;
  readonly conflictEdges?: boolean;
}
interface DataCase {
  readonly kind: string;
  readonly data: string;
  readonly pc?: readonly PcCase[] | string;
  readonly trueEdges?: readonly (readonly [string, string])[];
  readonly secondOpinionDirectLingam?: {
    readonly searchOrder: readonly string[];
    readonly trueEdgesAgainstOrder: number;
  };
  readonly boot?: {
    readonly rows: readonly {
      readonly from: string;
      readonly to: string;
      readonly strength: number;
      readonly direction: number;
    }[];
    readonly threshold: number;
    readonly averagedNetwork: readonly (readonly [string, string])[];
  };
  readonly hc?: Readonly<Record<string, { readonly score: number } | undefined>>;
}

const folder = new URL('../../../shared/reference/causal/discovery/', import.meta.url);
const columnsOf = (data: string) =>
  readCsvTable(readFileSync(new URL(data, folder), 'utf8'), data).table.columns;
const settings = { forbidden: [], required: [], alpha: 0.05, test: null, score: null } as const;
const small = /^(?!alarm|oracle|global).*\.json$/;
const cases = referenceFiles<DataCase>('discovery', small);

const optima = hasReference
  ? referenceFile<{ cases: Record<string, { score: 'bic' | 'bic-g'; optimum: number } | undefined> }>(
      'discovery/global-optima.json',
    ).cases
  : {};

describe.skipIf(!hasReference)('discovery agrees with the reference', () => {
  test.each(cases)('%s: skeleton, separating sets and arrows of PC', async (_, { kind, data, pc }) => {
    const test = kind === 'gaussian' ? 'fisher-z' : 'g-square';
    for (const wanted of Array.isArray(pc) ? (pc as readonly PcCase[]) : []) {
      const found = await discover(
        columnsOf(data),
        {
          ...settings,
          method: 'pc',
          alpha: wanted.alpha,
          test,
          colliders: wanted.variant === 'majority' ? 'majority' : 'first-set',
        },
        createTask(),
      );
      const pair = (a: string, b: string) => [a, b].sort().join(' – ');
      expect(found.edges.map(({ from, to }) => pair(from, to)).sort()).toEqual(
        wanted.skeleton.map(([a, b]) => pair(a, b)).sort(),
      );
      const sets = new Map(found.separatingSets!.map((set) => [pair(set.x, set.y), set]));
      // The majority rule of the reference changes the sets afterwards.
      for (const { x, y, S, pMax } of wanted.variant === 'majority' ? [] : wanted.sepsets) {
        expect([...sets.get(pair(x, y))!.given!].sort()).toEqual([...S].sort());
        expect(sets.get(pair(x, y))!.p).toBeCloseTo(pMax, 8);
      }
      const isForced =
        wanted.variant === 'majority'
          ? wanted.ambiguousTriples === 0 && wanted.conflictEdges === false
          : wanted.colliderConflicts === 0;
      if (!isForced) continue;
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

  test.each(cases)('%s: nothing scores above the best there is', async (file, { data }) => {
    const best = optima[file.replace('.json', '')];
    if (best === undefined) return;
    for (const method of ['hc', 'ges'] as const) {
      const { score } = await discover(
        columnsOf(data),
        { ...settings, method, score: best.score },
        createTask(),
      );
      expect(score!).toBeLessThanOrEqual(best.optimum + 1e-6 * Math.abs(best.optimum));
    }
  });

  const lingam = cases.filter(([, entry]) => entry.secondOpinionDirectLingam !== undefined);
  test.each(lingam)('%s: DirectLiNGAM finds the order of the second opinion', async (_, entry) => {
    const { searchOrder, trueEdgesAgainstOrder } = entry.secondOpinionDirectLingam!;
    const found = await discover(columnsOf(entry.data), { ...settings, method: 'lingam' }, createTask());
    expect(found.order).toEqual(searchOrder);
    if (trueEdgesAgainstOrder !== 0) return;
    expect(found.edges.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(
      entry.trueEdges!.map(([from, to]) => `${from} ${to}`).sort(),
    );
  });

  const boots = cases.filter(([, entry]) => Array.isArray(entry.boot?.rows));
  test.each(boots)('%s: bootstrap strengths and directions, within chance', async (_, entry) => {
    const { rows, averagedNetwork, threshold } = entry.boot!;
    const found = await discover(
      columnsOf(entry.data),
      { ...settings, method: 'hc', score: entry.kind === 'gaussian' ? 'bic-g' : 'bic', boots: 500, seed: 77 },
      createTask(),
    );
    const ours = new Map(found.strength!.map((each) => [`${each.from} ${each.to}`, each]));
    expect(ours.size).toBe(rows.length);
    for (const { from, to, strength, direction } of rows) {
      const mine = ours.get(`${from} ${to}`)!;
      // Two samples of 500: five standard errors of a difference.
      const error = 5 * Math.sqrt((2 * (strength * (1 - strength) + 0.002)) / 500);
      expect(Math.abs(mine.strength - strength), `${from} ${to}`).toBeLessThan(error);
      if (strength > 0.3)
        expect(Math.abs(mine.direction - direction), `direction ${from} ${to}`).toBeLessThan(
          5 * Math.sqrt(0.5 / (500 * strength)),
        );
    }
    const averaged = found.averaged!.edges.map(({ from, to }) => `${from} ${to}`);
    const strengthOf = new Map(rows.map(({ from, to, strength }) => [`${from} ${to}`, strength]));
    const joins = (from: string, to: string) =>
      averaged.includes(`${from} ${to}`) || averaged.includes(`${to} ${from}`);
    for (const [from, to] of averagedNetwork) {
      if (strengthOf.get(`${from} ${to}`)! > threshold + 0.2)
        expect(joins(from, to), `${from} – ${to}`).toBe(true);
    }
    for (const edge of averaged) expect(strengthOf.get(edge)!, edge).toBeGreaterThan(threshold - 0.2);
  });
});
