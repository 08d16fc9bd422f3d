import { describe, expect, test } from 'vitest';
import { randomStream } from '../../core/foundation/random.ts';
import type { DataColumn } from '../../core/model/dataset.ts';
import { directedPartialCorrelations, fitGraphicalVar } from '../../core/networks/temporal/graphical-var.ts';
import { laggedRows } from '../../core/networks/temporal/lagged-rows.ts';

const column = (name: string, values: readonly number[]): DataColumn => ({
  name,
  values: Float64Array.from(values),
  texts: null,
});
const noOrder = { person: null, day: null, beep: null };

describe('graphical VAR', () => {
  test('finds that a leads to b and not b to a', () => {
    const random = randomStream(2);
    const a = [0];
    const b = [0];
    for (let t = 1; t < 400; t++) {
      a.push(0.4 * a[t - 1]! + random.normal());
      b.push(0.5 * a[t - 1]! + random.normal());
    }
    const fit = fitGraphicalVar(laggedRows([column('a', a), column('b', b)], noOrder), 0.5);
    const directed = directedPartialCorrelations(fit, 2);
    expect(directed[1]).toBeGreaterThan(0.25);
    expect(directed[2]).toBe(0);
    expect(directed[0]).toBeGreaterThan(0.2);
  });
});

describe('pairs of measurements', () => {
  const values = [1, 5, 2, 8, 3, 9, 4, 7, 6, 0];
  const other = [2, 1, 4, 3, 6, 5, 8, 7, 10, 9];
  const columns = [column('a', values), column('b', other)];

  test('never bridge a night or a missed beep, whatever the order of the rows', () => {
    const day = column('day', [1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
    const beep = column('beep', [1, 2, 3, 5, 6, 1, 2, 3, 4, 5]);
    const rows = laggedRows(columns, { person: null, day, beep });
    expect(rows.outcomes[0]!.length).toBe(7);
    const turned = (each: DataColumn) => column(each.name, [...each.values].reverse());
    const reversed = laggedRows(columns.map(turned), { person: null, day: turned(day), beep: turned(beep) });
    expect([...reversed.outcomes[0]!].sort()).toEqual([...rows.outcomes[0]!].sort());
  });

  test('a beep given twice is refused with its row', () => {
    const beep = column('beep', [1, 2, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(() => laggedRows(columns, { person: null, day: null, beep })).toThrow(/"beep" is 2 in row 4/u);
  });

  test('too few pairs are refused', () => {
    const day = column('day', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(() => laggedRows(columns, { person: null, day, beep: null })).toThrow(/Only 0 measurements/u);
  });
});
