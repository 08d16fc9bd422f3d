import type { ExtractedClaim } from '../model/claim.ts';

/**
 * Something that reads a text and returns the causal claims in it, each with its verbatim sentence. Everything
 * is synchronous and deterministic: the same text and version give the same claims.
 */
export interface ClaimExtractor {
  readonly id: 'rules';
  /** Changes whenever the same text may give other claims; a notebook uses it to know what to read again. */
  readonly version: string;
  /** Works that the method rests on, for the methods text of a report. */
  readonly references: readonly string[];
  /** Offsets are UTF-16 positions in `text`; every span is a verbatim slice of it. Never throws. */
  extract(text: string): { readonly sentences: number; readonly claims: readonly ExtractedClaim[] };
}

/**
 * Relations in causal language. `associated` is the only one that is correlational language: a null result is
 * `no effect` only where an effect was denied, and `associated` with certainty `negated` where an association was.
 */
export const causalRelations: ReadonlySet<ExtractedClaim['relation']> = new Set([
  'causes',
  'predicts',
  'mediates',
  'moderates',
  'no effect',
]);
