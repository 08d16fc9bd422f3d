import type { Relation } from '../../model/claim.ts';
import { certaintyOf } from './certainty.ts';
import { groupStart, subjectOf } from './clause.ts';
import { headOf } from './conjuncts.ts';
import type { Finding } from './finding.ts';
import { frameOf } from './frames.ts';
import { cueKind } from './lexicon/cues.ts';
import { type Sign, type VerbCue, verbCues } from './lexicon/verbs.ts';
import { beForms, papers } from './lexicon/words.ts';
import { phraseToTheRight } from './phrases.ts';
import { phraseToTheLeft } from './phrases-left.ts';
import { polarityOf } from './polarity.ts';
import { type Range, type Sentence, tagAt, wordAt } from './sentence.ts';

interface NounCue {
  readonly pattern: RegExp;
  readonly preposition: RegExp;
  readonly relation: Relation;
  readonly sign: Sign;
  /** The subject is the effect: "Y is a consequence of X". */
  readonly reversed: boolean;
  readonly confidence: number;
}

const cues: readonly NounCue[] = [
  {
    pattern:
      /^(?:causes?|drivers?|determinants?|triggers?|contributors?|culprits?|precursors?|sources?|inducers?|promoters?|activators?|enhancers?|reasons?|stimulus|stimuli|catalysts?)$/,
    preposition: /^(?:of|for|to|behind)$/,
    relation: 'causes',
    sign: '+',
    reversed: false,
    confidence: 0.8,
  },
  {
    pattern:
      /^(?:inhibitors?|suppressors?|barriers?|deterrents?|obstacles?|remedy|remedies|cure|antidote|protection)$/,
    preposition: /^(?:of|for|to|against)$/,
    relation: 'causes',
    sign: '-',
    reversed: false,
    confidence: 0.6,
  },
  {
    pattern: /^mediators?$/,
    preposition: /^(?:of|in|for)$/,
    relation: 'mediates',
    sign: '?',
    reversed: false,
    confidence: 0.7,
  },
  {
    pattern: /^moderators?$/,
    preposition: /^(?:of|in|for)$/,
    relation: 'moderates',
    sign: '?',
    reversed: false,
    confidence: 0.7,
  },
  {
    pattern: /^unrelated$/,
    preposition: /^to$/,
    relation: 'associated',
    sign: '?',
    reversed: false,
    confidence: 0.7,
  },
  {
    pattern: /^(?:regulators?|modulators?|modifiers?)$/,
    preposition: /^of$/,
    relation: 'causes',
    sign: '?',
    reversed: false,
    confidence: 0.7,
  },
  {
    pattern: /^(?:prerequisites?|preconditions?)$/,
    preposition: /^(?:for|of)$/,
    relation: 'causes',
    sign: '+',
    reversed: false,
    confidence: 0.5,
  },
  {
    pattern:
      /^(?:consequences?|results?|outcomes?|products?|complications?|sequelae?|by-products?|byproducts?|repercussions?)$/,
    preposition: /^of$/,
    relation: 'causes',
    sign: '+',
    reversed: true,
    confidence: 0.7,
  },
  {
    pattern: /^(?:predictors?|correlates?|markers?|biomarkers?|indicators?|risk-factors?)$/,
    preposition: /^(?:of|for)$/,
    relation: 'associated',
    sign: '?',
    reversed: false,
    confidence: 0.7,
  },
  {
    pattern: /^factors?$/,
    preposition: /^(?:for|of|in|against)$/,
    relation: 'associated',
    sign: '+',
    reversed: false,
    confidence: 0.7,
  },
  {
    pattern: /^(?:responsible|detrimental|harmful|deleterious|conducive|causal)$/,
    preposition: /^(?:for|to|of)$/,
    relation: 'causes',
    sign: '+',
    reversed: false,
    confidence: 0.75,
  },
  {
    pattern:
      /^(?:beneficial|critical|crucial|essential|necessary|instrumental|important|vital|protective|effective|helpful|useful|efficacious|indispensable)$/,
    preposition: /^(?:for|to|against|in)$/,
    relation: 'causes',
    sign: 'better',
    reversed: false,
    confidence: 0.45,
  },
  {
    pattern: /^(?:predictive|indicative)$/,
    preposition: /^of$/,
    relation: 'associated',
    sign: '?',
    reversed: false,
    confidence: 0.6,
  },
  {
    pattern: /^dependent$/,
    preposition: /^(?:on|upon)$/,
    relation: 'associated',
    sign: '?',
    reversed: true,
    confidence: 0.6,
  },
  {
    pattern: /^(?:due|attributable|secondary)$/,
    preposition: /^to$/,
    relation: 'causes',
    sign: '+',
    reversed: true,
    confidence: 0.8,
  },
];

const factorKinds =
  /^(?:risk|protective|prognostic|predisposing|vulnerability|causal|contributing|predictive|independent|susceptibility|precipitating|maintaining|resilience|associated)$/;
const copulaLike =
  /^(?:as|ranks?|ranked|become|becomes|became|remain|remains|remained|represents?|represented|constitutes?|constituted|considered|being|serves?|called)$/;
const reverseCopula = /^(?:is|are|was|were|include|includes|included|including|:|may|might|could)$/;

/** "X is a leading cause of Y", "the main cause of Y is X", "X is a risk factor for Y", "X, a consequence of Y". */
export function nominalCauses(sentence: Sentence): Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    if ((sentence.tokens[at]!.cue & cueKind.causeNoun) === 0) continue;
    const cue = cueOf(wordAt(sentence, at), wordAt(sentence, at + 1));
    if (!cue) continue;
    const finding = read(sentence, at, cue);
    if (finding) findings.push(finding);
  }
  return findings;
}

const prepositions = /^(?:of|for|to|behind|against|in|on|upon)$/;

/** "a causal risk factor". */
function isCausalFactor(sentence: Sentence, from: number, at: number): boolean {
  for (let index = from; index < at; index++)
    if (/^caus(?:al|ative)$/.test(wordAt(sentence, index))) return true;
  return false;
}

/** "beneficial to prevent gout", "important for preventing gout": the verb whose object is the effect. */
function verbOfComplement(sentence: Sentence, at: number): VerbCue | null {
  for (const [cue, form] of verbCues.get(wordAt(sentence, at)) ?? []) {
    const fits = form === 'ing' || (form === 'base' && wordAt(sentence, at - 1) === 'to');
    if (fits && cue.preposition === '' && !cue.lemma.includes(' ') && tagAt(sentence, at) === 'VERB')
      return cue;
  }
  return null;
}

/** Cue words are few, and so are their prepositions. */
const knownCues = new Map<string, NounCue | undefined>();

/** The preposition is asked first: few words have one behind them, and the patterns are slow to try. */
function cueOf(word: string, preposition: string): NounCue | undefined {
  if (!prepositions.test(preposition)) return undefined;
  const phrase = `${word} ${preposition}`;
  if (!knownCues.has(phrase)) {
    knownCues.set(
      phrase,
      cues.find((cue) => cue.pattern.test(word) && cue.preposition.test(preposition)),
    );
  }
  return knownCues.get(phrase);
}

function read(sentence: Sentence, at: number, cue: NounCue): Finding | null {
  if (wordAt(sentence, at) === 'factor' || wordAt(sentence, at) === 'factors') {
    if (!factorKinds.test(wordAt(sentence, at - 1))) return null;
  }
  const verb = verbOfComplement(sentence, at + 2);
  const complement = phraseToTheRight(sentence, verb === null ? at + 2 : at + 3);
  if (!complement) return null;
  const from = premodifiers(sentence, at);
  const found = subjectBefore(sentence, from) ?? subjectAfter(sentence, complement.to);
  if (!found || frameOf(sentence, at) === 'need') return null;
  const head = wordAt(sentence, headOf(sentence, found.phrase));
  if (papers.has(head) || /^(?:what|it|we|there|aim|goal|purpose)$/.test(head)) return null;
  const adverse = sentence.tokens[at - 1]?.lower === 'protective';
  const [cause, effect] = cue.reversed ? [complement, found.phrase] : [found.phrase, complement];
  const aim = frameOf(sentence, at) === 'aim';
  const group = { from: Math.min(found.groupFrom, from), to: at + 1 };
  const stated = certaintyOf(sentence, group, Math.min(found.phrase.from, group.from));
  const denied = wordAt(sentence, at) === 'unrelated';
  const certainty = aim ? 'hedged' : denied ? 'negated' : stated;
  return {
    rule: `noun: ${wordAt(sentence, at)} ${wordAt(sentence, at + 1)}${aim ? ' (aim)' : ''}`,
    relation:
      /^(?:causal|causative)$/.test(wordAt(sentence, at - 1)) || isCausalFactor(sentence, from, at)
        ? 'causes'
        : cue.relation,
    cause,
    effect,
    cue: { from: at, to: at + 2 },
    polarity: polarityOf(sentence, adverse ? '-' : (verb?.sign ?? cue.sign), cause, effect),
    certainty,
    confidence: aim ? 0.3 : cue.confidence,
  };
}

function premodifiers(sentence: Sentence, at: number): number {
  let from = at;
  while (from > 0 && from > at - 9) {
    const tag = tagAt(sentence, from - 1);
    const word = wordAt(sentence, from - 1);
    const joins =
      /^(?:ADJ|DET|ADV|NUM)$/.test(tag) ||
      /^(?:most|one|of|among|no|not|the|a|an|and|risk|leading|main|key|independent|well-known|established|known|common)$/.test(
        word,
      ) ||
      (tag === 'NOUN' && from === at && factorKinds.test(word)) ||
      (tag === 'VERB' && /(?:ing|ed)$/.test(word));
    if (!joins || /^(?:which|that|this|these)$/.test(word)) break;
    from--;
  }
  return from;
}

interface Subject {
  readonly phrase: Range;
  readonly groupFrom: number;
}

function subjectBefore(sentence: Sentence, from: number): Subject | null {
  const before = from - 1;
  const word = wordAt(sentence, before);
  if (beForms.has(word) || copulaLike.test(word)) {
    const groupFrom = groupStart(sentence, before);
    const phrase = subjectOf(sentence, { kind: 'active', group: { from: groupFrom, to: before + 1 } });
    return phrase && { phrase, groupFrom };
  }
  if (word === ',' && /^(?:a|an|the|one)$/.test(wordAt(sentence, from))) {
    const phrase = phraseToTheLeft(sentence, before);
    return phrase && { phrase, groupFrom: from };
  }
  // "distress due to pain", "deaths attributable to smoking"
  if (
    /^(?:due|attributable|secondary|responsible)$/.test(wordAt(sentence, from)) &&
    /^(?:NOUN|PROPN|PUNCT|NUM)$/.test(tagAt(sentence, before))
  ) {
    const phrase = phraseToTheLeft(sentence, from);
    return phrase && phrase.to === from ? { phrase, groupFrom: from } : null;
  }
  return null;
}

function subjectAfter(sentence: Sentence, after: number): Subject | null {
  let at = after;
  while (
    at < after + 6 &&
    /^(?:ADP|NOUN|ADJ|ADV|PROPN|DET)$/.test(tagAt(sentence, at)) &&
    !reverseCopula.test(wordAt(sentence, at))
  )
    at++;
  if (!reverseCopula.test(wordAt(sentence, at))) return null;
  while (
    /^(?:AUX)$/.test(tagAt(sentence, at)) ||
    reverseCopula.test(wordAt(sentence, at)) ||
    tagAt(sentence, at) === 'ADV'
  )
    at++;
  if (tagAt(sentence, at) === 'VERB') return null;
  const phrase = phraseToTheRight(sentence, at);
  return phrase && { phrase, groupFrom: after };
}
