import { certaintyOf } from './certainty.ts';
import type { Finding } from './finding.ts';
import { cueKind } from './lexicon/cues.ts';
import { harmDone, harmOrSignal } from './lexicon/sources.ts';
import { auxiliaries, modals, people } from './lexicon/words.ts';
import { phraseToTheRight } from './phrases.ts';
import { phraseToTheLeft } from './phrases-left.ts';
import { type Range, reach, type Sentence, tagAt, wordAt } from './sentence.ts';
import { trimmed } from './trimming.ts';

/** Connectives that a noun phrase follows, as words. */
const phrasal: readonly (readonly string[])[] = [
  ['because', 'of'],
  ['due', 'to'],
  ['owing', 'to'],
  ['thanks', 'to'],
  ['as', 'a', 'result', 'of'],
  ['as', 'a', 'consequence', 'of'],
  ['on', 'account', 'of'],
  ['by', 'virtue', 'of'],
  ['in', 'response', 'to'],
];

/** "Y because of X", "Y due to X", "Y because S", "S; therefore S". */
export function connectives(sentence: Sentence): Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    if ((sentence.tokens[at]!.cue & cueKind.connective) === 0) continue;
    const length = phrasal.find((words) =>
      words.every((word, index) => wordAt(sentence, at + index) === word),
    )?.length;
    const finding = length
      ? afterPhrase(sentence, at, length)
      : (clausal(sentence, at) ?? sourceOf(sentence, at));
    if (finding) findings.push(finding);
  }
  return findings;
}

/** "pain from injury", "the smoke from the fire": a harm or a signal and what it comes from. */
function sourceOf(sentence: Sentence, at: number): Finding | null {
  const word = wordAt(sentence, at);
  const made = word === 'from' ? harmOrSignal : word === 'by' ? harmDone : null;
  if (!made?.has(wordAt(sentence, at - 1))) return null;
  if (tagAt(sentence, at - 1) === 'VERB') return null;
  let from = at - 1;
  while (from > 0 && /^(?:ADJ|NOUN|PROPN)$/.test(tagAt(sentence, from - 1))) from--;
  const cause = phraseToTheRight(sentence, at + 1);
  const effect = trimmed(sentence, { from, to: at });
  if (!cause || !effect || /^(?:NUM|PRON)$/.test(tagAt(sentence, cause.from))) return null;
  if (
    word === 'by' &&
    (/ing$/u.test(wordAt(sentence, cause.from)) || people.has(wordAt(sentence, cause.to - 1)))
  )
    return null;
  if (/^(?:a|an|the|this|that)$/.test(wordAt(sentence, cause.to - 1)) || isFreed(sentence, from)) return null;
  return {
    rule: `preposition: ${word}`,
    relation: 'causes',
    cause,
    effect,
    cue: { from: at, to: at + 1 },
    polarity: '+',
    certainty: 'asserted',
    confidence: 0.45,
  };
}

/** "removes noise from the signal", "protects light from …": the preposition belongs to the verb before. */
function isFreed(sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    if (
      /^(?:remov|extract|protect|separat|prevent|filter|shield|isolat|distinguish|deriv|eliminat|rang|free|clear)/.test(
        wordAt(sentence, at),
      )
    )
      return true;
  }
  return false;
}

function hasFiniteVerb(sentence: Sentence, range: Range): boolean {
  for (let at = range.from; at < range.to; at++) {
    if (
      auxiliaries.has(wordAt(sentence, at)) ||
      modals.has(wordAt(sentence, at)) ||
      tagAt(sentence, at) === 'VERB'
    )
      return true;
  }
  return false;
}

/** From the clause's beginning up to `end`. */
function clauseBefore(sentence: Sentence, end: number): Range | null {
  let from = end;
  for (let at = end - 1; at >= Math.max(0, end - reach); at--) {
    const word = wordAt(sentence, at);
    if (/^[;:]$/.test(word) || /^(?:that|but|although|while|whereas|because|and|which)$/.test(word)) {
      if (word !== 'and' || hasFiniteVerb(sentence, { from: at + 1, to: end })) break;
    }
    from = at;
  }
  return trimmed(sentence, { from, to: end });
}

function clauseAfter(sentence: Sentence, from: number): Range | null {
  let to = from;
  const end = Math.min(sentence.tokens.length, from + reach);
  while (to < end) {
    const word = wordAt(sentence, to);
    if (/^[.;:!?]$/.test(word)) break;
    if (word === ',' && hasFiniteVerb(sentence, { from, to })) break;
    to++;
  }
  return trimmed(sentence, { from, to });
}

function afterPhrase(sentence: Sentence, at: number, length: number): Finding | null {
  const cause = phraseToTheRight(sentence, at + length);
  if (!cause) return null;
  const comma = wordAt(sentence, cause.to) === ',';
  let effect: Range | null;
  if (at === 0 || (wordAt(sentence, at - 1) === ',' && at < 3)) {
    effect = comma ? clauseAfter(sentence, cause.to + 1) : null;
  } else if (auxiliaries.has(wordAt(sentence, at - 1))) {
    return null; // "is due to": the noun rules read it
  } else {
    const clause = clauseBefore(sentence, at);
    effect = clause && hasFiniteVerb(sentence, clause) ? clause : phraseToTheLeft(sentence, at);
  }
  if (!effect || isOurDoing(sentence, effect)) return null;
  return {
    rule: `connective: ${sentence.tokens
      .slice(at, at + length)
      .map((token) => token.lower)
      .join(' ')}`,
    relation: 'causes',
    cause,
    effect,
    cue: { from: at, to: at + length },
    polarity: 'unknown',
    certainty:
      certaintyOf(sentence, { from: Math.max(0, at - 2), to: at }, effect.from) === 'hedged'
        ? 'hedged'
        : 'asserted',
    confidence: hasFiniteVerb(sentence, effect) ? 0.45 : 0.7,
    clausal: hasFiniteVerb(sentence, effect),
  };
}

/** "Because the scale was long, we shortened it": why authors did something is no claim about the world. */
function isOurDoing(sentence: Sentence, effect: Range): boolean {
  for (let at = effect.from; at < Math.min(effect.to, effect.from + 3); at++) {
    if (/^(?:we|i)$/.test(wordAt(sentence, at))) return true;
  }
  return false;
}

function clausal(sentence: Sentence, at: number): Finding | null {
  const word = wordAt(sentence, at);
  if (word !== 'because' && word !== 'therefore' && word !== 'consequently' && word !== 'hence') return null;
  let cause: Range | null;
  let effect: Range | null;
  if (word === 'because') {
    cause = clauseAfter(sentence, at + 1);
    effect = at === 0 ? cause && clauseAfter(sentence, cause.to + 1) : clauseBefore(sentence, at);
  } else {
    if (at === 0) return null;
    cause = clauseBefore(sentence, /^(?:and|so|;|,)$/.test(wordAt(sentence, at - 1)) ? at - 1 : at);
    effect = clauseAfter(sentence, at + 1);
  }
  if (!cause || !effect || isOurDoing(sentence, effect)) return null;
  return {
    rule: `connective: ${word}`,
    relation: 'causes',
    cause,
    effect,
    cue: { from: at, to: at + 1 },
    polarity: 'unknown',
    certainty:
      certaintyOf(sentence, { from: Math.max(0, at - 2), to: at + 1 }, effect.from) === 'hedged'
        ? 'hedged'
        : 'asserted',
    confidence: 0.35,
    clausal: true,
  };
}
