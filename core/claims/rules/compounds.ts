import { headOf } from './conjuncts.ts';
import type { Finding } from './finding.ts';
import { cueKind } from './lexicon/cues.ts';
import { papers, people } from './lexicon/words.ts';
import { phraseToTheRight } from './phrases.ts';
import { polarityOf } from './polarity.ts';
import { type Range, type Sentence, tagAt, wordAt } from './sentence.ts';
import { trimmed } from './trimming.ts';

const made = /^[-‐‑](?:induced|evoked|triggered|elicited|provoked|caused)$/;
const makes = /^[-‐‑](?:inducing|evoking|triggering|eliciting|provoking|causing|producing)$/;

/** "stress-induced insomnia", "ulcer-causing bacteria": a participle joined to its noun by a hyphen. */
export function compounds(sentence: Sentence): Finding[] {
  const findings: Finding[] = [];
  for (let at = 1; at < sentence.tokens.length; at++) {
    if ((sentence.tokens[at]!.cue & cueKind.compound) === 0) continue;
    const word = wordAt(sentence, at);
    const finding = made.test(word)
      ? joined(sentence, at, false)
      : makes.test(word)
        ? joined(sentence, at, true)
        : null;
    if (finding) findings.push(finding);
  }
  return findings;
}

/** Animals and people that were given something are no effect of it: "drug-induced mice". */
const bearers = /^(?:mice|mouse|rats?|models?|animals?|cells?|subjects?|controls?|arms?|conditions?)$/;

function joined(sentence: Sentence, at: number, firstIsEffect: boolean): Finding | null {
  let from = at - 1;
  while (from > 0 && from > at - 3 && /^(?:ADJ|NOUN|PROPN)$/.test(tagAt(sentence, from - 1))) from--;
  const named = trimmed(sentence, { from, to: at });
  const noun = phraseToTheRight(sentence, at + 1);
  if (!named || !noun) return null;
  const head = wordAt(sentence, headOf(sentence, noun));
  if (!firstIsEffect && (bearers.test(head) || people.has(head) || papers.has(head))) return null;
  const [cause, effect]: [Range, Range] = firstIsEffect ? [noun, named] : [named, noun];
  return {
    rule: `compound: ${wordAt(sentence, at)}`,
    relation: 'causes',
    cause,
    effect,
    cue: { from: at, to: at + 1 },
    polarity: polarityOf(sentence, '+', cause, effect),
    certainty: 'asserted',
    confidence: firstIsEffect ? 0.5 : 0.6,
  };
}
