import { auxiliaries, modals, relativePronouns, subordinators, timeNouns } from './lexicon/words.ts';
import { isCueVerb, isFiniteVerb, postmodifies } from './phrases.ts';
import { type Range, reach, type Sentence, tagAt, wordAt } from './sentence.ts';
import { trimmed } from './trimming.ts';

/**
 * The noun phrase that ends just before `before` (exclusive): read to the left until a verb, a clause boundary or
 * the sentence's start; an introductory phrase that a comma sets off is left out.
 */
export function phraseToTheLeft(sentence: Sentence, before: number, limit = 0): Range | null {
  const lowest = Math.max(limit, before - reach);
  let at = before - 1;
  let depth = 0;
  for (; at >= lowest; at--) {
    const word = wordAt(sentence, at);
    if (word === ')' || word === ']') {
      depth++;
      continue;
    }
    if (word === '(' || word === '[') {
      if (depth === 0) break;
      depth--;
      continue;
    }
    if (depth > 0) continue;
    if (subordinators.has(word) && !/^(?:as|given|when|than|before|after|since|once)$/.test(word)) break;
    if (/^(?:as|than|given|when|since)$/.test(word)) break;
    if (/^[;:.!?—"“”]$/u.test(word) || relativePronouns.has(word)) break;
    if (word.endsWith('ing') && reportingParticiple.test(word)) break;
    if (word === 'including') break;
    if (isCueVerb(sentence, at)) {
      const subject = afterLastJoint(sentence, at + 1, before);
      return subject < 0 ? leftPhrase(sentence, at + 1, before) : leftPhrase(sentence, subject, before);
    }
    if (isFiniteVerb(sentence, at) && !postmodifies(sentence, at)) {
      const antecedent = relativeBefore(sentence, at, lowest);
      if (antecedent >= 0) return phraseToTheLeft(sentence, antecedent, limit);
      // "may raise A, and B may": the verb's object comes first, then the next clause's subject.
      const subject = takesStatement.test(word) ? -1 : afterLastJoint(sentence, at + 1, before);
      return leftPhrase(sentence, subject < 0 ? at + 1 : subject, before);
    }
  }
  return depth > 0 ? null : leftPhrase(sentence, at + 1, before);
}

/** ", suggesting statins improve …": the subject begins behind it. */
const reportingParticiple =
  /^(?:suggesting|indicating|implying|showing|demonstrating|revealing|confirming|highlighting|supporting|proposing|finding|reporting|concluding|hypothesi[sz]ing|meaning)$/;

/** Verbs after which a clause may stand without "that": what follows is its subject as a whole. */
const takesStatement =
  /^(?:finds?|found|shows?|showed|shown|suggests?|suggested|indicates?|indicated|reveals?|revealed|demonstrates?|demonstrated|reports?|reported|believes?|believed|thinks?|thought|says?|said|confirms?|confirmed|concludes?|concluded|observed|hypothesi[sz]ed?|is|are|was|were|be|been|being)$/;

/** Takes "at baseline", "at the age of twelve", "over time" off the end of a phrase. */
function withoutTime(sentence: Sentence, from: number, to: number): number {
  for (let at = to - 1; at > from && at >= to - 5; at--) {
    if (!/^(?:at|over|during|after|before|since|in|throughout)$/.test(wordAt(sentence, at))) continue;
    const next = wordAt(sentence, at + 1);
    const last = wordAt(sentence, to - 1);
    const time =
      /^(?:baseline|follow-up|admission|intake|discharge|time|adolescence|childhood|adulthood|pregnancy)$/;
    if (time.test(next) || time.test(last) || timeNouns.has(last)) return at;
  }
  return to;
}

/** After a transitive verb come its object and then, behind an "and" or a comma, the next clause's subject. */
function afterLastJoint(sentence: Sentence, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (/^(?:and|but|or|,)$/.test(wordAt(sentence, at))) return at + 1;
  return -1;
}

/** "[are] responsible for a core that …": the adjective belongs to the copula before it. */
function afterPredicate(sentence: Sentence, from: number, to: number): number {
  if (wordAt(sentence, from) === 'to' && tagAt(sentence, from + 1) === 'VERB' && from + 2 < to)
    return from + 2;
  const predicate =
    tagAt(sentence, from) === 'ADJ' && /^(?:for|to|in|with|from|on)$/.test(wordAt(sentence, from + 1));
  return predicate && from + 2 < to && auxiliaries.has(wordAt(sentence, from - 1)) ? from + 2 : from;
}

/** A noun phrase proper, from the stretch that the walk to the left gave. */
function leftPhrase(sentence: Sentence, from: number, before: number): Range | null {
  const end = withoutTime(sentence, from, before);
  const opening = afterPredicate(sentence, afterIntroduction(sentence, from, end), end);
  const phrase = trimmed(sentence, { from: opening, to: end });
  if (!phrase || tagAt(sentence, phrase.from) === 'ADP') return null;
  for (let at = phrase.from; at < phrase.to; at++) {
    if (/^(?:NOUN|PROPN|PRON|X|NUM|VERB|DET)$/.test(tagAt(sentence, at))) return phrase;
  }
  return /^(?:ADJ)$/.test(tagAt(sentence, phrase.from)) ? phrase : null;
}

/** Index of the relative pronoun whose clause holds the verb at `verb`, when a noun stands before it; else −1. */
function relativeBefore(sentence: Sentence, verb: number, lowest: number): number {
  for (let at = verb - 1; at >= Math.max(lowest, verb - 10); at--) {
    const word = wordAt(sentence, at);
    if (/^[;:.]$/.test(word) || (word !== 'that' && subordinators.has(word))) return -1;
    if (!/^(?:who|which|that)$/.test(word)) {
      if (at < verb - 1 && isFiniteVerb(sentence, at) && !groups(sentence, at, verb)) return -1;
      continue;
    }
    const comma = wordAt(sentence, at - 1) === ',' ? 1 : 0;
    return /^(?:NOUN|PROPN)$/.test(tagAt(sentence, at - 1 - comma)) &&
      !reporting.test(wordAt(sentence, at - 1))
      ? at - comma
      : -1;
  }
  return -1;
}

/** True when nothing but auxiliaries and adverbs stands between two verbs: "could [possibly] reduce". */
function groups(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = wordAt(sentence, at);
    if (
      !auxiliaries.has(word) &&
      !modals.has(word) &&
      tagAt(sentence, at) !== 'ADV' &&
      tagAt(sentence, at) !== 'PART'
    )
      return false;
  }
  return true;
}

/** Nouns after which "that" brings a statement and no relative clause. */
const reporting =
  /^(?:evidence|hypothesis|fact|idea|notion|view|possibility|belief|assumption|claim|finding|indications?|suggestion|conclusion|concept|theory|probability|results?|findings|data|study|analysis|proof|support)$/;

const introduces = /^(?:ADP|ADV|SCONJ|CCONJ|PART|INTJ|VERB|PUNCT)$/;

/** "In patients with X, A, B and C …": what stands before the subject and its list goes. */
function afterIntroduction(sentence: Sentence, from: number, to: number): number {
  const commas: number[] = [];
  let depth = 0;
  for (let at = from; at < to; at++) {
    const word = wordAt(sentence, at);
    if (word === '(') depth++;
    else if (word === ')') depth--;
    else if (word === ',' && depth === 0) commas.push(at);
  }
  if (commas.length === 0) return from;
  const lastStart = commas.at(-1)! + 1;
  let listed = /^(?:and|or)$/.test(wordAt(sentence, lastStart));
  if (!listed && commas.length > 1) {
    for (let at = lastStart; at < to; at++) if (/^(?:and|or)$/.test(wordAt(sentence, at))) listed = true;
  }
  if (!listed) {
    const place = commas.length === 1 && lastStart === to - 1 && tagAt(sentence, lastStart) === 'PROPN';
    if (place && tagAt(sentence, lastStart - 2) === 'PROPN' && commas[0]! > from + 1) return from; // "in Oslo, Norway"
    const opensWithPhrase = introduces.test(tagAt(sentence, from));
    for (let at = lastStart; at < to; at++) {
      if (/^(?:and|or)$/.test(wordAt(sentence, at)) && !opensWithPhrase) return from;
    }
    return lastStart;
  }
  // A list: drop segments from the left while they open with a preposition, an adverb and the like.
  let start = from;
  for (const comma of commas) {
    if (comma < start) continue;
    const tag = tagAt(sentence, start);
    const word = wordAt(sentence, start);
    if (introduces.test(tag) && !/ing$/.test(word) && !/^(?:and|or)$/.test(word)) start = comma + 1;
    else break;
  }
  return start;
}
