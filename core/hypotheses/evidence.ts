import { stanceOf } from '../claims/belief.ts';
import type { Claim } from '../model/claim.ts';
import type { GraphEdge, PaperEvidence } from '../model/graph.ts';
import type { HypothesisEvidence } from '../model/hypothesis.ts';

export interface EvidenceSources {
  readonly claim: (id: string) => Claim;
  /** Short citation of a source: "Author et al. 2021". */
  readonly cite: (sourceId: string) => string;
}

/**
 * Every quote on these edges, in their order: within an edge papers for before papers against, stronger papers first,
 * and within a paper by place in the text. A claim that speaks on two edges is listed once for each.
 */
export function hypothesisEvidence(
  edges: readonly GraphEdge[],
  sources: EvidenceSources,
): readonly HypothesisEvidence[] {
  return edges.flatMap((edge) =>
    edge.papers.toSorted(byStanceAndWeight).flatMap((paper) => quotesOf(edge, paper, sources)),
  );
}

function byStanceAndWeight(a: PaperEvidence, b: PaperEvidence): number {
  if (a.stance !== b.stance) return a.stance === 'for' ? -1 : 1;
  return b.weight - a.weight || (a.sourceId < b.sourceId ? -1 : 1);
}

function quotesOf(edge: GraphEdge, paper: PaperEvidence, sources: EvidenceSources): HypothesisEvidence[] {
  const claims = paper.claimIds.map(sources.claim);
  claims.sort((a, b) => (a.field === b.field ? a.quote.start - b.quote.start : a.field === 'title' ? -1 : 1));
  return claims.map((claim) => ({
    claimId: claim.id,
    edgeId: edge.id,
    stance: stanceOf(claim),
    quote: claim.quote.text,
    sourceId: claim.sourceId,
    field: claim.field,
    start: claim.quote.start,
    end: claim.quote.end,
    citation: sources.cite(claim.sourceId),
  }));
}
