import { describe, expect, test } from 'vitest';
import { randomStream } from '../../core/foundation/random.ts';
import type { DataColumn } from '../../core/model/dataset.ts';
import { fitMultilevelVar, multilevelRows } from '../../core/networks/temporal/multilevel-var.ts';

const column = (name: string, values: readonly number[]): DataColumn => ({
  name,
  values: Float64Array.from(values),
  texts: null,
});

/** Persons with means of their own in whom a leads to b one beep later. */
function diary(persons: number, beeps: number, seed: number) {
  const random = randomStream(seed);
  const rows: { person: number; beep: number; a: number; b: number }[] = [];
  for (let person = 1; person <= persons; person++) {
    const mean = 2 * random.normal();
    let a = 0;
    let b = 0;
    for (let beep = 1; beep <= beeps; beep++) {
      [a, b] = [0.3 * a + random.normal(), 0.5 * a + random.normal()];
      rows.push({ person, beep, a: a + mean, b: b + mean });
    }
  }
  const order = {
    person: column(
      'person',
      rows.map((row) => row.person),
    ),
    day: null,
    beep: column(
      'beep',
      rows.map((row) => row.beep),
    ),
  };
  const columns = (['a', 'b'] as const).map((name) =>
    column(
      name,
      rows.map((row) => row[name]),
    ),
  );
  return { columns, order };
}

describe('multilevel VAR', () => {
  test('tells what leads to what within persons from how persons differ', () => {
    const { columns, order } = diary(40, 30, 5);
    const fit = fitMultilevelVar(multilevelRows(columns, order));
    // Rows are outcomes: b on a is the entry 2, a on b the entry 1.
    expect(fit.betaP[2]).toBeLessThan(0.001);
    expect(fit.beta[2]).toBeGreaterThan(0.3);
    expect(Math.abs(fit.beta[1]!)).toBeLessThan(0.08);
    expect(fit.between![1]).toBeGreaterThan(0.5);
    expect(fit.explained[1]).toBeGreaterThan(fit.explained[0]! * 0.5);
  });

  test('does not care about the order of the rows in the file', () => {
    const { columns, order } = diary(10, 8, 1);
    const turned = (each: DataColumn) => column(each.name, [...each.values].reverse());
    const forward = fitMultilevelVar(multilevelRows(columns, order));
    const backward = fitMultilevelVar(
      multilevelRows(columns.map(turned), {
        person: turned(order.person),
        day: null,
        beep: turned(order.beep),
      }),
    );
    for (const [at, value] of forward.beta.entries()) expect(backward.beta[at]).toBeCloseTo(value, 9);
  });

  test('refuses one person, and too few persons, naming what to do', () => {
    const alone = diary(1, 20, 1);
    expect(() => multilevelRows(alone.columns, alone.order)).toThrow(/For one person use a graphical VAR/u);
    const { columns, order } = diary(3, 20, 1);
    expect(() => multilevelRows(columns, order)).toThrow(/3 persons have complete measurements/u);
  });

  test('refuses a variable that doubles another, naming it', () => {
    const { columns, order } = diary(10, 10, 1);
    const double = column(
      'double',
      Array.from(columns[0]!.values, (value) => 2 * value + 1),
    );
    expect(() => fitMultilevelVar(multilevelRows([...columns, double], order))).toThrow(
      /linearly dependent/u,
    );
  });
});
