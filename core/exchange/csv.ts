/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse';

export type Cell = string | number | boolean | null;

const byteOrderMark = '\ufeff';

/**
 * A table as RFC 4180: comma, CRLF, quotes doubled, first row the names. Texts that a spreadsheet would run as a
 * formula are guarded (see `guardFormula`); `byteOrderMark` makes Excel read it as UTF-8.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  options: { readonly byteOrderMark: boolean },
): string {
  const guarded = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell)),
  );
  const text = Papa.unparse([columns.map(guardFormula), ...guarded], { newline: '\r\n' });
  return `${options.byteOrderMark ? byteOrderMark : ''}${text}\r\n`;
}

/**
 * A spreadsheet takes a cell that begins with = + - @, a tab or a carriage return for a formula, and a formula in a
 * paper's title can send data away. Such a text gets an apostrophe in front; so does one that has apostrophes before
 * such a sign, so that `readGuarded` always gives the text back. Signs that stand alone are left as they are.
 */
export const guardFormula = (text: string): string =>
  /^'*[=+\-@\t\r]/.test(text) && text.length > 1 && !isNumber(text) ? `'${text}` : text;

/** The text that `guardFormula` was given. */
export const readGuarded = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

const isNumber = (text: string): boolean => /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text);

/** The rows of a table separated by comma, semicolon, tab or bar; blank rows are left out. */
export function readCsv(text: string): {
  readonly rows: readonly (readonly string[])[];
  readonly broken: string | null;
} {
  const content = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  const { data, errors } = Papa.parse(content, {
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: true,
  });
  const quotes = errors.find((error) => error.type === 'Quotes');
  const broken = quotes === undefined ? null : `row ${(quotes.row ?? 0) + 1}: ${quotes.message}`;
  return { rows: data.map((row) => row.map(readGuarded)), broken };
}
