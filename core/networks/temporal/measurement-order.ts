import { NosographError } from '../../foundation/errors.ts';
import type { DataColumn } from '../../model/dataset.ts';

export interface SeriesOrder {
  readonly person: DataColumn | null;
  readonly day: DataColumn | null;
  /** Number of the measurement within the day (or within the whole series); without it the order of the file counts. */
  readonly beep: DataColumn | null;
}

/** Rows of a file in their place: whose they are, on which day, and which follow one another. */
export interface MeasurementOrder {
  /** Person of each row; '' where there is but one. */
  readonly person: readonly string[];
  /** Day of each row, persons apart. */
  readonly block: readonly string[];
  /** Rows with the row one beep before them on the same day of the same person. */
  readonly pairs: readonly (readonly [current: number, previous: number])[];
  /** True for a row with a later one on its day: its values stand before something, measured or missed. */
  readonly isFollowed: readonly boolean[];
}

/**
 * Nights and missed beeps are never bridged, whatever the order of the rows.
 * @throws NosographError `input.invalid` for an empty person, day or beep, and for a beep given twice.
 */
export function orderMeasurements(rows: number, order: SeriesOrder): MeasurementOrder {
  const person = labelsOf(order.person, rows);
  const day = labelsOf(order.day, rows);
  const block = person.map((name, row) => JSON.stringify([name, day[row]]));
  const beeps = numbersOf(order.beep, block);
  const place = new Map<string, number>();
  const last = new Map<string, number>();
  for (const [row, beep] of beeps.entries()) {
    const key = `${block[row]} ${beep}`;
    if (place.has(key) || !Number.isInteger(beep)) {
      throw new NosographError(
        'input.invalid',
        `Variable "${order.beep!.name}" is ${beep} in row ${row + 2}: a beep is a whole number, and comes once for each person and day. Check the day and person variables.`,
        { variable: order.beep!.name, row: row + 2 },
      );
    }
    place.set(key, row);
    last.set(block[row]!, Math.max(beep, last.get(block[row]!) ?? beep));
  }
  return {
    person,
    block,
    pairs: beeps.flatMap((beep, row) => {
      const previous = place.get(`${block[row]} ${beep - 1}`);
      return previous === undefined ? [] : [[row, previous] as const];
    }),
    isFollowed: beeps.map((beep, row) => beep < last.get(block[row]!)!),
  };
}

/** The number of each row within its block: as given, or in the order of the file. */
function numbersOf(beep: DataColumn | null, block: readonly string[]): number[] {
  if (beep !== null) return labelsOf(beep, block.length).map(Number);
  const counts = new Map<string, number>();
  return block.map((name) => {
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    return number;
  });
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

/** (value − mean) / sd over all values of the file, divisor n − 1. */
export function scaledOverFile({ name, values }: DataColumn): Float64Array {
  const present = values.filter((value) => !Number.isNaN(value));
  const mean = present.reduce((sum, value) => sum + value, 0) / present.length;
  const squares = present.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (present.length - 1));
  if (deviation > 0) return values.map((value) => (value - mean) / deviation);
  throw new NosographError('input.invalid', `Variable "${name}" does not vary. Leave it out.`, {
    variable: name,
  });
}

/** Mean of the values of each person that are present and wanted; a person without any has none. */
export function meansWithin(
  values: Float64Array,
  person: readonly string[],
  wanted: (row: number) => boolean = () => true,
): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; n: number }>();
  for (const [row, value] of values.entries()) {
    if (Number.isNaN(value) || !wanted(row)) continue;
    const own = sums.get(person[row]!) ?? { sum: 0, n: 0 };
    sums.set(person[row]!, { sum: own.sum + value, n: own.n + 1 });
  }
  return new Map(Array.from(sums, ([name, { sum, n }]) => [name, sum / n]));
}
