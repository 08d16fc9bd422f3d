/** A readable table: columns as wide as their widest cell, numbers to the right, long words cut with "…". */
export function table(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  widest = 60,
): string {
  const cells = rows.map((row) => row.map((cell) => cut(String(cell), widest)));
  const widths = heads.map((head, column) =>
    Math.max(widthOf(head), ...cells.map((row) => widthOf(row[column] ?? ''))),
  );
  const line = (row: readonly string[], numeric: readonly boolean[]) =>
    row
      .map((cell, column) => pad(cell, widths[column]!, numeric[column]!))
      .join('  ')
      .trimEnd();
  const numeric = heads.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  return [line(heads, numeric), ...cells.map((row) => line(row, numeric))].join('\n');
}

const cut = (cell: string, widest: number) => {
  const flat = cell.replace(/\s+/gu, ' ');
  return flat.length <= widest ? flat : `${flat.slice(0, widest - 1)}…`;
};

/** Chinese characters take two places on a terminal. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffef]/u.test(character) ? 2 : 1;
  return width;
}

function pad(cell: string, width: number, toTheRight: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(cell)));
  return toTheRight ? space + cell : cell + space;
}

/** A number as a person reads it: three decimals. JSON has the full precision. */
export const short = (value: number) => value.toFixed(3);
