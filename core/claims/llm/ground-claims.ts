import type { ClaimsAnswer } from '../../llm/prompts/claims-1.ts';
import type { Claim, ExtractedClaim } from '../../model/claim.ts';
import { type SourceField, sourceFields } from '../../model/source.ts';
import type { Span } from '../../model/text.ts';
import { findMention, groundQuote } from '../grounding.ts';

export interface GroundedClaim {
  readonly field: SourceField;
  readonly grounding: Claim['grounding'];
  readonly extracted: ExtractedClaim;
}

type Texts = Readonly<Record<SourceField, string>>;
type Said = ClaimsAnswer['claims'][number];

/**
 * Holds what a model said against the source. A quote stands in the title or the abstract, or nowhere; cause and
 * effect stand in the quote, or the claim is as unverified as one whose quote was invented: it is about other things
 * than its evidence. All offsets come from the match. Nothing that a model said is left out.
 */
export function groundClaims({ claims }: ClaimsAnswer, texts: Texts, version: string): GroundedClaim[] {
  return claims.map((said) => {
    for (const grounding of ['exact', 'repaired'] as const) {
      for (const field of sourceFields.toReversed()) {
        const found = groundQuote(texts[field], said.quote);
        if (found.grounding !== grounding) continue;
        const quote: Span = { text: found.text, start: found.start, end: found.end };
        const cause = mentionIn(quote, said.cause);
        const effect = mentionIn(quote, said.effect);
        if (cause === null || effect === null) return unverified(said, field, version);
        const cue = said.cue === null ? null : mentionIn(quote, said.cue);
        return { field, grounding, extracted: { ...judged(said, version), quote, cause, effect, cue } };
      }
    }
    return unverified(said, 'abstract', version);
  });
}

function mentionIn(quote: Span, mention: string): Span | null {
  const found = findMention(quote.text, mention);
  if (found === null) return null;
  const text = quote.text.slice(found.start, found.end);
  return { text, start: quote.start + found.start, end: quote.start + found.end };
}

/** A claim that stands nowhere: the model's words, without a place, and no confidence in them. */
function unverified(said: Said, field: SourceField, version: string): GroundedClaim {
  const nowhere = (text: string): Span => ({ text, start: 0, end: 0 });
  const extracted: ExtractedClaim = {
    ...judged(said, version),
    quote: nowhere(said.quote),
    cause: nowhere(said.cause),
    effect: nowhere(said.effect),
    cue: null,
    confidence: 0,
  };
  return { field, grounding: 'unverified', extracted };
}

const judged = ({ polarity, relation, certainty, confidence }: Said, version: string) => ({
  polarity,
  relation,
  certainty,
  confidence: Math.min(1, Math.max(0, confidence)),
  rule: version,
});
