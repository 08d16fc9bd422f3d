import { splitSentences } from '../../literature/sentences.ts';
import type { ExtractedClaim } from '../../model/claim.ts';
import type { ClaimExtractor } from '../extractor.ts';
import { associations } from './associations.ts';
import { connectives } from './connectives.ts';
import type { Finding } from './finding.ts';
import { nominalCauses } from './nominal-causes.ts';
import { nominalEffects } from './nominal-effects.ts';
import { conjuncts } from './phrases.ts';
import { readSentence, type Sentence, spanOf } from './sentence.ts';
import { verbalFindings } from './verbal.ts';

/** A longer cause or effect is no concept any more: the sentence was not understood, and nothing is claimed. */
const longestSpan = 240;

function claimsOf(sentence: Sentence, finding: Finding): ExtractedClaim[] {
  const claims: ExtractedClaim[] = [];
  for (const cause of conjuncts(sentence, finding.cause)) {
    for (const effect of conjuncts(sentence, finding.effect)) {
      const causeSpan = spanOf(sentence, cause);
      const effectSpan = spanOf(sentence, effect);
      if (!causeSpan || !effectSpan) continue;
      if (causeSpan.text.length > longestSpan || effectSpan.text.length > longestSpan) continue;
      claims.push({
        cause: causeSpan,
        effect: effectSpan,
        cue: spanOf(sentence, finding.cue),
        quote: sentence.span,
        polarity: finding.polarity,
        relation: finding.relation,
        certainty: finding.certainty,
        confidence: finding.confidence,
        rule: finding.rule,
      });
    }
  }
  return claims;
}

function findingsOf(sentence: Sentence): Finding[] {
  return [
    ...verbalFindings(sentence),
    ...nominalEffects(sentence),
    ...nominalCauses(sentence),
    ...associations(sentence),
    ...connectives(sentence),
  ];
}

/** The embedded extractor: linguistic rules over tagged sentences. No network, no trained weights of its own. */
export const rulesExtractor: ClaimExtractor = {
  id: 'rules',
  version: '1',
  references: [
    'Yu B, Li Y, Wang J. Detecting causal language use in science findings. EMNLP 2019. doi:10.18653/v1/D19-1473',
    'wink-nlp with wink-eng-lite-web-model (part of speech)',
  ],
  extract(text) {
    const spans = splitSentences(text);
    const claims: ExtractedClaim[] = [];
    for (const span of spans) {
      const sentence = readSentence(text, span);
      for (const finding of findingsOf(sentence)) claims.push(...claimsOf(sentence, finding));
    }
    return { sentences: spans.length, claims };
  },
};
