import { rulesExtractor } from '../../core/claims/rules/index.ts';
import type { ExtractedClaim } from '../../core/model/claim.ts';

export const read = (text: string): readonly ExtractedClaim[] => rulesExtractor.extract(text).claims;

/** "cause → effect" of every claim, with relation, polarity and certainty behind it. */
export function summary(text: string): string[] {
  return read(text).map(
    ({ cause, effect, relation, polarity, certainty }) =>
      `${cause.text} → ${effect.text} [${relation}, ${polarity}, ${certainty}]`,
  );
}
