/** Rows in the order of one column; equal ones keep the order they came in. */
export function sortedBy<Row>(
  rows: readonly Row[],
  sort: { readonly column: string; readonly descending: boolean },
  values: Readonly<Record<string, (row: Row) => string | number>>,
): readonly Row[] {
  const value = values[sort.column];
  if (value === undefined) return rows;
  const sign = sort.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    const order =
      typeof left === 'string' && typeof right === 'string'
        ? left.localeCompare(right)
        : Number(left) - Number(right);
    return sign * order;
  });
}
