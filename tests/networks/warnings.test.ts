import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../../core/foundation/random.ts';
import type { DataColumn } from '../../core/model/dataset.ts';
import type { Warning } from '../../core/model/run.ts';
import { estimators } from '../../core/networks/estimators/index.ts';
import { ising } from '../../core/networks/estimators/ising.ts';
import { sampleOfColumns } from '../../core/networks/sample.ts';
import { warningCatalogue } from '../../core/networks/warnings/catalogue.ts';
import { tableWarnings } from '../../core/networks/warnings/data.ts';
import { estimateWarnings } from '../../core/networks/warnings/estimate-warnings.ts';
import { differenceOfDependentCorrelations, goldbricker } from '../../core/networks/warnings/goldbricker.ts';
import {
  exportCautions,
  intervalsCaution,
  pathIndicesCaution,
} from '../../core/networks/warnings/interpretation.ts';
import { missingCodesIn } from '../../core/networks/warnings/missing-codes.ts';
import { overlapOf, overlapWarnings } from '../../core/networks/warnings/overlap.ts';
import {
  failureWarning,
  stabilityWarning,
  unequalGroupsWarning,
} from '../../core/networks/warnings/resampling.ts';
import { sampleWarnings } from '../../core/networks/warnings/sample-warnings.ts';
import { selectionWarnings } from '../../core/networks/warnings/selection.ts';
import { sharingWarnings } from '../../core/networks/warnings/sharing.ts';
import { topologicalOverlap } from '../../core/networks/warnings/topological-overlap.ts';
import { itemNames, simulatedItems } from '../helpers/scores.ts';

const column = (name: string, values: readonly number[]): DataColumn => ({
  name,
  values: Float64Array.from(values),
  texts: null,
});
const columnsOf = (rows: readonly (readonly number[])[], names = itemNames(rows[0]!.length)) =>
  names.map((name, index) =>
    column(
      name,
      rows.map((row) => row[index]!),
    ),
  );
const codes = (warnings: readonly Warning[]) => warnings.map(({ code }) => code);
const find = (warnings: readonly Warning[], code: string) => warnings.find((each) => each.code === code);

/** Columns of one scale, plenty of cases, nothing to object to. */
const normal = (n: number, p: number, seed = 1) => {
  const random = randomStream(seed);
  return columnsOf(Array.from({ length: n }, () => Array.from({ length: p }, () => random.normal())));
};

describe('the catalogue', () => {
  it('has a source for every warning, and the guide has the same table', () => {
    const guide = readFileSync(new URL('../../docs/guide/warnings.md', import.meta.url), 'utf8');
    for (const [code, { trigger, source, places }] of Object.entries(warningCatalogue)) {
      expect(guide).toContain(`| \`${code}\` | ${places.join(', ')} | ${trigger} | ${source} |`);
    }
    const listed = [...guide.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code);
    expect(listed).toEqual(Object.keys(warningCatalogue));
  });
});

describe('a sample', () => {
  it('of plenty of cases with equal spread and no gap raises nothing', () => {
    expect(
      sampleWarnings(sampleOfColumns(normal(2000, 5)), 2000, { cor: 'auto', missing: 'pairwise' }),
    ).toEqual([]);
  });

  it('with fewer cases than parameters says so, with both figures', () => {
    expect(find(sampleWarnings(sampleOfColumns(normal(14, 5)), 14), 'too-few-cases')).toMatchObject({
      value: 14,
      threshold: 15,
    });
    expect(codes(sampleWarnings(sampleOfColumns(normal(15, 5)), 15))).not.toContain('too-few-cases');
  });

  it('with fewer than 70 cases for each possible edge says so', () => {
    expect(find(sampleWarnings(sampleOfColumns(normal(699, 5)), 699), 'few-cases-per-edge')).toMatchObject({
      threshold: 70,
    });
    expect(codes(sampleWarnings(sampleOfColumns(normal(700, 5)), 700))).not.toContain('few-cases-per-edge');
  });

  it('that lacks more than 5 % of an item names it', () => {
    const [first, ...rest] = normal(2000, 4);
    const gaps = (share: number) =>
      sampleOfColumns([
        column(
          'gappy',
          [...first!.values].map((v, row) => (row < share * 2000 ? Number.NaN : v)),
        ),
        ...rest,
      ]);
    expect(find(sampleWarnings(gaps(0.051), 2000), 'missing-values')).toMatchObject({
      variables: ['gappy'],
      threshold: 0.05,
    });
    expect(codes(sampleWarnings(gaps(0.05), 2000))).not.toContain('missing-values');
  });

  it('that loses more than 10 % of its cases to listwise deletion says how many and because of what', () => {
    const [first, ...rest] = normal(1000, 3);
    const gappy = column(
      'gappy',
      [...first!.values].map((v, row) => (row < 150 ? Number.NaN : v)),
    );
    const sample = sampleOfColumns([gappy, ...rest]);
    expect(find(sampleWarnings(sample, 850, { missing: 'listwise' }), 'listwise-deletion')).toMatchObject({
      variables: ['gappy'],
      value: 0.15,
      threshold: 0.1,
    });
    expect(codes(sampleWarnings(sample, 905, { missing: 'listwise' }))).not.toContain('listwise-deletion');
    expect(codes(sampleWarnings(sample, 850, { missing: 'pairwise' }))).not.toContain('listwise-deletion');
  });

  it('of short scales says that they were taken as ordinal, unless somebody gave the kind or another correlation', () => {
    const columns = columnsOf(simulatedItems(3000, 3));
    const raised = (kinds: Record<string, 'continuous'>, cor: string) =>
      find(sampleWarnings(sampleOfColumns(columns, kinds), 3000, { cor }), 'treated-as-ordinal');
    expect(raised({}, 'auto')).toMatchObject({ variables: itemNames(3) });
    expect(raised({ item1: 'continuous' }, 'auto')).toMatchObject({ variables: ['item2', 'item3'] });
    expect(raised({}, 'spearman')).toBeUndefined();
  });

  it('whose variances differ by more than 20 % names the variables, and one that is skewed', () => {
    const [first, ...rest] = normal(2000, 5);
    const wide = column(
      'wide',
      [...first!.values].map((value) => value * 1.5),
    );
    expect(find(sampleWarnings(sampleOfColumns([wide, ...rest]), 2000), 'unequal-variances')).toMatchObject({
      variables: expect.arrayContaining(['wide']),
      threshold: 0.2,
    });
    const skewed = column(
      'rare',
      [...first!.values].map((value) => Math.exp(1.2 * value)),
    );
    expect(find(sampleWarnings(sampleOfColumns([skewed, ...rest]), 2000), 'skewed-variables')).toMatchObject({
      variables: ['rare'],
      threshold: 2,
    });
  });
});

describe('an estimated network', () => {
  it('whose centrality goes with spread says so', () => {
    const columns = normal(500, 6).map(({ name, values }, index) =>
      column(
        name,
        [...values].map((value) => value * (1 + index)),
      ),
    );
    const weights = new Float64Array(36);
    for (let i = 0; i < 6; i++) for (let j = 0; j < 6; j++) if (i !== j) weights[i * 6 + j] = 0.02 * (i + j);
    const even = new Float64Array(36).fill(0.1);
    expect(codes(estimateWarnings(sampleOfColumns(columns), weights, 500, 'pcor'))).toContain(
      'centrality-follows-spread',
    );
    expect(codes(estimateWarnings(sampleOfColumns(normal(500, 6)), even, 500, 'pcor'))).not.toContain(
      'centrality-follows-spread',
    );
  });

  it('with two items that measure one thing names them, by their correlations and by their place', () => {
    const random = randomStream(4);
    const rows = Array.from({ length: 500 }, () => {
      const f = random.normal();
      const others = [0.5, 0.5, 0.5, 0, 0].map((share) => share * f + random.normal());
      return [f + 0.4 * random.normal(), f + 0.4 * random.normal(), ...others];
    });
    const names = ['sad', 'blue', 'sleep', 'hunger', 'pain', 'heat', 'cold'];
    const sample = sampleOfColumns(columnsOf(rows, names));
    const { weights, n } = estimators[0].run(sample, estimators[0].parameters.parse({ cor: 'pearson' }));
    const warnings = estimateWarnings(sample, weights, n, 'ebicglasso');
    expect(find(warnings, 'item-overlap')).toMatchObject({ variables: ['sad', 'blue'], threshold: 0.25 });
    expect(find(warnings, 'topological-overlap')).toMatchObject({
      variables: expect.arrayContaining(['sad', 'blue']),
      threshold: 0.25,
    });
    const plain = sampleOfColumns(normal(500, 5));
    expect(codes(estimateWarnings(plain, new Float64Array(25), 500, 'ebicglasso'))).toEqual([]);
  });
});

describe('the test of two correlations that share a variable', () => {
  it('equals the value worked out by hand for r = .5 and .2 with .3 between them, n = 100', () => {
    // z(.5) = .549306, z(.2) = .202733; r̄ = tanh(.376019) = .359248; r̄² = .129059;
    // c = (.3 (1 − .258118) − .0645295 (1 − .258118 − .09)) / .758538 = (.222565 − .042066) / .758538 = .237957;
    // Z = √97 × .346573 / √(2 − .475914) = 3.413346 / 1.234539 = 2.764875, p = .005694.
    expect(differenceOfDependentCorrelations(0.5, 0.2, 0.3, 100)).toBeCloseTo(0.005694, 5);
  });

  it('is symmetric, 1 for equal correlations, and not defined for a correlation of 1', () => {
    const r = fc.double({ min: -0.95, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(r, r, r, (a, b, between) => {
        const p = differenceOfDependentCorrelations(a, b, between, 200);
        if (Number.isNaN(p)) return;
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(differenceOfDependentCorrelations(b, a, between, 200)).toBeCloseTo(p, 12);
      }),
    );
    expect(differenceOfDependentCorrelations(0.4, 0.4, 0.2, 200)).toBe(1);
    expect(differenceOfDependentCorrelations(1, 0.4, 0.2, 200)).toBeNaN();
  });

  it('leaves pairs alone that correlate at .50 or less, or that have no third variable', () => {
    const settings = { minimumCorrelation: 0.5, differentShare: 0.25, alpha: 0.05 };
    const three = (r: number) => Float64Array.of(1, r, 0.2, r, 1, 0.2, 0.2, 0.2, 1);
    expect(goldbricker(three(0.51), 3, 200, settings)).toMatchObject([{ a: 1, b: 0, different: 0 }]);
    expect(goldbricker(three(0.5), 3, 200, settings)).toEqual([]);
    expect(goldbricker(Float64Array.of(1, 0.9, 0.9, 1), 2, 200, settings)).toEqual([]);
  });
});

describe('weighted topological overlap', () => {
  it('equals what the formula gives for three nodes', () => {
    // a–b .4, a–c .2, b–c .3: strengths .6, .7, .5. ab: (.2 × .3 + .4) / (.6 + 1 − .4) = .46 / 1.2.
    const overlap = topologicalOverlap(Float64Array.of(0, 0.4, 0.2, 0.4, 0, 0.3, 0.2, 0.3, 0), 3);
    expect(overlap[1]).toBeCloseTo(0.46 / 1.2, 12);
    expect(overlap[2]).toBeCloseTo((0.4 * 0.3 + 0.2) / (0.5 + 1 - 0.2), 12);
    expect(overlap[5]).toBeCloseTo((0.4 * 0.2 + 0.3) / (0.5 + 1 - 0.3), 12);
    expect(overlap[0]).toBe(0);
  });

  it('joins pairs that share a variable into one proposal', () => {
    const correlations = new Float64Array(16).fill(0.1);
    const weights = new Float64Array(16);
    for (const [a, b] of [
      [0, 1],
      [1, 2],
    ] as const) {
      weights[a * 4 + b] = 0.7;
      weights[b * 4 + a] = 0.7;
    }
    const overlap = overlapOf(['a', 'b', 'c', 'd'], correlations, 100, weights);
    expect(overlap.groups).toEqual([['a', 'b', 'c']]);
    expect(codes(overlapWarnings(overlap))).toEqual(['topological-overlap']);
  });
});

describe('groups', () => {
  const rows = simulatedItems(200, 4);
  const nodes = columnsOf(rows);
  const totals = rows.map((row) => row.reduce((a, b) => a + b, 0));

  it('that are a cut-off of the total score, or a node itself, are called a selection', () => {
    const labels = totals.map((total) => (total > 8 ? 'high' : 'low'));
    expect(selectionWarnings({ variable: 'clinical', labels }, nodes, false)).toMatchObject([
      { code: 'selection-on-nodes', variables: ['clinical'], threshold: 0.05 },
    ]);
    const half = totals.map((_, row) => (row % 2 === 0 ? 'a' : 'b'));
    expect(selectionWarnings({ variable: 'site', labels: half }, nodes, false)).toEqual([]);
    expect(codes(selectionWarnings({ variable: 'item1', labels: half }, nodes, true))).toEqual([
      'selection-on-nodes',
    ]);
  });

  it('of unequal size are named from 1.2 times on', () => {
    expect(unequalGroupsWarning(121, 100)).toMatchObject([{ code: 'unequal-groups', threshold: 1.2 }]);
    expect(unequalGroupsWarning(100, 120)).toEqual([]);
  });
});

describe('resampling', () => {
  it('calls a CS coefficient below .25 unstable, below .50 uncertain, and .50 neither', () => {
    expect(codes(stabilityWarning('strength', 0.24))).toEqual(['centrality-unstable']);
    expect(codes(stabilityWarning('strength', 0.25))).toEqual(['centrality-uncertain']);
    expect(stabilityWarning('strength', 0.5)).toEqual([]);
  });

  it('counts samples that failed', () => {
    expect(failureWarning(3, 100)).toMatchObject([{ code: 'failed-replicates', value: 3 }]);
    expect(failureWarning(0, 100)).toEqual([]);
  });
});

describe('data', () => {
  const fine = columnsOf(simulatedItems(300, 3)).map((each) => each);

  it('without a flaw raises nothing', () => {
    expect(codes(tableWarnings(fine))).toEqual([]);
  });

  it.each([
    ['constant-variable', column('flat', new Array(300).fill(2))],
    ['empty-variable', column('none', new Array(300).fill(Number.NaN))],
    ['duplicate-variable', column('again', [...fine[0]!.values])],
    [
      'duplicate-variable',
      column(
        'reversed',
        [...fine[0]!.values].map((value) => 4 - value),
      ),
    ],
    [
      'possible-missing-code',
      column(
        'coded',
        [...fine[1]!.values].map((value, row) => (row < 9 ? 99 : value)),
      ),
    ],
    [
      'rare-category',
      column(
        'rare',
        [...fine[1]!.values].map((value, row) => (row === 0 ? 5 : value)),
      ),
    ],
  ] as const)('raises %s and names the variable', (code, extra) => {
    const warning = find(tableWarnings([...fine, extra]), code);
    expect(warning?.variables).toContain(extra.name);
    expect(warning?.source).toBe(warningCatalogue[code].source);
  });

  it.each([
    [[0, 1, 2, 3, 4, 99], [99]],
    [[0, 1, 2, 3, 4, 9], [9]],
    [
      [1, 2, 3, 88, 99],
      [99, 88],
    ],
    [[0, 1, 2, 3, -9], [-9]],
    [
      [0, 1, 2, 3, -1, -99],
      [-99, -1],
    ],
    [[1, 2, 3, 4, 5, 6, 7, 9], []],
    [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], []],
    [Array.from({ length: 82 }, (_, age) => age + 18), []],
    [[-3, -2, -1, 0, 1, 2, 3], []],
    [[0, 1, 2, 50], []],
  ])('finds in %j the codes %j', (values, expected) => {
    expect(missingCodesIn(new Map(values.map((value) => [value, 1]))).map(({ value }) => value)).toEqual(
      expected,
    );
  });
});

describe('an Ising model', () => {
  it('of two other values is that of 0 and 1, and says that it recoded', () => {
    const binary = columnsOf(simulatedItems(300, 4, 2, 2));
    const settings = ising.parameters.parse({});
    const coded = binary.map(({ name, values }) =>
      column(
        name,
        [...values].map((value) => value + 1),
      ),
    );
    const plain = ising.run(sampleOfColumns(binary), settings);
    const recoded = ising.run(sampleOfColumns(coded), settings);
    expect(recoded.weights).toEqual(plain.weights);
    expect(codes(plain.warnings)).toEqual([]);
    expect(find(recoded.warnings, 'recoded-binary')).toMatchObject({ variables: itemNames(4) });
  });

  it('of three values is refused, naming the variable', () => {
    const columns = columnsOf(simulatedItems(50, 3, 2, 3));
    expect(() => ising.run(sampleOfColumns(columns), ising.parameters.parse({}))).toThrow(
      expect.objectContaining({
        code: 'input.invalid',
        details: expect.objectContaining({ variable: 'item1' }),
      }),
    );
  });
});

describe('a matrix to be shared', () => {
  it('of few cases, or with a category that few chose, says so', () => {
    const wide = columnsOf(simulatedItems(400, 3, 1, 3));
    expect(sharingWarnings(wide, 400)).toEqual([]);
    expect(sharingWarnings(wide, 49)).toMatchObject([{ code: 'small-cells', value: 49, threshold: 50 }]);
    const rare = column(
      'rare',
      [...wide[0]!.values].map((value, row) => (row < 9 ? 3 : value)),
    );
    expect(sharingWarnings([...wide, rare], 400)).toMatchObject([
      { code: 'small-cells', variables: ['rare'] },
    ]);
  });
});

describe('what goes with every export and every figure', () => {
  it('says that an edge is no cause, that between is not within, what path indices and intervals are not', () => {
    expect(codes(exportCautions())).toEqual(['edge-is-not-cause', 'between-is-not-within']);
    expect(pathIndicesCaution().code).toBe('path-indices');
    expect(intervalsCaution().code).toBe('intervals-are-no-test');
  });
});
