import type { Relation } from '../../model/claim.ts';
import { certaintyOf, isDeontic } from './certainty.ts';
import { groupStart, type KnownVerb, subjectOf, type VerbUse } from './clause.ts';
import { headOf } from './conjuncts.ts';
import type { Finding } from './finding.ts';
import { asksForStudies } from './frames.ts';
import { cueKind } from './lexicon/cues.ts';
import { type VerbCue, verbCues } from './lexicon/verbs.ts';
import { beForms, papers, people } from './lexicon/words.ts';
import { afterAdverbs, phraseToTheRight } from './phrases.ts';
import { polarityOf } from './polarity.ts';
import { type Range, type Sentence, tagAt, wordAt } from './sentence.ts';
import { trimmed, withoutDenial } from './trimming.ts';
import { verbUse } from './verb-use.ts';

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
  const acts = cue.relation === 'causes' && use.kind !== 'passive' && use.kind !== 'reduced passive';
  const defined = use.kind === 'reduced passive' ? definedBy(sentence, named) : null;
  const subject = defined ?? (acts ? actor(sentence, denied ?? named) : (denied ?? named));
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
    object = phraseToTheRight(sentence, objectFrom) ?? phraseToTheRight(sentence, after);
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

/** Products are made, effects are caused: "the brewery produced a new beer". */
const makers = /^(?:create|produce|generate|start|bring|release|spawn|breed)$/;
const producers = new Set(
  `factory factories brewery breweries winery wineries bakery bakeries distillery mill mills farm farms studio studios publisher publishers
   newspaper newspapers magazine magazines band bands orchestra program programs programme programmes software algorithm algorithms
   website websites app apps printer printers university universities agency agencies organization organizations organisation
   organisations government governments industry industries laboratory laboratories`
    .split(/\s+/u)
    .filter(Boolean),
);

/** What people do on purpose is an action; what they cause or contribute to is an effect all the same. */
const anybodys = /^(?:cause|lead to|result in|contribute to)$/;

function subjectFits(sentence: Sentence, subject: Range, cue: VerbCue, use: VerbUse): boolean {
  const head = wordAt(sentence, headOf(sentence, subject));
  if (subject.to - subject.from === 1 && /^(?:ADJ|ADV)$/.test(tagAt(sentence, subject.from))) return false;
  if (cue.lemma === 'involve' && people.has(head)) return false;
  if (emptyHeads.test(head) && head !== 'it' && subject.to - subject.from < 2) return false;
  if (aboutThePaper(sentence, subject)) return false;
  if (people.has(head) && use.kind === 'perfect') return false;
  if (makers.test(cue.lemma) && producers.has(head)) return false;
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
