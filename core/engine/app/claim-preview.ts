import { edgeBelief, paperEvidence } from '../../claims/belief.ts';
import type { Claim, StudyDesign } from '../../model/claim.ts';
import type { ClaimRepository } from '../../storage/repositories.ts';
import type { OutputOf } from '../contract/index.ts';

/** The edge that a claim speaks of, without the claim and with it. */
export function previewOf(claims: ClaimRepository, claim: Claim): OutputOf<'claims.preview'> {
  const others = claims
    .onEdge(claim.causeConceptId, claim.effectConceptId)
    .filter((other) => other.id !== claim.id);
  const before = paperEvidence(others);
  const after = paperEvidence([...others, { ...claim, state: 'accepted' }]);
  const designs = new Map<StudyDesign, number>();
  for (const paper of after) designs.set(paper.design, (designs.get(paper.design) ?? 0) + 1);
  return {
    papersBefore: before.length,
    papersAfter: after.length,
    beliefBefore: edgeBelief(before),
    beliefAfter: edgeBelief(after),
    designs: [...designs].map(([design, papers]) => ({ design, papers })),
  };
}
