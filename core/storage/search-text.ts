/**
 * Chinese and Japanese are written without spaces. For the search they are cut into overlapping pairs of
 * characters (抑郁症 → 抑郁 郁症 症; the last one alone, so that a single character finds it too); everything else
 * is left to SQLite's unicode61 tokeniser, which folds case and accents.
 */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/u;
const unspacedRuns = new RegExp(unspaced.source, 'gu');
const words = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

/** The text as it is indexed, or null when that is the text itself. */
export function segmented(text: string): string | null {
  if (!unspaced.test(text)) return null;
  return text.replace(unspacedRuns, (run) => ` ${pairs(run).join(' ')} `);
}

function pairs(run: string): readonly string[] {
  const characters = [...run];
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

/** Terms that one MATCH takes: SQLite limits the depth of the expression. */
const termsPerMatch = 200;

/**
 * Full-text expressions that must all match, from whatever a person typed: words and "phrases", the last word by
 * its beginning unless a space follows or it is a single letter ("vitamin d"). Punctuation only separates, so nothing typed can be a syntax error.
 * Empty when the text has no word in it.
 */
export function matchExpressions(typed: string): readonly string[] {
  const terms = [...new Set(phrasesOf(typed).filter((phrase) => phrase !== ''))];
  const expressions: string[] = [];
  for (let start = 0; start < terms.length; start += termsPerMatch) {
    const group = terms.slice(start, start + termsPerMatch);
    expressions.push(group.map((term) => `"${term}"`).join(' '));
  }
  return expressions;
}

/** Pieces between quotation marks are phrases; outside them each word is a phrase of its own. */
function phrasesOf(typed: string): readonly string[] {
  const pieces = typed.split(/["“”„«»「」]/u);
  return pieces.flatMap((piece, index) => {
    const isLast = index === pieces.length - 1;
    if (index % 2 === 1) return [tokens(piece, isLast && !/\s$/u.test(piece)).join(' ')];
    const spaced = piece.split(/\s+/u);
    return spaced.map((word, position) => tokens(word, isLast && position === spaced.length - 1).join(' '));
  });
}

/** The tokens of a piece of text as the index has them; `open` marks the last one as a beginning. */
function tokens(piece: string, open: boolean): readonly string[] {
  const found = piece.normalize('NFC').match(words) ?? [];
  const cut = found.flatMap((word) => splitScripts(word));
  const last = cut.at(-1);
  if (!open || last === undefined || last.endsWith('*')) return cut;
  return last.length === 1 ? cut : [...cut.slice(0, -1), `${last}*`];
}

function splitScripts(word: string): readonly string[] {
  const parts = word.split(new RegExp(`(${unspaced.source})`, 'u')).filter((part) => part !== '');
  return parts.flatMap((part) => (unspaced.test(part) ? queryPairs(part) : [part]));
}

/** Pairs without the single last character, which stands in the index only at the end of a run. */
function queryPairs(run: string): readonly string[] {
  const all = pairs(run);
  return all.length === 1 ? [`${all[0]}*`] : all.slice(0, -1);
}
