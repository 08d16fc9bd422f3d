/** A matrix for a spreadsheet: names in the first row and column, full precision. */
export function copyableMatrix(
  variables: readonly string[],
  weights: readonly (readonly number[])[],
): string {
  const head = ['', ...variables].join('\t');
  const rows = variables.map((name, row) => [name, ...(weights[row] ?? []).map(String)].join('\t'));
  return [head, ...rows].join('\n');
}
