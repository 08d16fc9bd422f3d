/** Text without case and accents, for comparing and sorting: `Ärger` → `arger`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Sort key of a text: folded, without the punctuation that it starts with; null when nothing is left. */
export function orderKey(text: string): string | null {
  const key = fold(text).replace(/^[^\p{L}\p{N}]+/u, '');
  return key === '' ? null : key;
}

/** What a text adds for a search that only folds ASCII case itself (SQLite's LIKE); null when nothing. */
export function foldedBeyondAscii(text: string): string | null {
  const folded = fold(text);
  return folded === text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) ? null : folded;
}

/** LIKE patterns (escape character `\`) for the words of a text, each to be found anywhere. */
export function likePatterns(text: string): readonly string[] {
  const words = fold(text).split(/\s+/u);
  return words.filter((word) => word !== '').map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
