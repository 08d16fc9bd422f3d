import { splitSentences } from '../../literature/sentences.ts';
import type { ExtractedClaim } from '../../model/claim.ts';
import type { Span } from '../../model/text.ts';
import type { ClaimExtractor } from '../extractor.ts';
import { withStatistics } from '../statistics.ts';
import { associations } from './associations.ts';
import { chineseClaims } from './chinese.ts';
import { hanText } from './chinese-parts.ts';
import { compounds } from './compounds.ts';
import { conditionals } from './conditionals.ts';
import { conjuncts } from './conjuncts.ts';
import { connectives } from './connectives.ts';
import type { Finding } from './finding.ts';
import { cueKind } from './lexicon/cues.ts';
import { unfoldMediation, withPaths } from './mediation.ts';
import { nominalCauses } from './nominal-causes.ts';
import { nominalEffects } from './nominal-effects.ts';
import { nominalisedChanges } from './nominalised-changes.ts';
import { cuesIn } from './prefilter.ts';
import { correctTags } from './retag.ts';
import { labelLength } from './section-labels.ts';
import { type Range, type Sentence, spanOf } from './sentence.ts';
import { tagTokens } from './tagger.ts';
import { tokenize } from './token.ts';
import { verbalFindings } from './verbal.ts';

/** A longer cause or effect is no concept any more: the sentence was not understood, and nothing is claimed. */
const longestSpan = 240;

function claimsOf(sentence: Sentence, finding: Finding): ExtractedClaim[] {
  const claims: ExtractedClaim[] = [];
  const asked = sentence.span.text.endsWith('?');
  const members = (range: Range) => (finding.clausal ? [range] : conjuncts(sentence, range));
  for (const cause of members(finding.cause)) {
    for (const effect of members(finding.effect)) {
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
        certainty: asked && finding.certainty === 'asserted' ? 'hedged' : finding.certainty,
        confidence: asked ? 0.3 : finding.confidence,
        rule: asked ? `${finding.rule} (question)` : finding.rule,
      });
    }
  }
  return claims;
}

/** The families and the kinds of cue that they read, the surest readers of a shared cue first. */
const families: readonly (readonly [cues: number, read: (sentence: Sentence) => readonly Finding[]])[] = [
  [cueKind.verb, (sentence) => withPaths(sentence, unfoldMediation(sentence, verbalFindings(sentence)))],
  [cueKind.effectNoun, (sentence) => withPaths(sentence, nominalEffects(sentence))],
  [cueKind.causeNoun, (sentence) => unfoldMediation(sentence, nominalCauses(sentence))],
  [cueKind.changeNoun, nominalisedChanges],
  [cueKind.bond, associations],
  [cueKind.compound, compounds],
  [cueKind.connective, connectives],
  [cueKind.condition, conditionals],
];

/** One cue is read once: "is effective in reducing" is no finding of its verb and another of its adjective. */
function findingsOf(sentence: Sentence): Finding[] {
  const findings: Finding[] = [];
  for (const [cues, read] of families) {
    if ((sentence.cues & cues) === 0) continue;
    const earlier = findings.length;
    for (const finding of read(sentence)) {
      if (!sharesCue(findings, earlier, finding.cue)) findings.push(finding);
    }
  }
  return findings;
}

function sharesCue(findings: readonly Finding[], count: number, cue: Range): boolean {
  for (let index = 0; index < count; index++) {
    const other = findings[index]!.cue;
    if (cue.from < other.to && other.from < cue.to) return true;
  }
  return false;
}

/** Of claims on the same two spans only one stays: causal before correlational, then the surer rule. */
function withoutRepeats(claims: readonly ExtractedClaim[]): ExtractedClaim[] {
  const best = new Map<string, ExtractedClaim>();
  for (const claim of claims) {
    const pair = `${claim.cause.start}-${claim.cause.end} ${claim.effect.start}-${claim.effect.end}`;
    const other = best.get(pair);
    if (!other || rank(claim) > rank(other)) best.set(pair, claim);
  }
  return [...best.values()];
}

function rank(claim: ExtractedClaim): number {
  return claim.confidence + (claim.relation === 'associated' ? 0 : 1);
}

/** A run longer than this is tagged in parts, so that no single call to the tagger grows with the text. */
const longestRun = 4000;

/**
 * Sentences with a cue, in runs of neighbours that are tagged in one call: the tagger's cost for each call is
 * higher than for a sentence. Sentences without a cue are left out and never tagged.
 */
function* runsToTag(text: string, spans: readonly Span[]): Generator<Sentence[]> {
  let run: Sentence[] = [];
  for (const span of spans) {
    const all = tokenize(text, span.start, span.end);
    const tokens = all.slice(labelLength(all));
    const cues = cuesIn(tokens);
    const cued = cues !== 0;
    if (run.length > 0 && (!cued || span.end - run[0]!.span.start > longestRun)) {
      yield run;
      run = [];
    }
    if (cued) run.push({ text, span, tokens, cues });
  }
  if (run.length > 0) yield run;
}

/** The embedded extractor: linguistic rules over tagged sentences. No network, no trained weights of its own. */
export const rulesExtractor: ClaimExtractor = {
  id: 'rules',
  version: '2',
  references: [
    'Yu B, Li Y, Wang J. Detecting causal language use in science findings. EMNLP 2019. doi:10.18653/v1/D19-1473',
    'wink-nlp with wink-eng-lite-web-model (part of speech)',
  ],
  extract(text) {
    const spans = splitSentences(text);
    const claims: ExtractedClaim[] = [];
    if (hanText.test(text)) for (const span of spans) claims.push(...chineseClaims(text, span));
    for (const run of runsToTag(text, spans)) {
      tagTokens(
        text,
        run.flatMap((sentence) => sentence.tokens),
      );
      for (const sentence of run) {
        correctTags(sentence.tokens);
        claims.push(
          ...withoutRepeats(findingsOf(sentence).flatMap((finding) => claimsOf(sentence, finding))),
        );
      }
    }
    claims.sort((a, b) => a.quote.start - b.quote.start);
    return { sentences: spans.length, claims: withStatistics(claims) };
  },
};
