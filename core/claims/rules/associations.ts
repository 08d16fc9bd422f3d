import { certaintyOf, evidenceDenied } from './certainty.ts';
import { groupStart, subjectOf } from './clause.ts';
import type { Finding } from './finding.ts';
import { frameOf } from './frames.ts';
import { cueKind } from './lexicon/cues.ts';
import { phraseToTheRight } from './phrases.ts';
import { polarityOf } from './polarity.ts';
import { type Range, reach, type Sentence, tagAt, wordAt } from './sentence.ts';
import { trimmed } from './trimming.ts';

const causalWord =
  /^(?:causal(?:ly)?|causative|cause-and-effect|cause-effect|aetiological|etiological|causality|causalities|causation)$/;

/** "association between X and Y", "causal relationship of X with Y", "X showed a correlation with Y". */
export function associations(sentence: Sentence): Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    if ((sentence.tokens[at]!.cue & cueKind.bond) === 0) continue;
    const from = phraseStart(sentence, at);
    const causal = isCausal(sentence, from, at);
    if (/^(?:effects?|pathways?|interplay)$/.test(wordAt(sentence, at)) && !causal) continue;
    const pair = pairOf(sentence, at, from);
    if (!pair) continue;
    const frame = frameOf(sentence, at);
    if (frame === 'need') continue;
    const certainty = frame === 'aim' ? 'hedged' : certaintyAround(sentence, from, at, pair);
    const aim = frame === 'aim' ? ' (aim)' : '';
    const finding: Finding = {
      rule: `noun: ${causal ? 'causal ' : ''}${wordAt(sentence, at)}${aim}`,
      relation: causal ? 'causes' : 'associated',
      ...pair,
      cue: { from: causal ? from : at, to: at + 1 },
      polarity: signBefore(sentence, from, at) ?? polarityOf(sentence, '?', pair.cause, pair.effect),
      certainty,
      confidence: frame === 'aim' ? 0.3 : causal ? 0.75 : 0.65,
    };
    findings.push(finding);
    if (causal && isMutual(sentence, from, at)) {
      findings.push({ ...finding, cause: pair.effect, effect: pair.cause });
    }
  }
  return findings;
}

/** "a bidirectional causal relationship": both ways. */
function isMutual(sentence: Sentence, from: number, at: number): boolean {
  for (let index = from; index < at; index++) {
    if (/^(?:bidirectional|bi-directional|reciprocal|mutual|two-way)$/.test(wordAt(sentence, index)))
      return true;
  }
  return false;
}

function phraseStart(sentence: Sentence, at: number): number {
  let from = at;
  while (from > 0 && from > at - 8) {
    const tag = tagAt(sentence, from - 1);
    const word = wordAt(sentence, from - 1);
    if (!/^(?:ADJ|DET|ADV|NUM)$/.test(tag) && !/^(?:no|and|or|cause|effect|causal)$/.test(word)) break;
    from--;
  }
  return from;
}

function isCausal(sentence: Sentence, from: number, at: number): boolean {
  for (let index = from; index <= at; index++) if (causalWord.test(wordAt(sentence, index))) return true;
  return false;
}

export interface Pair {
  readonly cause: Range;
  readonly effect: Range;
}

function pairOf(sentence: Sentence, at: number, from: number): Pair | null {
  let next = at + 1;
  // "association was found between", "relationship exists between"
  while (
    next < at + 6 &&
    /^(?:VERB|AUX|ADV)$/.test(tagAt(sentence, next)) &&
    !/^(?:between)$/.test(wordAt(sentence, next))
  )
    next++;
  const preposition = wordAt(sentence, next);
  if (preposition === 'between' || preposition === 'linking') return between(sentence, next + 1);
  if (preposition === 'among') return between(sentence, next + 1);
  if (preposition === 'of' && next === at + 1) {
    const cause = phraseToTheRight(sentence, next + 1);
    if (!cause) return null;
    for (let word = cause.to; word < cause.to + 8; word++) {
      if (/^(?:with|to|on|and)$/.test(wordAt(sentence, word))) {
        const effect = phraseToTheRight(sentence, word + 1);
        return effect && { cause, effect };
      }
      if (/^[.;]$/.test(wordAt(sentence, word))) break;
    }
    return between(sentence, next + 1);
  }
  if (/^(?:with|to|on|upon)$/.test(preposition) && next === at + 1) {
    const verb = from - 1;
    if (
      !/^(?:has|have|had|exerts?|exerted|showed|shows?|shown|exhibited|demonstrated|displayed|reported|with|found)$/.test(
        wordAt(sentence, verb),
      )
    )
      return null;
    const cause = subjectOf(sentence, {
      kind: 'active',
      group: { from: groupStart(sentence, verb), to: verb + 1 },
    });
    const effect = phraseToTheRight(sentence, next + 1);
    return cause && effect && { cause, effect };
  }
  return null;
}

/** The two ends of "association between X and Y", "effect of X on Y", from the noun at `at` on. */
export function pairAfterBond(sentence: Sentence, at: number): Pair | null {
  return pairOf(sentence, at, at);
}

/** "X and Y": cut at the "and" that leaves a phrase with its own beginning on the right. */
function between(sentence: Sentence, from: number, limit?: number): Pair | null {
  const whole = phraseToTheRight(sentence, from, limit);
  const end = whole ? Math.max(whole.to, joined(sentence, whole)) : 0;
  if (!whole) return null;
  const first = firstPairEnd(sentence, { from: whole.from, to: end });
  if (first !== null) return between(sentence, from, first);
  const ands: number[] = [];
  for (let at = whole.from; at < Math.min(end, from + reach); at++)
    if (wordAt(sentence, at) === 'and') ands.push(at);
  if (ands.length === 0) return null;
  const cut =
    ands.find((at) => /^(?:DET)$/.test(tagAt(sentence, at + 1))) ??
    (ands.length > 1 && /^(?:its|their)$/.test(wordAt(sentence, ands.at(-1)! + 1)) ? ands[0]! : ands.at(-1)!);
  const cause = trimmed(sentence, { from: whole.from, to: cut });
  const effect = trimmed(sentence, { from: cut + 1, to: end });
  return cause && effect && { cause, effect };
}

/** "between A and B, C and D": where the first of several pairs ends; null when there is one pair only. */
function firstPairEnd(sentence: Sentence, range: Range): number | null {
  let ands = 0;
  let firstComma: number | null = null;
  for (let at = range.from; at < range.to; at++) {
    const word = wordAt(sentence, at);
    if (word === 'and') {
      const closesList = wordAt(sentence, at - 1) === ',';
      if (firstComma !== null && ands === 1 && !closesList) return firstComma;
      if (firstComma === null) ands++;
    } else if (word === ',' && ands === 1 && firstComma === null) firstComma = at;
    else if (word === ',' && ands === 0) return null;
  }
  return null;
}

/** "between X among Y and Z": the phrase reader stops at "among"; the pair goes on to "and". */
function joined(sentence: Sentence, whole: Range): number {
  for (let at = whole.from; at < whole.to; at++) if (wordAt(sentence, at) === 'and') return whole.to;
  for (let at = whole.to; at < whole.to + 12; at++) {
    const word = wordAt(sentence, at);
    if (/^[.;]$/.test(word) || word === '') return whole.to;
    if (word === 'and') return phraseToTheRight(sentence, at + 1)?.to ?? whole.to;
  }
  return whole.to;
}

function certaintyAround(sentence: Sentence, from: number, at: number, pair: Pair) {
  if (evidenceDenied(sentence, from)) return 'negated';
  const after = Math.min(sentence.tokens.length, pair.effect.to + 6);
  for (let index = pair.effect.to; index < after; index++) {
    const word = wordAt(sentence, index);
    if (/^[,;.]$/.test(word)) break;
    if (word === 'not' || word === 'rejected' || word === 'refuted') return 'negated';
  }
  return certaintyOf(sentence, { from: Math.max(0, from - 4), to: at + 1 }, Math.max(0, from - 4));
}

function signBefore(sentence: Sentence, from: number, at: number): '+' | '-' | null {
  for (let index = from; index < at; index++) {
    const word = wordAt(sentence, index);
    if (/^(?:positive|direct)$/.test(word)) return '+';
    if (/^(?:negative|inverse|reverse)$/.test(word)) return '-';
  }
  return null;
}
