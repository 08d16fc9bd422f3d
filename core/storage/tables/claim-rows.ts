import type { Claim } from '../../model/claim.ts';
import type { SqlValue } from '../sqlite.ts';
import { foldedBeyondAscii } from './fold.ts';

export interface ClaimRow {
  readonly number: number;
  readonly id: string;
  readonly source_id: string;
  readonly field: Claim['field'];
  readonly cause_id: string;
  readonly effect_id: string;
  readonly state: Claim['state'];
  readonly polarity: Claim['polarity'];
  readonly relation: Claim['relation'];
  readonly certainty: Claim['certainty'];
  readonly design: Claim['design'];
  readonly confidence: number;
  readonly grounding: Claim['grounding'];
  readonly speaker: Claim['by']['kind'];
  readonly quote_start: number;
  readonly quote_end: number;
  readonly quote: string;
  readonly rule: string;
  readonly population: string;
  readonly note: string;
  readonly spans: string;
  readonly speaker_detail: string;
}

/** Every column but the key and the source, which is a number in the table. */
export function claimColumns(claim: Claim): Readonly<Record<string, SqlValue>> {
  const { kind, ...speakerDetail } = claim.by;
  return {
    id: claim.id,
    field: claim.field,
    cause_id: claim.causeConceptId,
    effect_id: claim.effectConceptId,
    state: claim.state,
    polarity: claim.polarity,
    relation: claim.relation,
    certainty: claim.certainty,
    design: claim.design,
    confidence: claim.confidence,
    grounding: claim.grounding,
    speaker: kind,
    quote_start: claim.quote.start,
    quote_end: claim.quote.end,
    quote: claim.quote.text,
    folded: foldedBeyondAscii(claim.quote.text),
    rule: claim.rule,
    population: claim.population,
    note: claim.note,
    spans: JSON.stringify({
      cause: claim.cause,
      effect: claim.effect,
      cue: claim.cue,
      statistics: claim.statistics,
      sampleSize: claim.sampleSize,
    }),
    speaker_detail: JSON.stringify(speakerDetail),
  };
}

export function speakerOf(row: Pick<ClaimRow, 'speaker' | 'speaker_detail'>): Claim['by'] {
  const detail = JSON.parse(row.speaker_detail) as Omit<Claim['by'], 'kind'>;
  return { kind: row.speaker, ...detail };
}

export function claimOf(row: ClaimRow): Claim {
  const spans = JSON.parse(row.spans) as Pick<
    Claim,
    'cause' | 'effect' | 'cue' | 'statistics' | 'sampleSize'
  >;
  return {
    ...spans,
    quote: { text: row.quote, start: row.quote_start, end: row.quote_end },
    polarity: row.polarity,
    relation: row.relation,
    certainty: row.certainty,
    confidence: row.confidence,
    rule: row.rule,
    id: row.id,
    sourceId: row.source_id,
    field: row.field,
    causeConceptId: row.cause_id,
    effectConceptId: row.effect_id,
    design: row.design,
    population: row.population,
    by: speakerOf(row),
    grounding: row.grounding,
    state: row.state,
    note: row.note,
  };
}
