import { NosographError } from '../../../foundation/errors.ts';
import type { DataColumn } from '../../../model/dataset.ts';
import type { SeriesOrder } from '../../../networks/temporal/measurement-order.ts';
import { chosenColumns, type TableInHand } from './read-sample.ts';

export interface SeriesNames {
  readonly person: string | null;
  readonly day: string | null;
  readonly beep: string | null;
}

/** The variables of a series, and the columns that say whose each measurement is, and when it was. */
export interface SeriesColumns {
  readonly columns: readonly DataColumn[];
  readonly order: SeriesOrder;
}

/** @throws NosographError `input.invalid` for a variable of words, or fewer than two variables. */
export function seriesColumns(
  table: TableInHand,
  wished: readonly string[] | null,
  { person, day, beep }: SeriesNames,
): SeriesColumns {
  const named = (name: string | null) => (name === null ? null : chosenColumns(table, [name])[0]!);
  const used = new Set([person, day, beep]);
  const columns = chosenColumns(table, wished).filter(({ name }) => !used.has(name));
  const words = columns.find((column) => column.texts !== null);
  if (words !== undefined || columns.length < 2) {
    throw new NosographError(
      'input.invalid',
      words === undefined
        ? 'A temporal network needs at least two variables.'
        : `Variable "${words.name}" holds words, not numbers. Leave it out.`,
      { variable: words?.name ?? null },
    );
  }
  return { columns, order: { person: named(person), day: named(day), beep: named(beep) } };
}
