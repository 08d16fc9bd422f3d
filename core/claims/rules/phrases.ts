import { takesComplement } from './lexicon/complements.ts';
import { verbCues } from './lexicon/verbs.ts';
import {
  auxiliaries,
  modals,
  numberWords,
  relativePronouns,
  subordinators,
  timeNouns,
} from './lexicon/words.ts';
import { type Range, reach, type Sentence, tagAt, wordAt } from './sentence.ts';
import { trimmed } from './trimming.ts';

const nominal = /^(?:NOUN|PROPN|NUM|X|SYM|ADJ)$/;

const seldomModifies =
  /^(?:showed|revealed|indicated|suggested|demonstrated|exhibited|displayed|received|found|confirmed|achieved|reached)$/;
const subjectPronoun = /^(?:we|they|he|she|it|i|you|who)$/;

/** A verb as the tagger sees it that stands as a modifier or a noun: "depressed mood", "weathering". */
function verbAsNominal(sentence: Sentence, index: number): boolean {
  const word = wordAt(sentence, index);
  const next = tagAt(sentence, index + 1);
  const before = tagAt(sentence, index - 1);
  if (word.endsWith('ing')) return true;
  if (seldomModifies.test(word) && /^(?:NOUN|PROPN|PRON|ADV)$/.test(before)) return false;
  if (/ed$/u.test(word) && /^(?:more|most|less|least|very|so|too)$/.test(wordAt(sentence, index - 1)))
    return true;
  if (/(?:ed|en)$/u.test(word))
    return (nominal.test(next) && !subjectPronoun.test(wordAt(sentence, index - 1))) || before === 'DET';
  if (wordAt(sentence, index - 1) === 'to') return false;
  // "shift work worsens": two verbs in a row cannot both be verbs.
  if (!word.endsWith('s') && /^(?:VERB|AUX)$/.test(next) && /^(?:NOUN|PROPN|ADJ)$/.test(before)) return true;
  return before === 'DET' || before === 'ADJ' || before === 'ADP';
}

export function isFiniteVerb(sentence: Sentence, index: number): boolean {
  const word = wordAt(sentence, index);
  if (auxiliaries.has(word) || modals.has(word)) return true;
  if (tagAt(sentence, index) !== 'VERB') return false;
  // Nobody commands in a paper: a sentence that seems to open with a verb opens with a noun ("Worry …").
  if (index === 0 || wordAt(sentence, index - 1) === '.') return false;
  // An infinitive belongs to the noun or verb before it: "the desire to help others depends on …".
  if (wordAt(sentence, index - 1) === 'to') return false;
  return !verbAsNominal(sentence, index);
}

const closers = new Set([';', ':', '.', '!', '?', '—', '–', '"', '“', '”', '•', '=']);

const stopsPhrase = (word: string): boolean =>
  closers.has(word) || subordinators.has(word) || relativePronouns.has(word);

/** Index after the bracket that opens at `open`, or -1 when it does not close within reach. */
function afterBracket(sentence: Sentence, open: number): number {
  const closing = wordAt(sentence, open) === '[' ? ']' : ')';
  for (let at = open + 1; at < Math.min(sentence.tokens.length, open + reach); at++) {
    if (wordAt(sentence, at) === closing) return at + 1;
  }
  return -1;
}

function startsTime(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  if (!numberWords.has(word) && tagAt(sentence, at) !== 'NUM') return false;
  return timeNouns.has(wordAt(sentence, at + 1)) && word !== 'both';
}

/** ", highlighting new targets": a participle with an object, where the phrase before is no list of gerunds. */
function beginsParticiple(sentence: Sentence, at: number, start: number): boolean {
  if (tagAt(sentence, at) !== 'VERB' || !wordAt(sentence, at).endsWith('ing')) return false;
  return (
    !wordAt(sentence, start).endsWith('ing') &&
    /^(?:DET|ADJ|NOUN|PROPN|PRON|ADP|PART)$/.test(tagAt(sentence, at + 1))
  );
}

/** True when a comma at `at` goes on a list: "A, B(,) and C" before any verb. */
function continuesList(sentence: Sentence, at: number): boolean {
  let words = 0;
  for (let next = at + 1; next < Math.min(sentence.tokens.length, at + 18); next++) {
    const word = wordAt(sentence, next);
    if (word === 'and' || word === 'or') {
      if (beginsClause(sentence, next + 1) || continuesVerb(sentence, next)) return false;
      return words > 0 || !isFiniteVerb(sentence, afterAdverbs(sentence, next + 1));
    }
    if (word === '(') {
      const after = afterBracket(sentence, next);
      if (after < 0) return false;
      next = after - 1;
      continue;
    }
    if (word === ',') {
      if (words === 0) return false;
      continue;
    }
    if (stopsPhrase(word) || isFiniteVerb(sentence, next)) return false;
    if (words === 0 && /^(?:ADP|PRON|ADV|SCONJ)$/.test(tagAt(sentence, next))) return false;
    words++;
  }
  return false;
}

export function afterAdverbs(sentence: Sentence, at: number): number {
  let index = at;
  while (tagAt(sentence, index) === 'ADV' && index < at + 6) index++;
  return index;
}

const participleTail =
  /^(?:including|involving|concerning|regarding|using|following|containing|compared|versus|vs|via|per|plus)$/;

/**
 * The noun phrase that begins at or after `from`: read to the right until a verb, a clause boundary, a time
 * phrase or a preposition that its head does not ask for. Lists are kept whole; `conjuncts` takes them apart.
 */
export function phraseToTheRight(
  sentence: Sentence,
  from: number,
  limit = sentence.tokens.length,
): Range | null {
  const end = Math.min(limit, sentence.tokens.length, from + reach);
  let start = from;
  while (
    start < end &&
    ((tagAt(sentence, start) === 'ADV' && !subordinators.has(wordAt(sentence, start))) ||
      /^(?:both|either|not|also|only|:)$/.test(wordAt(sentence, start)))
  )
    start++;
  let at = start;
  let head = '';
  while (at < end) {
    const word = wordAt(sentence, at);
    const tag = tagAt(sentence, at);
    if (word === '(' || word === '[') {
      const after = afterBracket(sentence, at);
      const next = wordAt(sentence, after);
      if (after < 0 || !(next === ',' || next === 'and' || next === 'or' || next === 'of')) break;
      at = after;
      continue;
    }
    if (word === ',') {
      if (at === start || beginsParticiple(sentence, at + 1, start) || !continuesList(sentence, at)) break;
      at++;
      continue;
    }
    if (word === 'and' || word === 'or' || word === '&' || word === '/') {
      const next = afterAdverbs(sentence, at + 1);
      if (at === start || isFiniteVerb(sentence, next) || !startsNominal(sentence, next)) break;
      if (beginsClause(sentence, next) || continuesVerb(sentence, at) || isBareVerb(sentence, next)) break;
      at++;
      continue;
    }
    if (stopsPhrase(word) || participleTail.test(word)) break;
    if (word === '-' && wordAt(sentence, at + 1) === '-') break;
    if (/^(?:due|owing|thanks)$/.test(word) && at > start && wordAt(sentence, at + 1) === 'to') break;
    if (word === 'but' && wordAt(sentence, at + 1) !== 'also' && tagAt(sentence, at - 1) !== 'ADJ') break;
    if (at > start && startsTime(sentence, at)) break;
    if (tag === 'PRON' && at > start && !/^(?:their|his|her|its|our|your|my|one's)$/.test(word)) break;
    if (tag === 'ADP' || (tag === 'PART' && /^(?:to|not|['’]s?)$/.test(word)) || word === 'to') {
      if (word === 'of' || word === "'s" || word === '’s') {
        if (at === start) return null;
      } else if (at === start) {
        return null;
      } else if (!takesComplement(head, word) || (tagAt(sentence, at + 1) === 'VERB' && word === 'to')) break;
      at++;
      continue;
    }
    if (auxiliaries.has(word) || modals.has(word)) break;
    if (tag === 'VERB' && at > start) {
      const before = tagAt(sentence, at - 1);
      const afterNoun = before === 'NOUN' || before === 'PROPN';
      // "problem solving" goes on, "problems arising" and "problems causing harm" do not.
      const next = tagAt(sentence, at + 1);
      const compound =
        word.endsWith('ing') &&
        (next === 'NOUN' ? !verbCues.has(word) : !/^(?:PROPN|ADJ|DET|ADP|PRON)$/.test(next));
      if (afterNoun && /(?:ed|ing)$/u.test(word) && !compound) break;
      if (!verbAsNominal(sentence, at) && !/ing$/.test(word)) break;
    }
    if (tag === 'ADV' && !/^(?:ADJ|VERB|ADV)$/.test(tagAt(sentence, at + 1))) break;
    if (/^(?:NOUN|PROPN|VERB)$/.test(tag)) head = word;
    at++;
  }
  return trimmed(sentence, { from: start, to: at });
}

/** A causal verb between a noun and its object: "fatigue reduced physical activity". */
export function isCueVerb(sentence: Sentence, at: number): boolean {
  return (
    verbCues.has(wordAt(sentence, at)) &&
    !wordAt(sentence, at).endsWith('ing') &&
    /^(?:NOUN|PROPN)$/.test(tagAt(sentence, at - 1)) &&
    tagAt(sentence, at) === 'VERB' &&
    /^(?:NOUN|PROPN|ADJ|DET|ADP|PART)$/.test(tagAt(sentence, at + 1))
  );
}

/** "… and the tail is caused by": what follows the "and" is the subject of a clause of its own. */
function beginsClause(sentence: Sentence, from: number): boolean {
  for (let at = from; at < from + 10; at++) {
    const word = wordAt(sentence, at);
    if (word === '' || stopsPhrase(word) || /^(?:,|and|or|\(|to)$/.test(word)) return false;
    if (at === from) continue;
    if (auxiliaries.has(word) || modals.has(word) || isCueVerb(sentence, at)) return true;
    if (/^(?:exists?|existed|remains?|remained|appears?|seems?|occurs?|occurred)$/.test(word)) return true;
  }
  return false;
}

/** "… and sell fewer cigarettes": a bare verb with an object of its own. */
function isBareVerb(sentence: Sentence, at: number): boolean {
  if (tagAt(sentence, at) !== 'VERB' || /(?:ed|ing|s|en)$/u.test(wordAt(sentence, at))) return false;
  const next = tagAt(sentence, at + 1);
  return (
    next === 'DET' ||
    next === 'ADJ' ||
    next === 'PRON' ||
    (next === 'NOUN' && wordAt(sentence, at + 1).endsWith('s'))
  );
}

function startsNominal(sentence: Sentence, at: number): boolean {
  return (
    /^(?:NOUN|PROPN|ADJ|DET|NUM|X|VERB|SYM)$/.test(tagAt(sentence, at)) ||
    /^(?:their|his|her|its|our)$/.test(wordAt(sentence, at))
  );
}

/** Participles inside a subject: "patients treated with", "adults exposed to", "people living alone". */
export function postmodifies(sentence: Sentence, index: number): boolean {
  const word = wordAt(sentence, index);
  if (!/(?:ed|en|ing|wn|ght|de)$/u.test(word) || word === 'led') return false;
  const before = tagAt(sentence, index - 1);
  if (before !== 'NOUN' && before !== 'PROPN' && before !== 'ADV') return false;
  if (auxiliaries.has(wordAt(sentence, index - 1))) return false;
  return word.endsWith('ing') || /^(?:ADP|PART|PUNCT|ADV)$/.test(tagAt(sentence, index + 1));
}

/**
 * "reduced worry and improved sleep": is the participle after the "and" a second verb? It is, unless the object
 * of the first verb opens with a modifier of the same kind ("led to lower worry and improved sleep").
 */
export function continuesVerb(sentence: Sentence, conjunction: number): boolean {
  const next = afterAdverbs(sentence, conjunction + 1);
  if (!verbCues.has(wordAt(sentence, next)) || !/ed$|^led$/u.test(wordAt(sentence, next))) return false;
  if (wordAt(sentence, conjunction) === 'but') return true;
  for (let at = conjunction - 1; at > Math.max(0, conjunction - 22); at--) {
    const word = wordAt(sentence, at);
    if (/^[;:.]$/.test(word)) return false;
    const past = /ed$|^(?:led|had|was|were)$/u.test(word) && /^(?:VERB|AUX)$/.test(tagAt(sentence, at));
    if (!past || !/^(?:NOUN|PROPN|ADV|AUX|PUNCT|VERB|ADJ)$/.test(tagAt(sentence, at - 1))) continue;
    let object = at + 1;
    while (/^(?:ADV|ADP|PART|DET)$/.test(tagAt(sentence, object))) object++;
    return !likeModifier.test(wordAt(sentence, object));
  }
  return false;
}

const likeModifier =
  /^(?:improved|reduced|increased|decreased|lower|higher|enhanced|impaired|better|worse|greater|elevated|fewer|more|less|diminished|heightened)$/;
