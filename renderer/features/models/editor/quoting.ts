const bareName = /^[0-9A-Za-z_.]+$/;
const reserved = /^(graph|node)$/i;

/** A name as the language wants it: quoted unless it is plain letters, digits, `_` and `.`. */
export const asName = (name: string): string =>
  bareName.test(name) && !reserved.test(name) ? name : `"${name.replaceAll('"', '\\"')}"`;

/**
 * Where the name that is being typed begins, in characters of the line before the cursor: inside quotes at the
 * opening one.
 */
export function nameStart(before: string): number {
  const quotes = [...before.matchAll(/(?<!\\)"/g)];
  const last = quotes.at(-1);
  if (quotes.length % 2 === 1 && last !== undefined) return last.index;
  return before.length - (/[\p{L}\p{N}_.]*$/u.exec(before)?.[0].length ?? 0);
}
