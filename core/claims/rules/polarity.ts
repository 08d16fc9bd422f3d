import type { Polarity } from '../../model/claim.ts';
import { vocabularyEntryFor } from '../concepts.ts';
import { plainerForms } from '../mention.ts';
import type { Sign } from './lexicon/verbs.ts';
import { type Range, type Sentence, spanOf, wordAt } from './sentence.ts';

const down =
  /^(?:lower|decreased?|decreases|decreasing|reduced|reducing|less|lesser|fewer|reductions?|declines?|diminished|low|smaller|shorter|weaker|lack|absence|loss|losses|deficits?|deficiency|lowered|attenuated|limited|drops?)$/;
const up =
  /^(?:higher|increased?|increases|increasing|elevated|elevations?|greater|more|rises?|heightened|larger|longer|stronger|high|gains?|growth|excessive|frequent)$/;
const better = /^(?:better|improved|improving|improvements?|recovery)$/;
const worse = /^(?:worse|worsened|worsening|poorer|impaired|impairments?|deterioration|exacerbations?)$/;

const anyDirection = new RegExp([down, up, better, worse].map(({ source }) => source).join('|'));

function holdsDirection(sentence: Sentence, phrase: Range): boolean {
  for (let at = phrase.from; at < Math.min(phrase.to, phrase.from + 6); at++) {
    const word = wordAt(sentence, at);
    if (anyDirection.test(word)) return true;
  }
  return false;
}

/**
 * −1 for "lower …", "reduction in …"; 1 for "higher …"; 0 when the phrase gives no direction. Only words that the
 * concept's name leaves out are read, so that sign and concept belong together: "sleep loss" and "loss of
 * appetite" are concepts of their own, "loss of trust" is less trust.
 */
export function directionOf(sentence: Sentence, phrase: Range): number {
  const span = spanOf(sentence, phrase);
  if (!span || !holdsDirection(sentence, phrase)) return 0;
  const forms = plainerForms(span.text);
  const known = forms.find((form) => vocabularyEntryFor(form, true) !== null) ?? forms.at(-1) ?? '';
  const whole = (forms.find((form) => form.endsWith(known) || form.includes(known)) ?? '').toLowerCase();
  const left = whole.slice(0, Math.max(0, whole.indexOf(known.toLowerCase()))).split(' ');
  let sign = 0;
  for (const word of left) {
    if (down.test(word)) sign = -(sign || 1);
    else if (up.test(word)) sign = sign || 1;
    else if (better.test(word)) sign = (sign || 1) * (isUnwanted(sentence, phrase) ? -1 : 1);
    else if (worse.test(word)) sign = (sign || 1) * (isUnwanted(sentence, phrase) ? 1 : -1);
  }
  return sign;
}

const unwanted =
  /\b(?:disorders?|symptoms?|depress\w*|anxi\w*|pain|distress|fatigue|insomnia|stress\w*|disease|risk|mortality|deaths?|suicid\w*|relapse|addiction|psychosis|burden|loneliness|rumination|worry|fear|anger|aggression|burnout|impairments?|disability|problems?|infections?|injur\w*|obesity|hypertension|inflammation|dysfunction|deficits?|violence|stigma|sleepiness|nightmares|complications?|severity|syndrome|strokes?|cancers?|tumou?rs?|carcinoma|metastas\w+|ischa?emia|infarction|failure|diabetes|asthma|dementia|migraines?|headaches?|seizures?|epilepsy|bleeding|ha?emorrhages?|toxicity|crying|abuse|craving|delirium|delusions?|hallucinations?|conflicts?|crime|poverty|errors?|falls|hospitali[sz]ations?|readmissions?|absenteeism|withdrawal|avoidance|nausea|vomiting|swelling|\w{2,}(?:itis|algia|pathy|plegia|phobias?|mania))\b/iu;

/** True for what people want less of; decides what "improve" and "worsen" do to it. */
export function isUnwanted(sentence: Sentence, phrase: Range): boolean {
  const span = spanOf(sentence, phrase);
  if (!span) return false;
  if (unwanted.test(span.text)) return !/\b(?:quality|control|management|outcomes?)\b/iu.test(span.text);
  return vocabularyEntryFor(span.text)?.kind === 'disorder';
}

/** What predicts that something begins predicts more of it. */
function isOnset(sentence: Sentence, effect: Range): boolean {
  for (let at = effect.from; at < Math.min(effect.to, effect.from + 3); at++) {
    if (
      /^(?:onset|relapse|recurrence|incidence|emergence|occurrence|new-onset|incident)$/.test(
        wordAt(sentence, at),
      )
    )
      return true;
  }
  return false;
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
  else ofVerb = ofEffect === 0 && !isOnset(sentence, effect) ? 0 : 1;
  const product = ofVerb * ofCause * (ofEffect || 1);
  return product > 0 ? '+' : product < 0 ? '-' : 'unknown';
}
