import type { Polarity } from '../../model/claim.ts';
import { vocabularyEntryFor } from '../concepts.ts';
import type { Sign } from './lexicon/verbs.ts';
import { downWords, upWords } from './lexicon/words.ts';
import { type Range, type Sentence, spanOf, wordAt } from './sentence.ts';

/** −1 for "lower …", "reduction in …"; 1 for "higher …"; 0 when the phrase gives no direction. */
export function directionOf(sentence: Sentence, phrase: Range): number {
  for (let at = phrase.from; at < Math.min(phrase.to, phrase.from + 3); at++) {
    const word = wordAt(sentence, at);
    if (downWords.has(word)) return -1;
    if (upWords.has(word)) return 1;
    if (word === 'of') return 0;
  }
  return 0;
}

const unwanted =
  /\b(?:disorders?|symptoms?|depress\w*|anxi\w*|pain|distress|fatigue|insomnia|stress\w*|disease|risk|mortality|deaths?|suicid\w*|relapse|addiction|psychosis|burden|loneliness|rumination|worry|fear|anger|aggression|burnout|impairments?|disability|problems?|infections?|injur\w*|obesity|hypertension|inflammation|dysfunction|deficits?|violence|stigma|sleepiness|nightmares|complications?|severity|syndrome)\b/iu;

/** True for what people want less of; decides what "improve" and "worsen" do to it. */
export function isUnwanted(sentence: Sentence, phrase: Range): boolean {
  const span = spanOf(sentence, phrase);
  if (!span) return false;
  const kind = vocabularyEntryFor(span.text)?.kind;
  return (
    kind === 'disorder' ||
    (unwanted.test(span.text) && !/\b(?:quality|control|management|outcomes?)\b/iu.test(span.text))
  );
}

/** Sign of the verb × direction of the cause × direction of the effect. */
export function polarityOf(sentence: Sentence, sign: Sign, cause: Range, effect: Range): Polarity {
  const ofCause = directionOf(sentence, cause) || 1;
  const ofEffect = directionOf(sentence, effect);
  let ofVerb: number;
  if (sign === '+') ofVerb = 1;
  else if (sign === '-') ofVerb = -1;
  else if (sign === 'better') ofVerb = isUnwanted(sentence, effect) ? -1 : 1;
  else if (sign === 'worse') ofVerb = isUnwanted(sentence, effect) ? 1 : -1;
  else ofVerb = ofEffect === 0 ? 0 : 1;
  const product = ofVerb * ofCause * (ofEffect || 1);
  return product > 0 ? '+' : product < 0 ? '-' : 'unknown';
}
