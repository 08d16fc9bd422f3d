import { NosographError } from '../../foundation/errors.ts';
import type { Claim } from '../../model/claim.ts';
import type { CausalGraph } from '../../model/graph.ts';
import { carriesPath } from '../abc/adjacency.ts';

/** An ordered pair of concepts by id, as an edge of the graph has it. */
export interface Pair {
  readonly causeId: string;
  readonly effectId: string;
}
export const pairKey = ({ causeId, effectId }: Pair): string => `${causeId}>${effectId}`;

/** What was known at the end of a year, and what came to be reported later between concepts known by then. */
export interface SplitLiterature {
  readonly before: CausalGraph;
  /** Keys of the pairs that only later papers report. */
  readonly discovered: ReadonlySet<string>;
  /** Ordered pairs of concepts known by then that no paper had reported: all that could have been discovered. */
  readonly open: number;
  readonly claimsBefore: number;
  readonly claimsAfter: number;
  /** Claims of papers without a year: they can be put on neither side. */
  readonly undated: number;
}

/**
 * Cuts a literature after `until`. A pair counts as discovered when a later paper supports it, no paper had before,
 * and both concepts had a link by then: nobody can foretell a concept.
 */
export function splitLiterature(
  claims: readonly Claim[],
  yearOf: (sourceId: string) => number | null,
  build: (claims: readonly Claim[]) => CausalGraph,
  until: number,
): SplitLiterature {
  const dated = claims.map((claim) => ({ claim, year: yearOf(claim.sourceId) }));
  const earlier = dated.filter(({ year }) => year !== null && year <= until);
  const later = dated.filter(({ year }) => year !== null && year > until);
  const before = build(earlier.map(({ claim }) => claim));
  const linked = before.edges.filter(carriesPath);
  const concepts = new Set(linked.flatMap(({ causeId, effectId }) => [causeId, effectId]));
  const known = new Set(linked.map(pairKey));
  const after = build(later.map(({ claim }) => claim)).edges.filter(
    (edge) => carriesPath(edge) && concepts.has(edge.causeId) && concepts.has(edge.effectId),
  );
  const discovered = new Set(after.map(pairKey).filter((key) => !known.has(key)));
  if (discovered.size === 0) {
    throw new NosographError(
      'input.invalid',
      `Nothing was discovered after ${until}: no paper of a later year supports a link between two concepts that were known by then (${earlier.length} claims before, ${later.length} after). Choose an earlier year, or bring in and accept more literature.`,
      { until, claimsBefore: earlier.length, claimsAfter: later.length },
    );
  }
  return {
    before,
    discovered,
    open: concepts.size * (concepts.size - 1) - known.size,
    claimsBefore: earlier.length,
    claimsAfter: later.length,
    undated: dated.length - earlier.length - later.length,
  };
}
