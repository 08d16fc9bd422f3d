import { shortCitation } from '../../literature/index.ts';
import type { Claim } from '../../model/claim.ts';
import type { Repositories } from '../../storage/repositories.ts';
import type { ClaimRow } from '../contract/claims.ts';
import { found } from './found.ts';

/** A claim with the words that a list shows beside it. */
export function claimRow({ concepts, sources }: Repositories, claim: Claim): ClaimRow {
  const cause = found(concepts.get(claim.causeConceptId), 'concept', claim.causeConceptId);
  const effect = found(concepts.get(claim.effectConceptId), 'concept', claim.effectConceptId);
  const source = found(sources.get(claim.sourceId), 'source', claim.sourceId);
  return {
    ...claim,
    causeLabel: cause.label,
    effectLabel: effect.label,
    causeKind: cause.kind,
    effectKind: effect.kind,
    sourceTitle: source.record.title,
    citation: shortCitation(source),
    sample: source.sample,
  };
}
