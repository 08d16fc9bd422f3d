import type { DataTable } from '../model/dataset.ts';

/** The same table with NaN where a column holds a number that its file declares to mean "missing". */
export function withoutMissingCodes(table: DataTable): DataTable {
  const columns = table.columns.map((column) => {
    const codes = new Set(column.missingCodes ?? []);
    if (codes.size === 0) return column;
    const values = column.values.map((value) => (codes.has(value) ? Number.NaN : value));
    return { ...column, values };
  });
  return { rows: table.rows, columns };
}
