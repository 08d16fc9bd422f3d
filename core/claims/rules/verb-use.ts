import { groupStart, type VerbUse } from './clause.ts';
import type { VerbForm } from './inflect.ts';
import { nounLike, type VerbCue } from './lexicon/verbs.ts';
import {
  auxiliaries,
  beForms,
  deonticModals,
  doForms,
  haveForms,
  linkingToInfinitive,
  modals,
  subordinators,
} from './lexicon/words.ts';
import { afterAdverbs, continuesVerb, isFiniteVerb } from './phrases.ts';
import { type Sentence, tagAt, wordAt } from './sentence.ts';

/** How the verb at `at` stands in its clause; null when it is no verb there, or an adjective. */
export function verbUse(sentence: Sentence, at: number, form: VerbForm, cue: VerbCue): VerbUse | null {
  const from = groupStart(sentence, at);
  const group = { from, to: at + 1 };
  let outer = from - 1;
  while (outer > 0 && tagAt(sentence, outer) === 'ADV') outer--;
  const before = wordAt(sentence, outer);
  const beforeTag = tagAt(sentence, outer);
  const within = (words: ReadonlySet<string>) => {
    for (let index = from; index < at; index++) if (words.has(wordAt(sentence, index))) return true;
    return false;
  };
  if (form === 'ing') return gerundUse(sentence, at, from, within(beForms));
  if (form === 'base') {
    const infinitive =
      wordAt(sentence, at - 1) === 'to' ||
      (tagAt(sentence, at - 1) === 'ADV' && wordAt(sentence, at - 2) === 'to');
    if (infinitive) {
      if (from < at - 1 && wordAt(sentence, from) !== 'to') return { kind: 'active', group };
      return {
        kind: 'infinitive',
        group: { from: wordAt(sentence, at - 1) === 'to' ? at - 1 : at - 2, to: at + 1 },
      };
    }
    if (within(modals) || within(doForms) || /^(?:help|helps|helped)$/.test(wordAt(sentence, at - 1)))
      return { kind: 'active', group };
    if (/^(?:and|or|but)$/.test(before) && !mayShareVerb(sentence, outer)) return null;
    return standsAsVerb(sentence, at, cue) ? { kind: 'active', group } : null;
  }
  if (form === 's') return standsAsVerb(sentence, at, cue) ? { kind: 'active', group } : null;
  const beforeGerund = tagAt(sentence, at + 1) === 'VERB' && wordAt(sentence, at + 1).endsWith('ing');
  const beforeNominal = from === at && (beforeGerund || /^(?:NOUN|PROPN|ADJ)$/.test(tagAt(sentence, at + 1)));
  const second = /^(?:and|or|but)$/.test(before) && continuesVerb(sentence, outer);
  const adjectival =
    beforeNominal &&
    !second &&
    (/^(?:DET|ADP|CCONJ)$/.test(beforeTag) ||
      /^(?:for|of|in|with|on|to|from|by|,|)$/.test(before) ||
      (beforeTag === 'VERB' && before.endsWith('ing')) ||
      (/^(?:ADJ|NUM|VERB)$/.test(beforeTag) && !isOnlyVerb(sentence, at)));
  if (adjectival) return null;
  const passive =
    (within(beForms) && !within(haveForms)) ||
    (within(haveForms) && /^(?:been|be)$/.test(lastAuxiliary(sentence, from, at)));
  if (passive) return { kind: 'passive', group };
  if (within(beForms) && lastAuxiliary(sentence, from, at) !== 'had' && !within(haveForms))
    return { kind: 'passive', group };
  if (within(haveForms)) {
    const perfectOrAdjective =
      /^(?:NOUN|ADJ)$/.test(tagAt(sentence, at + 1)) &&
      !cue.explicit &&
      cue.preposition === '' &&
      !/^has$/.test(lastAuxiliary(sentence, from, at));
    return perfectOrAdjective ? { kind: 'perfect', group } : { kind: 'active', group };
  }
  const next = wordAt(sentence, afterAdverbs(sentence, at + 1));
  const particle = !cue.statal && cue.preposition !== '' && next === cue.preposition;
  if (
    next === 'by' ||
    (cue.statal && next === cue.preposition) ||
    (particle && wordAt(sentence, afterAdverbs(sentence, at + 1) + 1) === 'by')
  )
    return { kind: 'reduced passive', group };
  if (form === 'participle') return null;
  if (/^(?:DET|ADP|ADJ)$/.test(beforeTag) && tagAt(sentence, at) === 'ADJ' && from === at) return null;
  return { kind: 'active', group };
}

/**
 * A bare verb after "and" continues the verb before it. After a purpose ("to attenuate X and prevent Y") or a
 * demand ("should … and improve") it states nothing.
 */
function mayShareVerb(sentence: Sentence, conjunction: number): boolean {
  for (let at = conjunction - 1; at >= Math.max(0, conjunction - 25); at--) {
    const word = wordAt(sentence, at);
    if (deonticModals.has(word)) return false;
    if (modals.has(word)) return true;
    if (word === 'to' && tagAt(sentence, at + 1) === 'VERB')
      return linkingToInfinitive.has(wordAt(sentence, at - 1));
    if (/^[;:.]$/.test(word)) return true;
  }
  return true;
}

function lastAuxiliary(sentence: Sentence, from: number, at: number): string {
  for (let index = at - 1; index >= from; index--) {
    const word = wordAt(sentence, index);
    if (auxiliaries.has(word)) return word;
  }
  return '';
}

/** Adjectives that say that something does what the gerund after them names: "effective in reducing". */
const able =
  /^(?:effective|effectively|useful|helpful|beneficial|successful|efficacious|ineffective|superior|critical|instrumental|crucial|important|mechanism|potent)$/;

/** "were an effective and efficient [mechanism]": start of the verb group of the copula. */
function copulaBefore(sentence: Sentence, adjective: number): number {
  for (let at = adjective; at >= Math.max(0, adjective - 7); at--) {
    if (beForms.has(wordAt(sentence, at)) || haveForms.has(wordAt(sentence, at)))
      return groupStart(sentence, at);
  }
  return groupStart(sentence, adjective);
}

function gerundUse(sentence: Sentence, at: number, from: number, progressive: boolean): VerbUse | null {
  const group = { from: Math.min(from, at), to: at + 1 };
  if (progressive) return { kind: 'active', group };
  let index = at - 1;
  while (tagAt(sentence, index) === 'ADV') index--;
  const before = wordAt(sentence, index);
  if (/^(?:by|in|at|for)$/.test(before)) {
    if (before === 'by') return { kind: 'means', group: { from: index, to: at + 1 } };
    for (let governor = index - 1; governor >= Math.max(0, index - 9); governor--) {
      if (able.test(wordAt(sentence, governor))) {
        return { kind: 'means', group: { from: copulaBefore(sentence, governor), to: at + 1 } };
      }
      if (/^[,;.]$/.test(wordAt(sentence, governor))) break;
    }
    return null;
  }
  if (before === ',' || before === 'thereby' || before === 'thus' || before === 'hence')
    return { kind: 'participial', group };
  if (/^(?:NOUN|PROPN)$/.test(tagAt(sentence, index)) || before === ')')
    return { kind: 'participial', group };
  return null;
}

/** Tells a finite verb from the noun of the same form by its neighbours, the tagger's word counting last. */
function standsAsVerb(sentence: Sentence, at: number, cue: VerbCue): boolean {
  const word = wordAt(sentence, at);
  const tag = tagAt(sentence, at);
  let index = at - 1;
  while (tagAt(sentence, index) === 'ADV' && index > at - 4) index--;
  // "caspase 3 increases": the number belongs to the name.
  if (tagAt(sentence, index) === 'NUM' && /^(?:NOUN|PROPN)$/.test(tagAt(sentence, index - 1))) index--;
  const before = wordAt(sentence, index);
  const beforeTag = tagAt(sentence, index);
  const next = wordAt(sentence, at + 1);
  const nextTag = tagAt(sentence, at + 1);
  if (/^[-–]$/.test(before)) return false; // "all - cause mortality"
  if (!nounLike.test(word)) return tag === 'VERB' || /^(?:NOUN|PROPN|PRON)$/.test(beforeTag);
  if (beforeTag === 'DET' && !/^(?:this|that|these|those|which|some|all|both)$/.test(before)) return false;
  if (/^(?:ADJ|ADP|NUM)$/.test(beforeTag) && tag !== 'VERB') return false;
  if (cue.preposition !== '') return next === cue.preposition || tag === 'VERB';
  if (/^(?:of|in|on|between|for|from|,|\.|and|or|is|are|was|were|with|to|;|)$/.test(next)) return false;
  if (tag === 'VERB' || /^(?:which)$/.test(before)) return true;
  if (
    !/^(?:NOUN|PROPN|PRON)$/.test(beforeTag) &&
    !/^(?:which|that|this|these|those)$/.test(before) &&
    index !== 0
  )
    return false;
  if (nextTag === 'DET') return true;
  // A bare form agrees with a plural only: "attentional control training" has no verb.
  if (!word.endsWith('s') && !/s$|^(?:they|we|you|i)$/u.test(before) && !isJoined(sentence, index))
    return false;
  return /^(?:ADJ|NOUN|PROPN|VERB|PRON)$/.test(nextTag) && isOnlyVerb(sentence, at);
}

/** "debt and divorce trigger": a subject of two names takes the bare form. */
function isJoined(sentence: Sentence, last: number): boolean {
  let at = last;
  while (at > 0 && /^(?:NOUN|PROPN|ADJ)$/.test(tagAt(sentence, at))) at--;
  return wordAt(sentence, at) === 'and' && /^(?:NOUN|PROPN)$/.test(tagAt(sentence, at - 1));
}

/** True when nothing else in the clause could be its verb. */
function isOnlyVerb(sentence: Sentence, at: number): boolean {
  for (const step of [-1, 1]) {
    for (
      let index = at + step;
      index >= 0 && index < sentence.tokens.length && Math.abs(index - at) < 25;
      index += step
    ) {
      const word = wordAt(sentence, index);
      if (/^[;:.,]$/.test(word) || subordinators.has(word) || word === 'that' || word === 'which') break;
      if (isFiniteVerb(sentence, index)) return false;
    }
  }
  return true;
}
