import type { ClaimFilter, ClaimRow } from '../../core/engine/contract/claims.ts';
import type { Engine } from '../../core/engine/engine.ts';
import { short, table } from '../table.ts';

const pageSize = 1000;

/** Every claim that a filter shows, in the order of their sources. */
export async function allClaims(engine: Engine, filter: Partial<ClaimFilter>): Promise<ClaimRow[]> {
  const rows: ClaimRow[] = [];
  for (;;) {
    const page = await engine.call('claims.list', {
      filter,
      sort: 'source',
      offset: rows.length,
      limit: pageSize,
    });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

/** A claim as JSON shows it: concepts by their labels, the quote with its place, and whose word it is. */
export function claimValue(claim: ClaimRow) {
  return {
    id: claim.id,
    state: claim.state,
    cause: claim.causeLabel,
    effect: claim.effectLabel,
    polarity: claim.polarity,
    relation: claim.relation,
    certainty: claim.certainty,
    design: claim.design,
    population: claim.population,
    confidence: claim.confidence,
    quote: claim.quote.text,
    field: claim.field,
    start: claim.quote.start,
    end: claim.quote.end,
    mentions: { cause: claim.cause, effect: claim.effect, cue: claim.cue },
    grounding: claim.grounding,
    by: claim.by,
    rule: claim.rule,
    note: claim.note,
    source: { id: claim.sourceId, title: claim.sourceTitle, citation: claim.citation, sample: claim.sample },
  };
}

export function claimTable(claims: readonly ClaimRow[]): string {
  if (claims.length === 0) return 'No claims.';
  const rows = claims.map((claim) => [
    claim.id,
    claim.state,
    claim.causeLabel,
    claim.polarity,
    claim.effectLabel,
    claim.relation,
    claim.certainty,
    short(claim.confidence),
    claim.citation,
  ]);
  const heads = ['id', 'state', 'cause', 'sign', 'effect', 'relation', 'certainty', 'conf.', 'source'];
  return table(heads, rows, 36);
}
