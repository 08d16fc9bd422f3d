/**
 * Short forms that a document defines for itself: "repetitive negative thinking (RNT)" gives RNT → repetitive
 * negative thinking. The definition's words must supply the short form's letters in order, each the first letter
 * of its word or inside the words, the first one at the start of the first word: the algorithm of Schwartz and
 * Hearst (2003), doi:10.1142/9789812776303_0042.
 */
export function abbreviationsIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(bracketed)) {
    const short = match[1]!;
    const before = text.slice(Math.max(0, match.index - longestDefinition), match.index);
    const long = definitionOf(short, before.trimEnd());
    if (long !== null && !found.has(short)) found.set(short, long);
  }
  return found;
}

const bracketed = /\(([\p{Lu}\p{N}][\p{L}\p{N}-]{1,9})(?:s|[,;][^()]{0,60})?\)/gu;
const longestDefinition = 160;

/** Matches the letters from right to left; null when they do not all occur, or the phrase grows too long. */
function definitionOf(short: string, before: string): string | null {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  if (letters.length < 2 || !/\p{L}/u.test(letters)) return null;
  const text = before.toLowerCase();
  let at = text.length;
  for (let index = letters.length - 1; index >= 0; index--) {
    do at--;
    while (at >= 0 && !(text[at] === letters[index] && (index > 0 || startsWord(text, at))));
    if (at < 0) return null;
  }
  const long = before.slice(at);
  const words = long.split(/[\s-]+/u).length;
  // A sentence end, a bracket or too many words: the letters matched by accident.
  const accident = /[.;:()[\]]/u.test(long) || words > Math.min(letters.length + 5, letters.length * 2);
  return accident || long.length <= short.length ? null : long;
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || /[\s\-/"'“‘]/u.test(text[at - 1]!);
}
