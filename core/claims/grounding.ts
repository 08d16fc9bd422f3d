/** Where a quote stands in its source, and the source's own words there. */
export interface Grounding {
  readonly grounding: 'exact' | 'repaired' | 'unverified';
  readonly start: number;
  readonly end: number;
  /** The source's text when found, the quote as given when not. */
  readonly text: string;
}

/** A quote with fewer characters than this proves nothing: it stands in almost any text. */
export const shortestQuote = 12;

/**
 * Looks a quote up in its source, deterministically. `exact`: it stands there as it is. `repaired`: it stands
 * there once white space, case, punctuation and Unicode variants are folded on both sides, on whole words; the
 * source's own text is then swapped in. `unverified`: neither, or too short to prove anything. Offsets are
 * computed here and never taken from whoever gave the quote; an unverified quote has start and end 0.
 */
export function groundQuote(sourceText: string, quote: string): Grounding {
  const trimmed = quote.trim();
  const unverified: Grounding = { grounding: 'unverified', start: 0, end: 0, text: quote };
  if (weight(trimmed) < shortestQuote) return unverified;
  const start = sourceText.indexOf(trimmed);
  if (start >= 0) return { grounding: 'exact', start, end: start + trimmed.length, text: trimmed };
  const needle = fold(trimmed);
  // Folding may empty a quote that is all punctuation.
  if (needle.text.length < shortestQuote / 2) return unverified;
  const found = findOnWords(fold(sourceText), needle.text, sourceText);
  return found === null
    ? unverified
    : { grounding: 'repaired', ...found, text: sourceText.slice(found.start, found.end) };
}

/** Where words stand in a text once both are folded as quotes are, on whole words; null when nowhere. */
export function findMention(text: string, mention: string): { start: number; end: number } | null {
  const needle = fold(mention);
  return needle.text === '' ? null : findOnWords(fold(text), needle.text, text);
}

const hanCharacter = /\p{Script=Han}/u;

/** Length in characters; a Chinese character says as much as two letters and counts as two. */
function weight(quote: string): number {
  let total = 0;
  for (const character of quote) total += hanCharacter.test(character) ? 2 : 1;
  return total;
}

interface Folded {
  readonly text: string;
  /** Offset in the unfolded text of the code point behind each folded UTF-16 unit, and where that ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const notWord = /[^\p{L}\p{N}]/gu;

/** Letters and digits only, compatibility forms and accents folded, lower case, with the way back to the text. */
function fold(text: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let offset = 0;
  for (const character of text) {
    const kept = character.normalize('NFKD').replace(notWord, '').toLowerCase().replace(notWord, '');
    for (let unit = 0; unit < kept.length; unit++) {
      starts.push(offset);
      ends.push(offset + character.length);
    }
    folded += kept;
    offset += character.length;
  }
  return { text: folded, starts, ends };
}

const wordCharacter = /[\p{L}\p{N}]/u;
const spacelessScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function findOnWords(source: Folded, needle: string, text: string): { start: number; end: number } | null {
  for (let at = source.text.indexOf(needle); at >= 0; at = source.text.indexOf(needle, at + 1)) {
    const start = source.starts[at] ?? 0;
    const end = source.ends[at + needle.length - 1] ?? 0;
    if (!cutsWord(text, start) && !cutsWord(text, end)) return { start, end };
  }
  return null;
}

/** True when both neighbours of this boundary belong to one word. Chinese has no spaces: any place will do. */
function cutsWord(text: string, boundary: number): boolean {
  const before = text.charAt(boundary - 1);
  const after = text.charAt(boundary);
  if (spacelessScript.test(before) || spacelessScript.test(after)) return false;
  return wordCharacter.test(before) && wordCharacter.test(after);
}
