import { certaintyOf } from './certainty.ts';
import { headOf } from './conjuncts.ts';
import type { Finding } from './finding.ts';
import { frameOf } from './frames.ts';
import { cueKind } from './lexicon/cues.ts';
import type { Sign } from './lexicon/verbs.ts';
import { people } from './lexicon/words.ts';
import { phraseToTheRight } from './phrases.ts';
import { polarityOf } from './polarity.ts';
import { type Sentence, wordAt } from './sentence.ts';

const signs: Readonly<Record<string, Sign>> = {
  inhibition: '-',
  suppression: '-',
  reduction: '-',
  attenuation: '-',
  prevention: '-',
  repression: '-',
  blockade: '-',
  depletion: '-',
  disruption: '-',
  impairment: '-',
  alleviation: '-',
  elimination: '-',
  downregulation: '-',
  'down-regulation': '-',
  degradation: '-',
  abolition: '-',
  mitigation: '-',
  damage: '-',
  activation: '+',
  stimulation: '+',
  induction: '+',
  enhancement: '+',
  elevation: '+',
  promotion: '+',
  potentiation: '+',
  upregulation: '+',
  'up-regulation': '+',
  facilitation: '+',
  exacerbation: '+',
  augmentation: '+',
  production: '+',
  improvement: 'better',
  restoration: 'better',
  modulation: '?',
  regulation: '?',
  alteration: '?',
  modification: '?',
};

/** "the inhibition of appetite by leptin": a change made a noun, with what changes and what changes it. */
export function nominalisedChanges(sentence: Sentence): Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    if ((sentence.tokens[at]!.cue & cueKind.changeNoun) === 0) continue;
    const sign = signs[wordAt(sentence, at)];
    const link = wordAt(sentence, at + 1);
    if (sign === undefined || (link !== 'of' && link !== 'in')) continue;
    const effect = phraseToTheRight(sentence, at + 2);
    if (!effect || wordAt(sentence, effect.to) !== 'by') continue;
    const cause = phraseToTheRight(sentence, effect.to + 1);
    if (!cause || /ing$/u.test(wordAt(sentence, cause.from)) || frameOf(sentence, at) === 'need') continue;
    if (people.has(wordAt(sentence, headOf(sentence, cause)))) continue;
    const aim = frameOf(sentence, at) === 'aim';
    findings.push({
      rule: `change: ${wordAt(sentence, at)} by${aim ? ' (aim)' : ''}`,
      relation: 'causes',
      cause,
      effect,
      cue: { from: at, to: at + 1 },
      polarity: polarityOf(sentence, sign, cause, effect),
      certainty: aim ? 'hedged' : certaintyOf(sentence, { from: Math.max(0, at - 3), to: at }, at),
      confidence: aim ? 0.3 : 0.6,
    });
  }
  return findings;
}
