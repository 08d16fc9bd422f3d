import { NosographError } from '../../foundation/errors.ts';
import type { DataColumn } from '../../model/dataset.ts';
import type { LaggedRows } from './graphical-var.ts';

export interface SeriesOrder {
  readonly person: DataColumn | null;
  readonly day: DataColumn | null;
  /** Number of the measurement within the day (or within the whole series); without it the order of the file counts. */
  readonly beep: DataColumn | null;
}

/**
 * Pairs of a row and the row one beep before it on the same day of the same person, complete in both, so that nights and
 * missed beeps are never bridged. Every column is first scaled over all its values in the file (divisor n − 1), then
 * centred within each person when there are several, as graphicalVAR 0.4.1 does.
 * @throws NosographError `input.invalid` for a beep given twice, a variable without variance, too few pairs.
 */
export function laggedRows(columns: readonly DataColumn[], order: SeriesOrder): LaggedRows {
  const rows = columns[0]!.values.length;
  const person = labelsOf(order.person, rows);
  const day = labelsOf(order.day, rows);
  const scaled = columns.map((column) => {
    const values = scaledOverFile(column);
    return order.person === null ? values : centredWithin(values, person);
  });
  const complete = (row: number) => scaled.every((values) => !Number.isNaN(values[row]!));
  const pairs = consecutivePairs(rows, person, day, order.beep).filter(
    ([current, previous]) => complete(current) && complete(previous),
  );
  if (pairs.length < columns.length + 3) {
    throw new NosographError(
      'input.invalid',
      `Only ${pairs.length} measurements have a complete one just before them; ${columns.length} variables need at least ${columns.length + 3}. Use fewer variables, or check the beep and day variables.`,
      { n: pairs.length },
    );
  }
  const pick = (values: Float64Array, at: 0 | 1) => Float64Array.from(pairs, (pair) => values[pair[at]]!);
  return {
    outcomes: scaled.map((values) => pick(values, 0)),
    predictors: [new Float64Array(pairs.length).fill(1), ...scaled.map((values) => pick(values, 1))],
  };
}

function labelsOf(column: DataColumn | null, rows: number): string[] {
  return Array.from({ length: rows }, (_, row) => {
    if (column === null) return '';
    const label = column.texts === null ? column.values[row]! : column.texts[row];
    if (label !== null && label !== undefined && !Number.isNaN(label)) return String(label);
    throw new NosographError(
      'input.invalid',
      `Variable "${column.name}" is empty in row ${row + 2}, so the row has no place in the series. Fill it in or delete the row.`,
      { variable: column.name, row: row + 2 },
    );
  });
}

function scaledOverFile({ name, values }: DataColumn): Float64Array {
  const present = values.filter((value) => !Number.isNaN(value));
  const mean = present.reduce((sum, value) => sum + value, 0) / present.length;
  const squares = present.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (present.length - 1));
  if (deviation > 0) return values.map((value) => (value - mean) / deviation);
  throw new NosographError('input.invalid', `Variable "${name}" does not vary. Leave it out.`, {
    variable: name,
  });
}

function centredWithin(values: Float64Array, person: readonly string[]): Float64Array {
  const sums = new Map<string, { sum: number; n: number }>();
  for (const [row, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    const own = sums.get(person[row]!) ?? { sum: 0, n: 0 };
    sums.set(person[row]!, { sum: own.sum + value, n: own.n + 1 });
  }
  return values.map((value, row) => {
    const own = sums.get(person[row]!);
    return own === undefined ? value : value - own.sum / own.n;
  });
}

type Pair = readonly [current: number, previous: number];

function consecutivePairs(
  rows: number,
  person: readonly string[],
  day: readonly string[],
  beep: DataColumn | null,
): Pair[] {
  const last = new Map<string, number>();
  const beeps = beep === null ? null : labelsOf(beep, rows).map(Number);
  const place = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const block = JSON.stringify([person[row], day[row]]);
    const number = beeps === null ? (last.get(block) ?? 0) + 1 : beeps[row]!;
    last.set(block, number);
    const key = `${block} ${number}`;
    if (place.has(key) || !Number.isInteger(number)) {
      throw new NosographError(
        'input.invalid',
        `Variable "${beep!.name}" is ${number} in row ${row + 2}: a beep is a whole number, and comes once for each person and day. Check the day and person variables.`,
        { variable: beep!.name, row: row + 2 },
      );
    }
    place.set(key, row);
  }
  return [...place].flatMap(([key, current]): Pair[] => {
    const at = key.lastIndexOf(' ');
    const previous = place.get(`${key.slice(0, at)} ${Number(key.slice(at + 1)) - 1}`);
    return previous === undefined ? [] : [[current, previous]];
  });
}
