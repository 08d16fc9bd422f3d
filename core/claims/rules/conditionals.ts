import type { Finding } from './finding.ts';
import { cueKind } from './lexicon/cues.ts';
import { comparative, happens } from './lexicon/outcomes.ts';
import { auxiliaries, modals } from './lexicon/words.ts';
import { type Range, reach, type Sentence, tagAt, wordAt } from './sentence.ts';
import { trimmed } from './trimming.ts';

/**
 * "If S, S′" and "S′ when S", where S′ says what happens or is more likely then. Clauses, not concepts: such a
 * claim asks for an editor's hand, and its confidence says so.
 */
export function conditionals(sentence: Sentence): Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    if ((sentence.tokens[at]!.cue & cueKind.condition) === 0) continue;
    const finding = opensClause(sentence, at) ? conditionFirst(sentence, at) : conditionLast(sentence, at);
    if (finding) findings.push(finding);
  }
  return findings;
}

function opensClause(sentence: Sentence, at: number): boolean {
  if (at === 0) return true;
  return (
    /^(?:,|;|:|that|thus|hence|therefore|and|but|however|because)$/.test(wordAt(sentence, at - 1)) && at < 12
  );
}

const isVerb = (sentence: Sentence, at: number) =>
  tagAt(sentence, at) === 'VERB' || auxiliaries.has(wordAt(sentence, at)) || modals.has(wordAt(sentence, at));

function someWord(sentence: Sentence, range: Range, holds: (word: string) => boolean): boolean {
  for (let at = range.from; at < range.to; at++) if (holds(wordAt(sentence, at))) return true;
  return false;
}

const asksOrTells =
  /^(?:must|ought|recommended|considered|need|needs|required|suggested|advised|\?|appropriate|preferred)$/;

function conditionFirst(sentence: Sentence, at: number): Finding | null {
  const end = Math.min(sentence.tokens.length, at + reach);
  let verb = false;
  for (let cut = at + 1; cut < end; cut++) {
    const word = wordAt(sentence, cut);
    if (/^[.;:]$/.test(word)) return null;
    const pronounClause =
      verb && tagAt(sentence, cut) === 'PRON' && /^(?:will|would)$/.test(wordAt(sentence, cut + 1));
    if ((word === ',' && (verb || cut > at + 4)) || pronounClause) {
      const from = pronounClause ? cut : wordAt(sentence, cut + 1) === 'then' ? cut + 2 : cut + 1;
      return build(sentence, at, { from: at + 1, to: cut }, { from, to: clauseEnd(sentence, from) }, happens);
    }
    if (isVerb(sentence, cut)) verb = true;
  }
  return null;
}

function conditionLast(sentence: Sentence, at: number): Finding | null {
  if (!isVerbAfter(sentence, at)) return null;
  let from = at;
  while (from > Math.max(0, at - reach) && !/^(?:[.;:,]|that|but|because)$/.test(wordAt(sentence, from - 1)))
    from--;
  return build(
    sentence,
    at,
    { from: at + 1, to: clauseEnd(sentence, at + 1) },
    { from, to: at },
    comparative,
  );
}

function isVerbAfter(sentence: Sentence, at: number): boolean {
  for (let index = at + 2; index < at + 12; index++) {
    if (/^[.;,]$/.test(wordAt(sentence, index))) return false;
    if (isVerb(sentence, index)) return isVerb(sentence, index) && tagAt(sentence, at + 1) !== 'VERB';
  }
  return false;
}

function clauseEnd(sentence: Sentence, from: number): number {
  let to = from;
  while (to < Math.min(sentence.tokens.length, from + reach) && !/^[.;:?!(]$/.test(wordAt(sentence, to)))
    to++;
  return to;
}

function build(
  sentence: Sentence,
  at: number,
  condition: Range,
  outcome: Range,
  says: ReadonlySet<string>,
): Finding | null {
  if (
    !someWord(sentence, outcome, (word) => says.has(word)) ||
    someWord(sentence, outcome, (word) => asksOrTells.test(word))
  )
    return null;
  let verb = false;
  for (let index = outcome.from; index < outcome.to; index++) if (isVerb(sentence, index)) verb = true;
  const cause = trimmed(sentence, condition);
  const effect = trimmed(sentence, outcome);
  if (!verb || !cause || !effect) return null;
  return {
    rule: `condition: ${wordAt(sentence, at)}`,
    relation: 'causes',
    cause,
    effect,
    cue: { from: at, to: at + 1 },
    polarity: 'unknown',
    certainty: 'hedged',
    confidence: 0.3,
    clausal: true,
  };
}
