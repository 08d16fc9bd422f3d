import { cueKind, neededPrepositions } from './lexicon/cues.ts';
import { comparative, happens } from './lexicon/outcomes.ts';
import { harmDone, harmOrSignal } from './lexicon/sources.ts';
import { nounLike } from './lexicon/verbs.ts';
import type { Token } from './token.ts';

const always = cueKind.verb | cueKind.compound;

/** How far behind a verb its preposition may stand: "leads, in part, to"; "protects young children and adults against". */
const prepositionReach = 6;
const objectReach = 14;

/**
 * Which families of rules have a cue in these words, as a sum of `cueKind`; 0 when none has, and the sentence need
 * not be tagged. A word that is a cue only beside others ("results of", "due to", "if … more") counts only there.
 */
export function cuesIn(tokens: readonly Token[]): number {
  let found = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { cue } = tokens[at]!;
    if (cue === 0) continue;
    let speaks = cue & always;
    if (cue & cueKind.verb && !(standsFree(tokens, at) && prepositionFollows(tokens, at)))
      speaks &= ~cueKind.verb;
    if (cue & cueKind.effectNoun && complements.has(tokens[at + 1]?.lower ?? ''))
      speaks |= cueKind.effectNoun;
    if (cue & cueKind.changeNoun && /^(?:of|in)$/.test(tokens[at + 1]?.lower ?? ''))
      speaks |= cueKind.changeNoun;
    if (cue & cueKind.bond && bindsTwo(tokens, at)) speaks |= cueKind.bond;
    if (cue & cueKind.causeNoun && takesComplement(tokens, at)) speaks |= cueKind.causeNoun;
    if (cue & cueKind.connective && connects(tokens, at)) speaks |= cueKind.connective;
    if (cue & cueKind.condition && (found & cueKind.condition) === 0 && comparesOutcomes(tokens))
      speaks |= cueKind.condition;
    found |= speaks;
  }
  return found;
}

const opensNounPhrase = new Set(
  'a an the of with for in on from than its their our his her no this these some any each every'.split(' '),
);
const opensAgent = /^(?:by|to|with|in|from|for|and|or|,|on|upon|against)$/;

/**
 * Whether a verb's form may be its verb here. Behind an article or a preposition "an increase" is a noun, "the reduced
 * dose" an adjective, and "of reducing" the complement of a noun: the rules read none of them.
 */
function standsFree(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower;
  const word = tokens[at]!.lower;
  if (word.endsWith('ing'))
    return before !== undefined && (!opensNounPhrase.has(before) || /^(?:in|for)$/.test(before));
  if (before === undefined || !opensNounPhrase.has(before)) return true;
  if (/^(?:this|these|some|each|any|no)$/.test(before)) return true;
  if (word.endsWith('ed')) return opensAgent.test(tokens[at + 1]?.lower ?? '');
  return !nounLike.test(word);
}

function prepositionFollows(tokens: readonly Token[], at: number): boolean {
  const needed = neededPrepositions.get(tokens[at]!.lower);
  if (needed === undefined) return true;
  const reach = needed.has('from') || needed.has('against') ? objectReach : prepositionReach;
  const end = Math.min(tokens.length, at + reach);
  for (let next = at + 1; next < end; next++) if (needed.has(tokens[next]!.lower)) return true;
  return false;
}

const complements = new Set(['of', 'for', 'to', 'behind', 'against', 'in', 'on', 'upon', 'over']);
const bindings = new Set(['between', 'among', 'linking', 'of', 'with', 'to', 'on', 'upon']);

/** "association [was found] between": what is bound follows within a few words. */
function bindsTwo(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < Math.min(tokens.length, at + 7); next++) {
    if (bindings.has(tokens[next]!.lower)) return true;
  }
  return false;
}

function takesComplement(tokens: readonly Token[], at: number): boolean {
  return complements.has(tokens[at + 1]?.lower ?? '');
}

const secondWords: Readonly<Record<string, RegExp>> = {
  due: /^to$/,
  owing: /^to$/,
  thanks: /^to$/,
  as: /^a$/,
  on: /^account$/,
  by: /^virtue$/,
  in: /^response$/,
};

function connects(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.lower;
  if (word === 'by' && harmDone.has(tokens[at - 1]?.lower ?? '')) return true;
  if (word === 'from') return harmOrSignal.has(tokens[at - 1]?.lower ?? '');
  return secondWords[word]?.test(tokens[at + 1]?.lower ?? '') ?? true;
}

const comparesOutcomes = (tokens: readonly Token[]): boolean =>
  tokens.some(({ lower }) => happens.has(lower) || comparative.has(lower));
