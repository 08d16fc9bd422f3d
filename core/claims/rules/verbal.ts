import type { Relation } from '../../model/claim.ts';
import { certaintyOf, isDeontic } from './certainty.ts';
import { groupStart, subjectOf, type VerbUse } from './clause.ts';
import type { Finding } from './finding.ts';
import type { VerbForm } from './inflect.ts';
import { type VerbCue, verbCues } from './lexicon/verbs.ts';
import { auxiliaries, beForms, doForms, haveForms, modals, papers, people } from './lexicon/words.ts';
import { afterAdverbs, headOf, phraseToTheRight } from './phrases.ts';
import { polarityOf } from './polarity.ts';
import { type Range, type Sentence, tagAt, wordAt } from './sentence.ts';

/** Findings of every causal and correlational verb in the sentence. */
export function verbalFindings(sentence: Sentence): Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    for (const [cue, form] of verbCues.get(wordAt(sentence, at)) ?? []) {
      const after = afterParticle(sentence, at, cue);
      if (after === null) continue;
      const use = verbUse(sentence, at, form, cue);
      const finding = use && findingOf(sentence, cue, use, after);
      if (finding) {
        findings.push(finding);
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
  const before = wordAt(sentence, from - 1);
  const beforeTag = tagAt(sentence, from - 1);
  const within = (words: ReadonlySet<string>) => {
    for (let index = from; index < at; index++) if (words.has(wordAt(sentence, index))) return true;
    return false;
  };
  if (form === 'ing') return gerundUse(sentence, at, from, within(beForms));
  if (form === 'base') {
    const infinitive =
      wordAt(sentence, at - 1) === 'to' ||
      (tagAt(sentence, at - 1) === 'ADV' && wordAt(sentence, at - 2) === 'to');
    if (infinitive)
      return from < at - 1 && !/^(?:to)$/.test(wordAt(sentence, from)) ? { kind: 'active', group } : null;
    if (within(modals) || within(doForms) || /^(?:help|helps|helped)$/.test(wordAt(sentence, at - 1)))
      return { kind: 'active', group };
    return standsAsVerb(sentence, at, cue) ? { kind: 'active', group } : null;
  }
  if (form === 's') return standsAsVerb(sentence, at, cue) ? { kind: 'active', group } : null;
  const adjectival =
    (beforeTag === 'DET' ||
      beforeTag === 'ADP' ||
      beforeTag === 'ADJ' ||
      beforeTag === 'NUM' ||
      before === '') &&
    from === at &&
    /^(?:NOUN|PROPN|ADJ)$/.test(tagAt(sentence, at + 1));
  if (adjectival) return null;
  const passive =
    (within(beForms) && !within(haveForms)) ||
    (within(haveForms) && /^(?:been|be)$/.test(lastAuxiliary(sentence, from, at)));
  if (passive) return { kind: 'passive', group };
  if (within(beForms) && lastAuxiliary(sentence, from, at) !== 'had' && !within(haveForms))
    return { kind: 'passive', group };
  if (within(haveForms)) {
    const perfectOrAdjective =
      /^(?:NOUN|ADJ)$/.test(tagAt(sentence, at + 1)) && !cue.explicit && cue.preposition === '';
    return perfectOrAdjective ? null : { kind: 'active', group };
  }
  const next = wordAt(sentence, afterAdverbs(sentence, at + 1));
  if (next === 'by' || (cue.statal && next === cue.preposition)) return { kind: 'reduced passive', group };
  if (form === 'participle') return null;
  if (/^(?:DET|ADP|ADJ)$/.test(beforeTag) && tagAt(sentence, at) === 'ADJ' && from === at) return null;
  return { kind: 'active', group };
}

function lastAuxiliary(sentence: Sentence, from: number, at: number): string {
  for (let index = at - 1; index >= from; index--) {
    const word = wordAt(sentence, index);
    if (auxiliaries.has(word)) return word;
  }
  return '';
}

function gerundUse(sentence: Sentence, at: number, from: number, progressive: boolean): VerbUse | null {
  const group = { from: Math.min(from, at), to: at + 1 };
  if (progressive) return { kind: 'active', group };
  let index = at - 1;
  while (tagAt(sentence, index) === 'ADV') index--;
  const before = wordAt(sentence, index);
  if (/^(?:by|in|at|for)$/.test(before)) {
    const governor = wordAt(sentence, index - 1);
    if (before === 'by') return { kind: 'means', group: { from: index, to: at + 1 } };
    if (
      /^(?:effective|effectively|useful|helpful|beneficial|successful|efficacious|ineffective|superior|critical|instrumental|crucial|important)$/.test(
        governor,
      )
    ) {
      return { kind: 'means', group: { from: groupStart(sentence, index - 1), to: at + 1 } };
    }
    return null;
  }
  if (before === ',' || before === 'thereby' || before === 'thus' || before === 'hence')
    return { kind: 'participial', group };
  if (/^(?:NOUN|PROPN)$/.test(tagAt(sentence, index)) || before === ')')
    return { kind: 'participial', group };
  return null;
}

const nounLike =
  /^(?:causes?|results?|triggers?|increases?|boosts?|decreases?|lowers?|delays?|limits?|influences?|affects?|impacts?|changes?|controls?|shapes?|links?|benefits?|damages?|harms?|drives?|sparks?|moderates?|yields?|produce|halts?|cures?|reverses?|blocks?|relates?|lower|moderate|elaborate|correlates?|curbs?|eases?|transforms?)$/;

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
  if (!nounLike.test(word)) return tag === 'VERB' || /^(?:NOUN|PROPN|PRON)$/.test(beforeTag);
  if (beforeTag === 'DET' && !/^(?:this|that|these|those|which|some|all|both)$/.test(before)) return false;
  if (/^(?:ADJ|ADP|NUM)$/.test(beforeTag) && tag !== 'VERB') return false;
  if (cue.preposition !== '') return next === cue.preposition || tag === 'VERB';
  if (/^(?:of|in|on|between|for|from|,|\.|and|or|is|are|was|were|with|to|;|)$/.test(next)) return false;
  if (tag === 'VERB') return true;
  return (
    /^(?:NOUN|PROPN|PRON)$/.test(beforeTag) &&
    /^(?:DET|ADJ|NOUN|PROPN|VERB|PRON)$/.test(nextTag) &&
    /^(?:DET)$/.test(nextTag)
  );
}

const emptyHeads =
  /^(?:factors?|mechanisms?|strategies|strategy|ways?|interventions|measures|efforts|things|variables|determinants|pathways|processes|predictors|conditions|need|goal|aim|order|attempt|what|it|there|something)$/;

function findingOf(sentence: Sentence, cue: VerbCue, use: VerbUse, after: number): Finding | null {
  if (isDeontic(sentence, use.group)) return null;
  const subject = subjectOf(sentence, use);
  if (!subject) return null;
  let object: Range | null;
  let cueEnd = after;
  let reversed = cue.reversed;
  if (use.kind === 'passive' || use.kind === 'reduced passive') {
    const agent = afterAdverbs(sentence, after);
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
      if (wordAt(sentence, preposition) !== cue.preposition) {
        // "protects children against anxiety" is left to the plain-object reading of other verbs.
        return null;
      }
      objectFrom = preposition + 1;
      cueEnd = objectFrom;
    }
    object = phraseToTheRight(sentence, objectFrom);
  }
  if (!object || !subjectFits(sentence, subject, cue)) return null;
  const [cause, effect] = reversed ? [object, subject] : [subject, object];
  if (emptyHeads.test(wordAt(sentence, headOf(sentence, effect)))) return null;
  const certainty = certaintyOf(sentence, use.group, subject.from);
  const relation: Relation = cue.relation;
  return {
    rule: `verb: ${cue.lemma}${cue.preposition === '' ? '' : ` ${cue.preposition}`}${use.kind === 'active' ? '' : ` (${use.kind})`}`,
    relation,
    cause,
    effect,
    cue: { from: use.group.from, to: cueEnd },
    polarity: polarityOf(sentence, cue.sign, cause, effect),
    certainty,
    confidence: cue.explicit ? 0.85 : relation === 'associated' ? 0.8 : 0.7,
  };
}

function subjectFits(sentence: Sentence, subject: Range, cue: VerbCue): boolean {
  const head = wordAt(sentence, headOf(sentence, subject));
  if (emptyHeads.test(head) && head !== 'it') return false;
  if (papers.has(head)) return false;
  if (people.has(head) && !cue.statal && !cue.explicit) return /^(?:it|they)$/.test(head);
  return true;
}
