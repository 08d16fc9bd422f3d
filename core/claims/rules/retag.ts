import { nounLike, verbCues } from './lexicon/verbs.ts';
import { modals } from './lexicon/words.ts';
import type { Token } from './token.ts';

/** Puts right what the tagger, trained on general prose, often gets wrong in abstracts. */
export function correctTags(tokens: readonly Token[]): void {
  correctBareVerbs(tokens);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    switch (token.tag) {
      case 'NOUN':
        correctNoun(token, before, after);
        break;
      case 'ADJ':
        correctAdjective(token, before, after);
        break;
      case 'ADV':
        if (isJoinedWord(token.lower)) token.tag = 'ADJ';
        else correctAdverb(token, before, after);
        break;
      case 'VERB':
        if (isJoinedWord(token.lower)) token.tag = 'ADJ';
        else correctVerb(token, before, after);
        break;
      case 'ADP':
      case 'SCONJ':
        // "in turn", "at least" stand where adverbs stand.
        if (after && stockHeads.has(after.lower) && /^(?:in|at|as|on)$/.test(token.lower)) {
          token.tag = 'ADV';
          after.tag = 'ADV';
        }
        break;
    }
  }
}

const stockHeads = new Set(['turn', 'part', 'least', 'well', 'average']);

/** "low-dose", "increase-only": joined by a hyphen, and neither verb nor adverb. */
const isJoinedWord = (word: string): boolean =>
  word.includes('-') &&
  (!word.endsWith('ly') || word.endsWith('-only')) &&
  !verbCues.has(word) &&
  /\p{L}-\p{L}/u.test(word);

/** "[shift] work worsens", "worry is": no verb stands right before a finite one. */
function correctBareVerbs(tokens: readonly Token[]): void {
  for (const [at, token] of tokens.entries()) {
    if (token.tag !== 'VERB' || /(?:ed|s)$/u.test(token.lower)) continue;
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    const nextIsVerb = after !== undefined && (after.tag === 'AUX' || isFiniteCue(after));
    const afterNoun = before === undefined || !/^(?:AUX|PART)$/.test(before.tag);
    if (!nextIsVerb || !afterNoun) continue;
    // "Achieving modified goals was": the participle modifies when a copula follows.
    if (token.lower.endsWith('ing') && after.lower.endsWith('ed') && auxiliaryFollows(tokens, at + 2))
      continue;
    token.tag = 'NOUN';
  }
}

function auxiliaryFollows(tokens: readonly Token[], from: number): boolean {
  let depth = 0;
  for (let at = from, seen = 0; at < Math.min(tokens.length, from + 40) && seen < 8; at++) {
    const { lower, tag } = tokens[at]!;
    if (lower === '(') depth++;
    else if (lower === ')') depth--;
    else if (depth === 0) {
      if (tag === 'AUX') return true;
      if (tag === 'PUNCT') return false;
      seen++;
    }
  }
  return false;
}

const endsNounPhrase = /^(?:PUNCT|ADP|CCONJ|AUX|SCONJ)$/;
/** Adverbs without -ly that stand before a noun phrase of any kind. */
const barewordAdverbs = new Set(
  `also even only just still often always never not very too more most less least so then thus however therefore again already yet now there here instead rather quite almost about over up down out away together apart ever once twice in as at i.e e.g when where how why hence else both either enough far perhaps indeed moreover furthermore nevertheless nonetheless meanwhile otherwise sometimes especially alone later sooner prior`.split(
    /\s+/u,
  ),
);

function correctNoun(token: Token, before: Token | undefined, after: Token | undefined): void {
  const word = token.lower;
  if (before && modals.has(before.lower) && verbCues.has(word))
    token.tag = 'VERB'; // "could lower"
  else if (word.endsWith('s') && before?.tag !== 'DET' && isPlainVerb(word)) {
    token.tag = 'VERB'; // "shift work worsens insomnia"
  } else if (after?.lower === 'for' && (word === 'account' || word === 'accounts')) {
    if (before && /^(?:NOUN|PROPN|PRON)$/.test(before.tag)) token.tag = 'VERB'; // "burns account for"
  }
}

function correctAdjective(token: Token, before: Token | undefined, after: Token | undefined): void {
  if (!before) return;
  if (modals.has(before.lower) && verbCues.has(token.lower)) token.tag = 'VERB';
  else if (token.lower.endsWith('ed')) {
    // "the engine melted the seal"
    const verb =
      after && (after.tag === 'DET' || after.lower === 'by') && /^(?:NOUN|PROPN)$/.test(before.tag);
    if (verb) token.tag = 'VERB';
  } else if ((before.tag === 'ADJ' || before.tag === 'DET') && (!after || after.tag === 'PUNCT')) {
    if (nounsLikeAdjectives.has(token.lower)) token.tag = 'NOUN'; // "by bright light."
  }
}

function correctAdverb(token: Token, before: Token | undefined, after: Token | undefined): void {
  // "back pain", "bright light"
  if (!before || !after || token.lower.endsWith('ly')) return;
  if (!/^(?:NOUN|PROPN|ADJ)$/.test(after.tag) || !/^(?:DET|ADP|VERB|ADJ)$/.test(before.tag)) return;
  if (!barewordAdverbs.has(token.lower)) token.tag = 'ADJ';
}

function correctVerb(token: Token, before: Token | undefined, after: Token | undefined): void {
  // "was fatigue.", "reduced worry,"
  if (!before || before.lower === 'to' || (after && !endsNounPhrase.test(after.tag))) return;
  const object = /^(?:DET|ADJ|ADP)$/.test(before.tag) || isBe(before.lower) || before.lower.endsWith('ed');
  if (object && !/(?:ed|ing|s|n|t|ound|ade|ne|eld|me)$/u.test(token.lower)) token.tag = 'NOUN';
}

const isBe = (word: string): boolean => /^(?:is|are|was|were|be)$/.test(word);
const nounsLikeAdjectives = new Set(
  'light cold good future past present individual adult male female drug blue white dark human patient front set dual calm quiet'.split(
    ' ',
  ),
);

const isPlainVerb = (word: string): boolean => verbCues.has(word) && !nounLike.test(word);

const isFiniteCue = (token: Token): boolean =>
  verbCues
    .get(token.lower)
    ?.some(([, form]) => form === 's' || form === 'past' || form === 'past or participle') ?? false;
