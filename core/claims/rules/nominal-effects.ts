import type { Certainty, Relation } from '../../model/claim.ts';
import { certaintyOf, evidenceDenied } from './certainty.ts';
import { groupStart, subjectOf } from './clause.ts';
import { headOf } from './conjuncts.ts';
import type { Finding } from './finding.ts';
import { frameOf } from './frames.ts';
import { cueKind } from './lexicon/cues.ts';
import type { Sign } from './lexicon/verbs.ts';
import { papers, people } from './lexicon/words.ts';
import { phraseToTheRight } from './phrases.ts';
import { phraseToTheLeft } from './phrases-left.ts';
import { directionOf, polarityOf } from './polarity.ts';
import { type Range, type Sentence, tagAt, wordAt } from './sentence.ts';
import { nearestPhrase, withoutDenial } from './trimming.ts';

const target = /^(?:on|upon|over|in|for|to|against)$/;
const lightVerb =
  /^(?:has|have|had|having|exerts?|exerted|exerting|shows?|showed|shown|produces?|produced|demonstrates?|demonstrated|exhibits?|exhibited|plays?|played|playing|with|possess(?:es)?|provides?|provided|provide|confers?|brings?|yields?|yielded|offers?|offered)$/;

/** "effect of X on Y", "X has no effect on Y", "the role of X in Y", "X's influence on Y". */
export function nominalEffects(sentence: Sentence): Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    if ((sentence.tokens[at]!.cue & cueKind.effectNoun) === 0) continue;
    const finding = wordAt(sentence, at + 1) === 'of' ? effectOf(sentence, at) : effectOn(sentence, at);
    if (finding) findings.push(finding);
  }
  return findings;
}

function targets(noun: string, preposition: string): boolean {
  if (/^(?:effects?|impacts?|influences?|action|repercussions)$/.test(noun))
    return /^(?:on|upon|over|against)$/.test(preposition);
  if (/^roles?$/.test(noun)) return preposition === 'in' || preposition === 'on';
  if (/^(?:effectiveness|efficacy)$/.test(noun)) return /^(?:on|in|for|against)$/.test(preposition);
  if (/^benefits?$/.test(noun)) return /^(?:on|for|to|in)$/.test(preposition);
  return /^(?:on|for)$/.test(preposition);
}

function effectOf(sentence: Sentence, at: number): Finding | null {
  const cause = phraseToTheRight(sentence, at + 2);
  if (!cause) return null;
  let preposition = cause.to;
  // "effect of X (the drug) on Y", "effects of X, given early, on Y"
  for (let next = cause.to; next < cause.to + 14; next++) {
    const word = wordAt(sentence, next);
    if (targets(wordAt(sentence, at), word)) {
      preposition = next;
      break;
    }
    if (
      !/^(?:ADP|NOUN|PROPN|ADJ|DET|PUNCT|NUM|X|VERB|AUX|ADV)$/.test(tagAt(sentence, next)) ||
      /^[.;]$/.test(word)
    )
      break;
  }
  if (!targets(wordAt(sentence, at), wordAt(sentence, preposition))) return null;
  const effect = phraseToTheRight(sentence, preposition + 1);
  if (!effect) return null;
  return build(sentence, at, cause, effect, { from: at, to: at + 1 }, premodifiers(sentence, at));
}

/** First token of the noun phrase that the noun at `at` heads, over its adjectives and determiners. */
function premodifiers(sentence: Sentence, at: number): number {
  let from = at;
  while (from > 0 && from > at - 10) {
    const tag = tagAt(sentence, from - 1);
    const word = wordAt(sentence, from - 1);
    const joins =
      /^(?:ADJ|DET|ADV|NUM)$/.test(tag) ||
      /^(?:no|any|little|its|their|of|some|and|or|significant|clear|causal|,|not|the|a)$/.test(word) ||
      (tag === 'VERB' && /(?:ing|ed)$/.test(word) && /^(?:DET|ADJ|ADV)$/.test(tagAt(sentence, from - 2)));
    if (!joins || /^(?:which|that)$/.test(word)) break;
    from--;
  }
  return from;
}

function effectOn(sentence: Sentence, at: number): Finding | null {
  if (!targets(wordAt(sentence, at), wordAt(sentence, at + 1))) return null;
  if (!target.test(wordAt(sentence, at + 1))) return null;
  const effect = phraseToTheRight(sentence, at + 2);
  if (!effect) return null;
  const from = premodifiers(sentence, at);
  const before = from - 1;
  const word = wordAt(sentence, before);
  if (lightVerb.test(word)) {
    if (word === 'with') {
      const cause = phraseToTheLeft(sentence, before);
      return cause && build(sentence, at, cause, effect, { from, to: at + 2 }, from);
    }
    const group = { from: groupStart(sentence, before), to: before + 1 };
    const cause = subjectOf(sentence, { kind: 'active', group });
    return cause && build(sentence, at, cause, effect, { from: group.from, to: at + 2 }, group.from);
  }
  if (word === "'s" || word === '’s') {
    const cause = phraseToTheLeft(sentence, before);
    return cause && build(sentence, at, cause, effect, { from: at, to: at + 2 }, from);
  }
  const whole = /^(?:NOUN|PROPN)$/.test(tagAt(sentence, at - 1)) ? phraseToTheLeft(sentence, at) : null;
  const compound = whole && nearestPhrase(sentence, whole, true); // "estimates of the drug effect on"
  return compound && build(sentence, at, compound, effect, { from: at, to: at + 2 }, compound.from);
}

function build(
  sentence: Sentence,
  at: number,
  named: Range,
  effect: Range,
  cue: Range,
  groupFrom: number,
): Finding | null {
  const frame = frameOf(sentence, at);
  if (frame === 'need') return null;
  const deniedCause = withoutDenial(sentence, named);
  const cause = deniedCause ?? named;
  const head = wordAt(sentence, headOf(sentence, cause));
  if (papers.has(head) || people.has(head)) return null;
  const group = { from: Math.max(0, Math.min(groupFrom, cue.from) - 1), to: at + 1 };
  const denied =
    deniedCause !== null ||
    evidenceDenied(sentence, premodifiers(sentence, at)) ||
    certaintyOf(sentence, group, cue.from) === 'negated' ||
    lacks(sentence, group);
  const relation: Relation = denied ? 'no effect' : 'causes';
  const certainty: Certainty = denied
    ? 'asserted'
    : frame === 'aim'
      ? 'hedged'
      : certaintyOf(sentence, group, cue.from);
  return {
    rule: `noun: ${wordAt(sentence, at)}${frame === 'aim' ? ' (aim)' : ''}`,
    relation,
    cause,
    effect,
    cue,
    polarity: denied ? 'unknown' : polarityOf(sentence, signOf(sentence, group), cause, effect),
    certainty,
    confidence: frame === 'aim' ? 0.3 : /role/.test(wordAt(sentence, at)) ? 0.5 : 0.7,
  };
}

function lacks(sentence: Sentence, group: Range): boolean {
  for (let at = group.from; at < group.to; at++) {
    if (/^(?:no|little|without|lack|absence|neither|nor)$/.test(wordAt(sentence, at))) return true;
  }
  return false;
}

function signOf(sentence: Sentence, group: Range): Sign {
  for (let at = group.from; at < group.to; at++) {
    const word = wordAt(sentence, at);
    if (
      /^(?:positive|beneficial|favou?rable|protective|benefits?|salutary|therapeutic|effectiveness|efficacy)$/.test(
        word,
      )
    )
      return 'better';
    if (/^(?:adverse|negative|harmful|detrimental|deleterious|unfavou?rable|damaging|toxic)$/.test(word))
      return 'worse';
    if (/^(?:inhibitory|suppressive|inverse|buffering|reducing|lowering)$/.test(word)) return '-';
  }
  return directionOf(sentence, group) < 0 ? '-' : '?';
}
