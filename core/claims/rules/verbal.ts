import type { Relation } from '../../model/claim.ts';
import { certaintyOf, isDeontic } from './certainty.ts';
import { groupStart, type KnownVerb, subjectOf, type VerbUse } from './clause.ts';
import { headOf } from './conjuncts.ts';
import type { Finding } from './finding.ts';
import { asksForStudies } from './frames.ts';
import type { VerbForm } from './inflect.ts';
import { cueKind } from './lexicon/cues.ts';
import { nounLike, type VerbCue, verbCues } from './lexicon/verbs.ts';
import {
  auxiliaries,
  beForms,
  deonticModals,
  doForms,
  haveForms,
  linkingToInfinitive,
  modals,
  papers,
  people,
  subordinators,
} from './lexicon/words.ts';
import { afterAdverbs, continuesVerb, isFiniteVerb, phraseToTheRight } from './phrases.ts';
import { polarityOf } from './polarity.ts';
import { type Range, type Sentence, tagAt, wordAt } from './sentence.ts';
import { trimmed, withoutDenial } from './trimming.ts';

interface Found {
  readonly finding: Finding;
  readonly subject: Range;
  readonly object: Range;
}

/** Findings of every causal and correlational verb in the sentence. */
export function verbalFindings(sentence: Sentence): Finding[] {
  const findings: Finding[] = [];
  let earlier: KnownVerb | null = null;
  for (let at = 0; at < sentence.tokens.length; at++) {
    if ((sentence.tokens[at]!.cue & cueKind.verb) === 0) continue;
    for (const [cue, form] of verbCues.get(wordAt(sentence, at)) ?? []) {
      const after = afterParticle(sentence, at, cue);
      if (after === null) continue;
      const use = verbUse(sentence, at, form, cue);
      const found: Found | null = use && findingOf(sentence, cue, use, after, earlier);
      if (found) {
        findings.push(found.finding);
        earlier = {
          at,
          subject: found.subject,
          object: found.object,
          participial: use?.kind === 'participial',
        };
        break;
      }
    }
  }
  return findings;
}

/** Index after a particle verb's particle ("give rise"), `at + 1` for plain verbs, null when it is missing. */
function afterParticle(sentence: Sentence, at: number, cue: VerbCue): number | null {
  const particle = cue.lemma.split(' ')[1];
  if (particle === undefined) return at + 1;
  return wordAt(sentence, at + 1) === particle ? at + 2 : null;
}

function verbUse(sentence: Sentence, at: number, form: VerbForm, cue: VerbCue): VerbUse | null {
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
  const beforeNominal = from === at && /^(?:NOUN|PROPN|ADJ)$/.test(tagAt(sentence, at + 1));
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

const emptyHeads =
  /^(?:factors?|mechanisms?|strategies|strategy|ways?|measures|things|variables|determinants|pathways|processes|predictors|conditions|need|goal|aim|order|attempt|what|it|there|something)$/;

function findingOf(
  sentence: Sentence,
  cue: VerbCue,
  use: VerbUse,
  after: number,
  earlier: KnownVerb | null,
): Found | null {
  if (isDeontic(sentence, use.group) || (cue.passiveOnly && !/passive/.test(use.kind))) return null;
  const named = subjectOf(sentence, use, earlier);
  if (!named) return null;
  const denied = withoutDenial(sentence, named);
  const defined = use.kind === 'reduced passive' ? definedBy(sentence, named) : null;
  const subject = defined ?? actor(sentence, denied ?? named);
  let object: Range | null;
  let cueEnd = after;
  let reversed = cue.reversed;
  if (use.kind === 'passive' || use.kind === 'reduced passive') {
    let agent = afterAdverbs(sentence, after);
    // "was brought about by"
    if (!cue.statal && cue.preposition !== '' && wordAt(sentence, agent) === cue.preposition) agent++;
    const word = wordAt(sentence, agent);
    if (cue.statal && word === cue.preposition) {
      // "is associated with", "is attributed to"
    } else if (word === 'by' && !cue.statal) {
      reversed = !reversed;
    } else return null;
    object = phraseToTheRight(sentence, agent + 1);
    cueEnd = agent + 1;
  } else {
    if (cue.statal && !/^(?:relate|correlate|coincide|link)/.test(cue.lemma)) return null;
    let objectFrom = after;
    if (cue.preposition !== '') {
      const preposition = afterAdverbs(sentence, after);
      if (wordAt(sentence, preposition) === cue.preposition) objectFrom = preposition + 1;
      else {
        const averted = /^(?:from|against)$/.test(cue.preposition)
          ? avertedFrom(sentence, after, cue.preposition)
          : null;
        if (averted === null) return null;
        objectFrom = averted;
      }
      cueEnd = Math.max(after, Math.min(objectFrom, preposition + 1));
    } else if (/^(?:prevent|deter|discourage|block)$/.test(cue.lemma)) {
      objectFrom = avertedFrom(sentence, after, 'from') ?? after;
    }
    object = phraseToTheRight(sentence, objectFrom);
  }
  if (!object || !subjectFits(sentence, subject, cue, use)) return null;
  if (aboutThePaper(sentence, object) || isQuestion(sentence, subject.from)) return null;
  const [cause, effect] = reversed ? [object, subject] : [subject, object];
  if (emptyHeads.test(wordAt(sentence, headOf(sentence, effect)))) return null;
  const certainty = denied ? 'negated' : certaintyOf(sentence, use.group, subject.from);
  const relation: Relation =
    cue.relation === 'associated' && saysCausally(sentence, use.group) ? 'causes' : cue.relation;
  const finding: Finding = {
    rule: `verb: ${cue.lemma}${cue.preposition === '' ? '' : ` ${cue.preposition}`}${use.kind === 'active' ? '' : ` (${use.kind})`}`,
    relation,
    cause,
    effect,
    cue: { from: use.group.from, to: cueEnd },
    polarity: polarityOf(sentence, cue.sign, cause, effect),
    certainty,
    confidence:
      pointsBack.test(wordAt(sentence, subject.from)) && subject.to - subject.from === 1
        ? 0.25
        : cue.explicit
          ? 0.85
          : relation === 'associated'
            ? 0.8
            : 0.7,
  };
  return { finding, subject, object };
}

/** "protects children against anxiety", "prevents infants from developing measles": where the averted begins. */
function avertedFrom(sentence: Sentence, after: number, preposition: string): number | null {
  const saved = phraseToTheRight(sentence, after);
  if (!saved || wordAt(sentence, saved.to) !== preposition) return null;
  const next = wordAt(sentence, saved.to + 1);
  return preposition === 'from' && !next.endsWith('ing') ? null : saved.to + 1;
}

/** What people do on purpose is an action; what they cause or contribute to is an effect all the same. */
const anybodys = /^(?:cause|lead to|result in|contribute to)$/;

function subjectFits(sentence: Sentence, subject: Range, cue: VerbCue, use: VerbUse): boolean {
  const head = wordAt(sentence, headOf(sentence, subject));
  if (subject.to - subject.from === 1 && /^(?:ADJ|ADV)$/.test(tagAt(sentence, subject.from))) return false;
  if (cue.lemma === 'involve' && people.has(head)) return false;
  if (emptyHeads.test(head) && head !== 'it' && subject.to - subject.from < 2) return false;
  if (aboutThePaper(sentence, subject)) return false;
  if (people.has(head) && use.kind === 'perfect') return false;
  const unplanned = cue.explicit && anybodys.test(`${cue.lemma} ${cue.preposition}`.trim());
  if (people.has(head) && !cue.statal && !unplanned) return /^(?:it|they)$/.test(head);
  if (use.group.from < use.group.to - 1 && purposes.test(head) && isToInfinitive(sentence, use.group))
    return false;
  return true;
}

const classNouns =
  /^(?:conditions?|disorders?|illness(?:es)?|syndromes?|states?|problems?|phenomen(?:on|a)|incidents?|process(?:es)?|events?)$/;

/** "Gout is a painful condition caused by": what is caused is gout. */
function definedBy(sentence: Sentence, named: Range): Range | null {
  if (!classNouns.test(wordAt(sentence, headOf(sentence, named)))) return null;
  const copula = /^(?:a|an|the)$/.test(wordAt(sentence, named.from - 1)) ? named.from - 2 : named.from - 1;
  if (!/^(?:is|are|was|were)$/.test(wordAt(sentence, copula))) return null;
  const subject = subjectOf(sentence, {
    kind: 'active',
    group: { from: groupStart(sentence, copula), to: copula + 1 },
  });
  return subject && !pointsBack.test(wordAt(sentence, subject.from)) ? subject : null;
}

/** "is causally associated with". */
function saysCausally(sentence: Sentence, group: Range): boolean {
  for (let at = Math.max(0, group.from - 1); at <= group.to; at++) {
    if (/^(?:causally|aetiologically|etiologically)$/.test(wordAt(sentence, at))) return true;
  }
  return false;
}

/** "the effectiveness of music to change mood": what acts is the music. */
function actor(sentence: Sentence, subject: Range): Range {
  for (let at = subject.from; at < Math.min(subject.to - 2, subject.from + 3); at++) {
    if (
      /^(?:effects?|effectiveness|efficacy|influence|action)$/.test(wordAt(sentence, at)) &&
      wordAt(sentence, at + 1) === 'of'
    )
      return trimmed(sentence, { from: at + 2, to: subject.to }) ?? subject;
  }
  return subject;
}

const purposes =
  /^(?:goals?|aims?|plans?|purposes?|objectives?|ideas?|intentions?|intent|tasks?|challenges?|strateg(?:y|ies)|mission|function|priority|hope)$/;

/** "is to raise", with the infinitive right behind the copula. */
function isToInfinitive(sentence: Sentence, group: Range): boolean {
  for (let at = group.from; at < group.to - 1; at++) {
    if (beForms.has(wordAt(sentence, at)) && wordAt(sentence, at + 1) === 'to') return true;
  }
  return false;
}

const paperTalk = /^(?:generali[sz]ability|interpretation|validity|estimates?|conclusions?|confounding)$/;

/** A cause that is only pointed to: an editor must say what is meant. */
const pointsBack = /^(?:it|this|that|these|those|they|some|which|he|she|we|you)$/;

/** Nouns that say nothing by themselves, and words that only point back. */
const loneTalk =
  /^(?:bias|effects?|associations?|relationships?|differences?|links?|paths?|itself|themselves|each|other|one|increases?|decreases?|changes?)$/;

/** Talk of the study itself is no claim about the world: "could influence the generalizability of our findings". */
function aboutThePaper(sentence: Sentence, phrase: Range): boolean {
  const head = wordAt(sentence, headOf(sentence, phrase));
  if (papers.has(head) || paperTalk.test(head)) return true;
  if (phrase.to - phrase.from === 1 && loneTalk.test(head)) return true;
  for (let at = phrase.from; at < phrase.to - 1; at++) {
    if (wordAt(sentence, at) === 'our' && papers.has(wordAt(sentence, at + 1))) return true;
  }
  return false;
}

/** "whether X increases Y", "further studies are needed to …, which …": asked, not said. */
function isQuestion(sentence: Sentence, clauseStart: number): boolean {
  for (let at = clauseStart - 1; at >= Math.max(0, clauseStart - 3); at--) {
    const word = wordAt(sentence, at);
    if (word === 'whether') return true;
    // "the extent to which", "ways in which"
    if (word === 'which' && /^(?:extents?|degrees?|ways?|manner)$/.test(wordAt(sentence, at - 2)))
      return true;
    if (
      word === 'how' &&
      !/^(?:shows?|showed|shown|showing|demonstrates?|explains?|illustrates?|of)$/.test(
        wordAt(sentence, at - 1),
      )
    )
      return true;
  }
  return asksForStudies(sentence, clauseStart);
}
