import { auxiliaries, linkingToInfinitive, modals, negators } from './lexicon/words.ts';
import { phraseToTheLeft } from './phrases-left.ts';
import { type Range, reach, type Sentence, tagAt, wordAt } from './sentence.ts';
import { nearestPhrase } from './trimming.ts';

/** How a verb stands in its clause. */
export type VerbUse =
  | { readonly kind: 'active'; readonly group: Range }
  | { readonly kind: 'passive'; readonly group: Range }
  /** "symptoms caused by", "factors associated with": a participle that follows its noun. */
  | { readonly kind: 'reduced passive'; readonly group: Range }
  /** ", leading to …", "factors leading to …". */
  | { readonly kind: 'participial'; readonly group: Range }
  /** "by reducing …", "effective in reducing …". */
  | { readonly kind: 'means'; readonly group: Range }
  /** "had improved survival": a perfect tense, or an adjective when the subject is a group of people. */
  | { readonly kind: 'perfect'; readonly group: Range }
  /** "found sleep to improve mood", "the potential of sleep to improve mood". */
  | { readonly kind: 'infinitive'; readonly group: Range };

/** A verb read before in the same sentence, whose subject is settled. */
export interface KnownVerb {
  readonly at: number;
  readonly subject: Range;
  readonly object: Range;
  readonly participial: boolean;
}

/** Start of the verb group whose last word is at `verb`: auxiliaries, adverbs, "appears to", "can help to". */
export function groupStart(sentence: Sentence, verb: number): number {
  let from = verb;
  for (let at = verb - 1; at >= Math.max(0, verb - 12); at--) {
    const word = wordAt(sentence, at);
    const joins =
      auxiliaries.has(word) ||
      modals.has(word) ||
      negators.has(word) ||
      (word === 'to' && from === at + 1) ||
      (linkingToInfinitive.has(word) &&
        from === at + 1 &&
        (wordAt(sentence, from) === 'to' || /^help|^potentially$/.test(word)));
    if (joins) from = at;
    else if (word === ',' && from === at + 1) {
      // "may, over time, cause"
      const opens = parenthesisOpens(sentence, at);
      if (opens < 0) break;
      at = opens;
    } else if (tagAt(sentence, at) !== 'ADV') break;
  }
  return from;
}

/** Index of the comma behind a modal that pairs with the comma at `close`; −1 when there is none. */
function parenthesisOpens(sentence: Sentence, close: number): number {
  for (let at = close - 1; at >= Math.max(1, close - 8); at--) {
    if (wordAt(sentence, at) === ',') return modals.has(wordAt(sentence, at - 1)) ? at : -1;
  }
  return -1;
}

/** The noun phrase that is the verb's subject, wherever the clause put it. */
export function subjectOf(sentence: Sentence, use: VerbUse, earlier: KnownVerb | null = null): Range | null {
  const start = use.group.from;
  let index = start - 1;
  if (use.kind === 'means') {
    return wordAt(sentence, start) === 'by'
      ? subjectOfClauseBefore(sentence, start, earlier)
      : phraseToTheLeft(sentence, start);
  }
  if (use.kind === 'participial') {
    while (/^(?:thereby|thus|hence)$/.test(wordAt(sentence, index)) || tagAt(sentence, index) === 'ADV')
      index--;
    if (wordAt(sentence, index) === ',') {
      // "causing a leak, leading to pain": a chain, each link the cause of the next
      if (earlier?.participial && earlier.object.to === index) return earlier.object;
      return subjectOfClauseBefore(sentence, index, earlier);
    }
    const doer = phraseToTheLeft(sentence, index + 1);
    return doer && nearestPhrase(sentence, doer, false);
  }
  while (index > 0 && tagAt(sentence, index) === 'ADV') index--;
  if (use.kind === 'infinitive') return subjectOfInfinitive(sentence, start);
  const before = wordAt(sentence, index);
  if (before === 'which' || before === 'that') {
    if (wordAt(sentence, index - 1) === ',') index--;
    if (!/^(?:NOUN|PROPN|PUNCT|X|NUM)$/.test(tagAt(sentence, index - 1))) return null;
    const antecedent = phraseToTheLeft(sentence, index);
    if (!antecedent) return nounsBefore(sentence, index);
    const verb = sentence.tokens[use.group.to - 1];
    const bare =
      use.kind === 'active' &&
      verb !== undefined &&
      use.group.from === use.group.to - 1 &&
      !/(?:s|ed)$/u.test(verb.lower);
    // "the use of drugs that cause …": a bare verb agrees with the plural right before it.
    const plural = bare && /[^s]s$/u.test(wordAt(sentence, antecedent.to - 1));
    return nearestPhrase(sentence, antecedent, plural);
  }
  if (use.kind === 'reduced passive' && use.group.from === use.group.to - 1) {
    const phrase = phraseToTheLeft(sentence, start);
    return phrase && nearestPhrase(sentence, phrase, true);
  }
  if (before === 'who') return null;
  if (/^(?:and|or|but)$/.test(before)) {
    if (wordAt(sentence, index - 1) === ',') index--;
    return subjectOfClauseBefore(sentence, index, earlier);
  }
  if (before === ',') {
    // "This, in turn, affects": step over what the pair of commas encloses.
    for (let comma = index - 1; comma >= Math.max(0, index - 20); comma--) {
      if (wordAt(sentence, comma) === ',') return phraseToTheLeft(sentence, comma);
    }
    return null;
  }
  return phraseToTheLeft(sentence, start);
}

/** The unbroken run of nouns and their modifiers that ends before `end`. */
function nounsBefore(sentence: Sentence, end: number): Range | null {
  let from = end;
  while (from > 0 && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tagAt(sentence, from - 1))) from--;
  return from < end ? { from, to: end } : null;
}

const perceives =
  /^(?:finds?|found|shows?|showed|observed|believes?|believed|reported|expects?|expected|demonstrated|considers?|considered|causes?|caused)$/;
const power = /^(?:potential|ability|capacity|power|tendency|likelihood|propensity|opportunity)$/;

/** The doer of an infinitive that states something; null for a purpose ("used to reduce", "in order to"). */
function subjectOfInfinitive(sentence: Sentence, to: number): Range | null {
  if (power.test(wordAt(sentence, to - 1))) {
    for (let at = to - 2; at >= Math.max(0, to - 8); at--) {
      if (/^(?:has|have|had|having)$/.test(wordAt(sentence, at))) {
        const from = groupStart(sentence, at);
        return subjectOf(sentence, { kind: 'active', group: { from, to: at + 1 } });
      }
      if (!/^(?:ADJ|DET|ADV)$/.test(tagAt(sentence, at))) return null;
    }
    return null;
  }
  const phrase = phraseToTheLeft(sentence, to);
  if (!phrase) return null;
  for (let at = phrase.from; at < phrase.to - 2; at++) {
    if (power.test(wordAt(sentence, at)) && wordAt(sentence, at + 1) === 'of')
      return { from: at + 2, to: phrase.to };
  }
  const governor = wordAt(sentence, phrase.from - 1);
  const article = /^(?:a|an|the)$/.test(governor) ? wordAt(sentence, phrase.from - 2) : governor;
  return perceives.test(article) ? phrase : null;
}

/** Subject of the finite verb that stands before `end`: what a second verb or a participle shares. */
function subjectOfClauseBefore(sentence: Sentence, end: number, earlier: KnownVerb | null): Range | null {
  let found: Range | null = null;
  for (let at = end - 1; at >= Math.max(0, end - reach); at--) {
    const word = wordAt(sentence, at);
    if (/^[;:]$/.test(word)) break;
    if (earlier && at === earlier.at) return earlier.subject;
    const verb = tagAt(sentence, at) === 'VERB' || auxiliaries.has(word) || modals.has(word);
    if (!verb) continue;
    const from = groupStart(sentence, at);
    const subject = phraseToTheLeft(sentence, from);
    if (
      subject &&
      /^(?:NOUN|PROPN|PRON|X|PUNCT|NUM|VERB)$/.test(tagAt(sentence, subject.to - 1)) &&
      subject.to >= from - 1
    ) {
      found = subject;
      break;
    }
    at = from;
  }
  return found;
}
