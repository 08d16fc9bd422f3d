import { NosographError } from '../../foundation/errors.ts';
import type { DataColumn } from '../../model/dataset.ts';
import type { LaggedRows } from './graphical-var.ts';
import { meansWithin, orderMeasurements, type SeriesOrder, scaledOverFile } from './measurement-order.ts';

export interface OrderedRows extends LaggedRows {
  /** Person of each pair, and day (persons apart), in the order of the file. */
  readonly person: readonly string[];
  readonly block: readonly string[];
}

/**
 * Pairs of a row and the row one beep before it on the same day of the same person, complete in both, so that nights and
 * missed beeps are never bridged. Every column is first scaled over all its values in the file (divisor n − 1), then
 * centred within each person when there are several, as graphicalVAR 0.4.1 does.
 * @throws NosographError `input.invalid` for a beep given twice, a variable without variance, too few pairs.
 */
export function laggedRows(columns: readonly DataColumn[], order: SeriesOrder): OrderedRows {
  const rows = columns[0]!.values.length;
  const { person, block, pairs: all } = orderMeasurements(rows, order);
  const scaled = columns.map((column) => {
    const values = scaledOverFile(column);
    return order.person === null ? values : centredWithin(values, person);
  });
  const complete = (row: number) => scaled.every((values) => !Number.isNaN(values[row]!));
  const pairs = all.filter(([current, previous]) => complete(current) && complete(previous));
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
    person: pairs.map(([current]) => person[current]!),
    block: pairs.map(([current]) => block[current]!),
  };
}

function centredWithin(values: Float64Array, person: readonly string[]): Float64Array {
  const means = meansWithin(values, person);
  return values.map((value, row) => value - (means.get(person[row]!) ?? 0));
}
