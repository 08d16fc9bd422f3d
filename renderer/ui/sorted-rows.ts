import type { TableSort } from './table-types.ts';

type ColumnValues<Row> = Readonly<Record<string, (row: Row) => string | number | null>>;

/** By one column, numbers within names counted as numbers; what is missing stands last whatever the direction. */
export function sortedRows<Row>(
  rows: readonly Row[],
  sort: TableSort | undefined,
  columns: ColumnValues<Row>,
): readonly Row[] {
  const value = sort === undefined ? undefined : columns[sort.column];
  if (value === undefined) return rows;
  const sign = sort?.descending ? -1 : 1;
  return rows.toSorted((left, right) => {
    const [a, b] = [value(left), value(right)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * String(a).localeCompare(String(b), undefined, { numeric: true });
  });
}
