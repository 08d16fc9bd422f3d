import { takesComplement } from './lexicon/complements.ts';
import { type Range, type Sentence, tagAt, wordAt } from './sentence.ts';

const edge =
  /^(?:,|and|or|but|nor|;|both|either|that|the|a|an|also|thus|therefore|however|moreover|furthermore|this|these|those|such|any|"|'|“|”|\(|\)|\/)$/u;
const edgeKept = /^(?:this|these|those|such)$/;

const partitive =
  /^(?:most|some|many|all|one|two|three|half|third|quarter|majority|number|variety|range|series|lot|deal|plenty|form|forms|type|types|kind|kinds|part|proportion|percentage|few|several|each|any|amount)$/;

/** "most of the flooding", "a variety of micro-organisms": what is counted is meant, not the counting. */
function withoutPartitive(sentence: Sentence, range: Range): Range {
  for (let at = range.from; at < Math.min(range.to - 1, range.from + 5); at++) {
    const word = wordAt(sentence, at);
    if (partitive.test(word) && wordAt(sentence, at + 1) === 'of' && at + 2 < range.to) {
      return withoutPartitive(sentence, { from: at + 2, to: range.to });
    }
    if (!/^(?:ADJ|DET|ADV|NUM|CCONJ)$/.test(tagAt(sentence, at))) break;
  }
  return range;
}

/** The last noun phrase of a longer one: what a following participle or relative clause speaks of. */
export function nearestPhrase(sentence: Sentence, range: Range, cutsAtOf: boolean): Range {
  for (let at = range.to - 2; at > range.from; at--) {
    const word = wordAt(sentence, at);
    if (word === ',' || word === 'and' || word === 'or') {
      // "A, B and the habits that …" speaks of the last; "A and B that …" of both.
      return holdsComma(sentence, range)
        ? (trimmed(sentence, { from: at + 1, to: range.to }) ?? range)
        : range;
    }
    // "to remedy the neck pain which …"
    if (word === 'to' && tagAt(sentence, at + 1) === 'VERB' && at + 2 < range.to)
      return trimmed(sentence, { from: at + 2, to: range.to }) ?? range;
    if (tagAt(sentence, at) !== 'ADP') continue;
    const gerund = tagAt(sentence, at + 1) === 'VERB' && wordAt(sentence, at + 1).endsWith('ing');
    // "the importance of treating habits that …"
    if (gerund && at + 2 < range.to) return trimmed(sentence, { from: at + 2, to: range.to }) ?? range;
    if (word === 'of' ? !cutsAtOf : takesComplement(wordAt(sentence, at - 1), word)) continue;
    return trimmed(sentence, { from: at + 1, to: range.to }) ?? range;
  }
  return range;
}

function holdsComma(sentence: Sentence, range: Range): boolean {
  for (let at = range.from; at < range.to; at++) if (wordAt(sentence, at) === ',') return true;
  return false;
}

/** Takes determiners, commas and stray adverbs off both ends. Null when no word is left. */
export function trimmed(sentence: Sentence, range: Range): Range | null {
  let { from, to } = withoutPartitive(sentence, range);
  while (to > from) {
    const word = wordAt(sentence, to - 1);
    const tag = tagAt(sentence, to - 1);
    if (
      /^(?:,|and|or|but|nor|both|either|;|\.|:|the|a|an|of|in|to|with|'|"|“|”|-|–)$/u.test(word) ||
      (tag === 'ADV' && to - from > 1)
    )
      to--;
    else if ((word === ')' || word === ']') && !opensWithin(sentence, from, to - 1)) to--;
    else if (word === '(' || word === '[') to--;
    else if (word === ')' || word === ']') to = openingOf(sentence, from, to - 1);
    else break;
  }
  while (from < to) {
    const word = wordAt(sentence, from);
    const lastWord = to - from === 1;
    if (lastWord && edgeKept.test(word)) break;
    if (edge.test(word)) {
      from = withoutPartitive(sentence, { from: from + 1, to }).from;
    } else if (
      tagAt(sentence, from) === 'ADV' &&
      !lastWord &&
      !/^(?:VERB|ADJ|ADV)$/.test(tagAt(sentence, from + 1))
    )
      from++;
    else if (/^(?:PUNCT)$/.test(tagAt(sentence, from))) from++;
    else break;
  }
  return to > from ? { from, to } : null;
}

function opensWithin(sentence: Sentence, from: number, close: number): boolean {
  return openingOf(sentence, from, close) < close;
}

function openingOf(sentence: Sentence, from: number, close: number): number {
  for (let at = close - 1; at >= from; at--) if (/^[([]$/.test(wordAt(sentence, at))) return at;
  return close;
}

/** "no drug", "neither diet nor exercise", "none of the drugs": the phrase without its denial; null when it has none. */
export function withoutDenial(sentence: Sentence, range: Range): Range | null {
  const word = wordAt(sentence, range.from);
  if (word === 'no' || word === 'neither') return trimmed(sentence, { from: range.from + 1, to: range.to });
  if (word !== 'none' || wordAt(sentence, range.from + 1) !== 'of') return null;
  return trimmed(sentence, { from: range.from + 2, to: range.to });
}
