import { NosographError } from '../../../foundation/errors.ts';
import { choleskyFactor, inverseOfFactor } from '../../../math/cholesky.ts';
import { partialCorrelationsOfPrecision } from '../../../networks/partial-correlation.ts';
import { directedPartialCorrelations, fitGraphicalVar } from '../../../networks/temporal/graphical-var.ts';
import { laggedRows } from '../../../networks/temporal/lagged-rows.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { rowsOf } from './matrix-rows.ts';
import { chosenColumns, readTable, type TableInHand } from './read-sample.ts';

type Input = ParsedInputOf<'network.series'>;
/** What of a table is person, day, beep and variable; the table comes from a file or from the notebook. */
export type SeriesWish = Omit<Input, 'data'> & { readonly data: Pick<Input['data'], 'columns'> };

export const seriesNetwork = (input: Input): OutputOf<'network.series'> =>
  seriesOfTable(readTable(input.data.file), input);

export function seriesOfTable(
  reading: TableInHand,
  { data, gamma, ...order }: SeriesWish,
): OutputOf<'network.series'> {
  const named = (name: string | null) => (name === null ? null : chosenColumns(reading, [name])[0]!);
  const used = new Set([order.person, order.day, order.beep]);
  const columns = chosenColumns(reading, data.columns).filter(({ name }) => !used.has(name));
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
  const rows = laggedRows(columns, {
    person: named(order.person),
    day: named(order.day),
    beep: named(order.beep),
  });
  const fit = fitGraphicalVar(rows, gamma);
  const p = columns.length;
  const covariance = inverseOfFactor(choleskyFactor(fit.kappa, p)!, p);
  return {
    variables: columns.map((column) => column.name),
    n: rows.outcomes[0]!.length,
    beta: Array.from({ length: p }, (_, row) =>
      Array.from(fit.beta.subarray(row * (p + 1), (row + 1) * (p + 1))),
    ),
    kappa: rowsOf(fit.kappa, p),
    temporal: rowsOf(directedPartialCorrelations(fit, p), p),
    contemporaneous: rowsOf(partialCorrelationsOfPrecision(fit.kappa, p), p),
    lambdas: { kappa: fit.lambdaKappa, beta: fit.lambdaBeta },
    ebic: fit.ebic,
    prediction: columns.map(({ name }, j) => ({
      variable: name,
      measure: 'R2',
      value: 1 - covariance[j * (p + 1)]! / varianceOf(rows.outcomes[j]!),
    })),
    warnings: [],
  };
}

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
