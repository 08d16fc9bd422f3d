import { short, table } from '../../table.ts';

/** The lower triangle of a symmetric matrix. */
export function matrixTable(variables: readonly string[], matrix: readonly (readonly number[])[]): string {
  const rows = variables.map((name, i) => [
    name,
    ...variables.map((_, j) => (j < i ? short(matrix[i]![j]!) : '')),
  ]);
  return table(['', ...variables], rows, 14);
}
