import { NosographError } from '../foundation/errors.ts';
import { pearsonCorrelation } from '../math/pearson.ts';
import type { DataColumn } from '../model/dataset.ts';

/**
 * One column of numbers in place of several: the mean of those present in a row, or the first alone.
 * @throws NosographError `input.invalid` for a column of words, or a mean of columns that run against each other.
 */
export function mergedColumn(
  name: string,
  columns: readonly DataColumn[],
  how: 'mean' | 'first',
): DataColumn {
  const words = columns.find(({ texts }) => texts !== null);
  if (words !== undefined) {
    throw new NosographError('input.invalid', `Variable "${words.name}" holds words: it has no mean.`, {
      variable: words.name,
    });
  }
  if (how === 'mean') refuseOpposites(columns);
  const values = columns[0]!.values.slice();
  if (how === 'mean') {
    for (let row = 0; row < values.length; row++) {
      const present = columns.map((column) => column.values[row]!).filter((value) => !Number.isNaN(value));
      values[row] = present.length === 0 ? Number.NaN : present.reduce((a, b) => a + b, 0) / present.length;
    }
  }
  return { name, values, texts: null };
}

/** What one item adds, an item of the opposite wording takes away: their mean measures nothing. */
function refuseOpposites(columns: readonly DataColumn[]): void {
  const [first, ...others] = columns;
  const opposite = others.find((other) => pearsonCorrelation(first!.values, other.values) < 0);
  if (opposite === undefined) return;
  throw new NosographError(
    'input.invalid',
    `"${first!.name}" and "${opposite.name}" run against each other (their correlation is negative): reverse one of them in the file before their mean is taken, or keep the first only.`,
    { variables: [first!.name, opposite.name] },
  );
}
