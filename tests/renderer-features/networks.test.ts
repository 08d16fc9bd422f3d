import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { DatasetView, VariableRow } from '../../core/engine/contract/datasets.ts';
import { verdictOf } from '../../renderer/features/networks/accuracy/verdict.ts';
import { communityGroups } from '../../renderer/features/networks/communities/community-groups.ts';
import { groupNames } from '../../renderer/features/networks/comparison/group-names.ts';
import { barsOf } from '../../renderer/features/networks/data/bars.ts';
import { isDataFile } from '../../renderer/features/networks/data/import-data.ts';
import { codesOf } from '../../renderer/features/networks/data/missing-codes.ts';
import { remedyFor } from '../../renderer/features/networks/data/warning-remedies.ts';
import { selectionId } from '../../renderer/features/networks/figure/figure-ids.ts';
import { atWidth, forRows, settingsFor } from '../../renderer/features/networks/figure/figure-settings.ts';
import { networkName } from '../../renderer/features/networks/form/network-name.ts';
import { namesIn, proposedWaves } from '../../renderer/features/networks/form/proposed-waves.ts';
import { secondsLeft } from '../../renderer/features/networks/form/seconds-left.ts';
import {
  carriedOver,
  isAsked,
  settingFields,
  settingsToSend,
  standardValues,
} from '../../renderer/features/networks/form/setting-fields.ts';
import { temporalWish } from '../../renderer/features/networks/form/temporal-input.ts';
import {
  edgesOf,
  figuresOf,
  type WeightLayer,
} from '../../renderer/features/networks/model/network-edges.ts';
import { weightsOf } from '../../renderer/features/networks/published/published-weights.ts';
import { newWarnings } from '../../renderer/features/networks/warnings/new-warnings.ts';

describe('the form of an estimator', () => {
  const schema = z.toJSONSchema(
    z.object({
      cor: z.enum(['auto', 'spearman']).default('auto'),
      gamma: z.number().min(0).max(1).default(0.5),
      threshold: z.boolean().default(false),
      alpha: z.number().gt(0).max(1).nullable().default(null),
      lambdaCount: z.int().min(2).max(1000).default(100),
    }),
    { io: 'input' },
  );
  const fields = settingFields(schema);

  test('has a field of the right kind for every property of the schema, with its default', () => {
    expect(fields.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'cor choice',
      'gamma number',
      'threshold switch',
      'alpha number',
      'lambdaCount number',
    ]);
    expect(standardValues(fields)).toEqual({
      cor: 'auto',
      gamma: 0.5,
      threshold: false,
      alpha: null,
      lambdaCount: 100,
    });
  });

  test('asks for a level of significance only while edges are tested, and sends only what is asked', () => {
    const alpha = fields.find(({ name }) => name === 'alpha')!;
    const values = standardValues(fields);
    expect(isAsked(alpha, fields, values)).toBe(false);
    expect(isAsked(alpha, fields, { ...values, threshold: true })).toBe(true);
    expect(settingsToSend(fields, values)).not.toHaveProperty('alpha');
    expect(settingsToSend(fields, { ...values, threshold: true, alpha: 0.01 })).toMatchObject({
      alpha: 0.01,
    });
  });

  test('keeps its default where a field was emptied that must not be', () => {
    expect(settingsToSend(fields, { ...standardValues(fields), gamma: null })).not.toHaveProperty('gamma');
  });

  test('keeps the correlation when the method changes, but not a penalty of another method', () => {
    expect(carriedOver(fields, { cor: 'spearman', gamma: 0 })).toMatchObject({ cor: 'spearman', gamma: 0.5 });
    expect(carriedOver(fields, { cor: 'polychoric' })).toMatchObject({ cor: 'auto' });
  });
});

describe('waves in the names of columns', () => {
  test('are found at the end and at the beginning of names', () => {
    expect(proposedWaves(['id', 'sad_t1', 'worry_t1', 'sad_t2', 'worry_t2'])).toEqual([
      { name: '1', columns: ['sad_t1', 'worry_t1'] },
      { name: '2', columns: ['sad_t2', 'worry_t2'] },
    ]);
    expect(proposedWaves(['T1_sad', 'T1_worry', 'T2_sad', 'T2_worry'])[1]).toEqual({
      name: '2',
      columns: ['T2_sad', 'T2_worry'],
    });
  });

  test('are not seen where items merely have numbers', () => {
    expect(proposedWaves(['item1', 'item2', 'item3'])).toEqual([]);
  });

  test('have the same items in the same order, whatever the order of the columns', () => {
    const items = fc.uniqueArray(fc.stringMatching(/^[a-z]{2,6}$/), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(
        items,
        fc.integer({ min: 2, max: 4 }),
        fc.infiniteStream(fc.nat()),
        (names, waves, chance) => {
          const columns = names.flatMap((name) =>
            Array.from({ length: waves }, (_, at) => `${name}_t${at + 1}`),
          );
          const shuffled = columns
            .map((column) => ({ column, at: chance.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ column }) => column);
          const found = proposedWaves(shuffled);
          expect(found).toHaveLength(waves);
          const stems = found.map(({ columns: each }) => each.map((column) => column.replace(/_t\d$/, '')));
          for (const each of stems) expect(each).toEqual(stems[0]);
        },
      ),
    );
  });

  test('are sent only when each has as many items', () => {
    const values = {
      shape: 'wide' as const,
      waves: [
        { name: '1', columns: 'a1, b1' },
        { name: '2', columns: 'a2' },
      ],
      wave: '',
      person: '',
      day: '',
      beep: '',
      gamma: 0.5,
      boots: 0,
      seed: 1,
    };
    expect(temporalWish('panel', values)).toBeNull();
    const whole = { ...values, waves: [values.waves[0]!, { name: '2', columns: 'a2；b2' }] };
    expect(temporalWish('panel', whole)?.options).toMatchObject({
      waves: [
        { name: '1', columns: ['a1', 'b1'] },
        { name: '2', columns: ['a2', 'b2'] },
      ],
    });
    expect(temporalWish('mlvar', values)).toBeNull();
    expect(namesIn('a，b\nc')).toEqual(['a', 'b', 'c']);
  });
});

const layer = (weights: readonly (readonly number[])[], isDirected = false): WeightLayer => ({
  name: isDirected ? 'temporal' : 'symptoms',
  variables: weights.map((_, at) => `v${at}`),
  weights,
  isDirected,
  intervals: [],
});

describe('the edges of a network', () => {
  test('are listed once each, strongest first, loops only where arrows are', () => {
    const weights = [
      [0.5, 0.1, 0],
      [0.1, 0, -0.4],
      [0, -0.4, 0],
    ];
    expect(edgesOf(layer(weights), undefined, new Map()).map(({ id, sign }) => [id, sign])).toEqual([
      ['edge:v1:v2', -1],
      ['edge:v0:v1', 1],
    ]);
    expect(edgesOf(layer(weights, true), undefined, new Map())).toHaveLength(5);
  });

  test('are counted against all possible ones, and the mean is over all of them', () => {
    const figures = figuresOf(
      layer([
        [0, 0.3, 0],
        [0.3, 0, 0],
        [0, 0, 0],
      ]),
    );
    expect(figures).toEqual({ edges: 1, possible: 3, mean: expect.closeTo(0.1, 12) });
  });

  test('have no sign where the estimator gives none', () => {
    const signs = [
      [null, 0],
      [0, null],
    ];
    const [edge] = edgesOf(
      layer([
        [0, 0.2],
        [0.2, 0],
      ]),
      signs,
      new Map(),
    );
    expect(edge?.sign).toBe(0);
  });
});

describe('groups of a figure', () => {
  test('are nodes and edges of the selection, in whichever panel or chart they stand', () => {
    expect(selectionId('node:1:low mood')).toBe('node:low mood');
    expect(selectionId('edge:0:a:b')).toBe('edge:a:b');
    expect(selectionId('row:a:b')).toBe('edge:a:b');
    expect(selectionId('point:strength:a')).toBe('node:a');
    expect(selectionId('curve:strength')).toBeNull();
  });
});

describe('the size of a figure', () => {
  test('fills its place in steps, and keeps its shape at another width', () => {
    const settings = settingsFor({ widthMm: 140 }, { width: 700, height: 500 }, 10);
    expect(settings.heightMm).toBe(90);
    const wide = atWidth(settings, 190);
    expect(wide.widthMm).toBe(190);
    expect((wide.heightMm ?? 0) / 190).toBeCloseTo(90 / 140, 1);
  });

  test('grows with the lines of a chart up to what a page may have', () => {
    expect(forRows({}, 10).heightMm).toBeLessThan(forRows({}, 50).heightMm ?? 0);
    expect(forRows({}, 10_000).heightMm).toBe(600);
    expect(forRows({}, undefined)).toEqual({});
  });
});

describe('data', () => {
  test('codes for missing are read with any comma and a true minus sign, and refused when one is no number', () => {
    expect(codesOf('99, −1；-1')).toEqual([99, -1]);
    expect(codesOf('')).toEqual([]);
    expect(codesOf('99, none')).toBeNull();
  });

  test('a CSV dropped elsewhere is literature, an SPSS file never', () => {
    expect(isDataFile('items.csv', false)).toBe(false);
    expect(isDataFile('items.csv', true)).toBe(true);
    expect(isDataFile('ITEMS.SAV', false)).toBe(true);
    expect(isDataFile('search.nbib', true)).toBe(false);
  });

  test('a distribution of very many categories shows the commonest', () => {
    const levels = Array.from({ length: 60 }, (_, n) => ({ value: n, n }));
    const bars = barsOf({ levels });
    expect(bars.length).toBeLessThan(30);
    expect(bars[0]?.n).toBe(59);
  });

  test('a warning has a remedy only where one press is clear', () => {
    const row = (name: string) => ({ name, included: true, missingCodes: [8] }) as unknown as VariableRow;
    const view = { variables: [row('a'), row('b')] } as unknown as DatasetView;
    const warning = (code: string, value?: number) => ({ code, message: '', variables: ['a', 'b'], value });
    expect(remedyFor(warning('duplicate-variable'), view)).toMatchObject({ kind: 'leaveOut', variable: 'b' });
    expect(remedyFor(warning('possible-missing-code', 99), view)?.patch).toEqual({ missingCodes: [8, 99] });
    expect(remedyFor(warning('rare-category'), view)).toBeNull();
    expect(remedyFor({ code: 'constant-variable', message: '', variables: ['gone'] }, view)).toBeNull();
  });
});

describe('words about results', () => {
  test('a result does not repeat what its network says already', () => {
    const said = [{ code: 'few-cases', message: '' }];
    expect(newWarnings([...said, { code: 'failed', message: '' }], said).map(({ code }) => code)).toEqual([
      'failed',
    ]);
  });

  test('the CS coefficient is judged by the limits of its authors', () => {
    expect([0.24, 0.25, 0.49, 0.5].map(verdictOf)).toEqual(['unstable', 'caution', 'caution', 'stable']);
  });

  test('two groups go by what tells them apart', () => {
    expect(groupNames(['Sample · clinic', 'Sample · home'])).toEqual(['clinic', 'home']);
    expect(groupNames(['Sample', 'Sample'])).toEqual(['Sample', 'Sample']);
  });

  test('a new network gets a name that no other has', () => {
    expect(networkName([], 'Ising')).toBe('Ising');
    expect(networkName(['Ising', 'Ising 2 · clinic'], 'Ising')).toBe('Ising 3');
  });

  test('communities stand by number, what belongs to none at the end', () => {
    expect(communityGroups({ a: 0, b: 2, c: 1, d: 1 }).map(({ number }) => number)).toEqual([1, 2, 0]);
  });

  test('the time left is said only when enough was seen', () => {
    const progress = { step: 'x', done: 50, total: 100 };
    expect(secondsLeft(progress, { at: 0, done: 0 }, 2000)).toBe(2);
    expect(secondsLeft(progress, { at: 0, done: 0 }, 100)).toBeNull();
    expect(secondsLeft({ ...progress, total: null }, { at: 0, done: 0 }, 2000)).toBeNull();
  });

  test('a model with signs alone draws every arrow alike', () => {
    const variables = ['a', 'b'].map((id) => ({
      id,
      label: id,
      kind: 'symptom' as const,
      x: 0,
      y: 0,
      role: null,
    }));
    const arrows = [{ from: 'a', to: 'b', sign: '-' as const, weight: null, slow: false }];
    expect(weightsOf({ variables, arrows, network: null })).toEqual({
      weights: [
        [0, -1],
        [0, 0],
      ],
      directed: true,
    });
  });
});
