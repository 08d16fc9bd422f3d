import type { Claim } from '../model/claim.ts';
import type { Hypothesis, PathStep } from '../model/hypothesis.ts';
import { type Cell, writeCsv } from './csv.ts';

/** What a row of the claims' table needs beside the claim. */
export interface ClaimWords {
  readonly label: (conceptId: string) => string;
  readonly cite: (sourceId: string) => string;
  readonly title: (sourceId: string) => string;
}

interface Column<Row> {
  readonly name: string;
  readonly of: (row: Row, index: number) => Cell;
}

const claimColumns = ({ label, cite, title }: ClaimWords): readonly Column<Claim>[] => [
  { name: 'id', of: (claim) => claim.id },
  { name: 'state', of: (claim) => claim.state },
  { name: 'cause', of: (claim) => label(claim.causeConceptId) },
  { name: 'effect', of: (claim) => label(claim.effectConceptId) },
  { name: 'relation', of: (claim) => claim.relation },
  { name: 'polarity', of: (claim) => claim.polarity },
  { name: 'certainty', of: (claim) => claim.certainty },
  { name: 'design', of: (claim) => claim.design },
  { name: 'population', of: (claim) => claim.population },
  { name: 'quote', of: (claim) => claim.quote.text },
  { name: 'citation', of: (claim) => cite(claim.sourceId) },
  { name: 'title', of: (claim) => title(claim.sourceId) },
  { name: 'field', of: (claim) => claim.field },
  { name: 'start', of: (claim) => claim.quote.start },
  { name: 'end', of: (claim) => claim.quote.end },
  { name: 'causeText', of: (claim) => claim.cause.text },
  { name: 'effectText', of: (claim) => claim.effect.text },
  { name: 'cue', of: (claim) => claim.cue?.text ?? null },
  { name: 'grounding', of: (claim) => claim.grounding },
  { name: 'confidence', of: (claim) => claim.confidence },
  { name: 'rule', of: (claim) => claim.rule },
  { name: 'by', of: (claim) => claim.by.kind },
  { name: 'version', of: (claim) => claim.by.version },
  { name: 'source', of: (claim) => claim.sourceId },
  { name: 'note', of: (claim) => claim.note },
];

const arrows = { '+': '→(+)', '-': '→(−)', unknown: '→(?)', mixed: '→(±)' } as const;

const pathText = (path: readonly PathStep[]): string =>
  path.reduce((text, step) => `${text} ${arrows[step.polarity]} ${step.toLabel}`, path[0]?.fromLabel ?? '');

/** One column for each term that any of the hypotheses has, with what it adds to the score. */
function hypothesisColumns(hypotheses: readonly Hypothesis[]): readonly Column<Hypothesis>[] {
  const terms = [...new Set(hypotheses.flatMap((hypothesis) => hypothesis.scores.map(({ term }) => term)))];
  return [
    { name: 'rank', of: (_, index) => index + 1 },
    { name: 'id', of: (hypothesis) => hypothesis.id },
    { name: 'state', of: (hypothesis) => hypothesis.state },
    { name: 'method', of: (hypothesis) => hypothesis.method },
    { name: 'mode', of: (hypothesis) => hypothesis.mode },
    { name: 'cause', of: (hypothesis) => hypothesis.causeLabel },
    { name: 'effect', of: (hypothesis) => hypothesis.effectLabel },
    { name: 'polarity', of: (hypothesis) => hypothesis.polarity },
    { name: 'statement', of: (hypothesis) => hypothesis.statement },
    { name: 'path', of: (hypothesis) => pathText(hypothesis.path) },
    { name: 'score', of: (hypothesis) => hypothesis.score },
    ...terms.map((name) => ({
      name: `score.${name}`,
      of: (hypothesis: Hypothesis) =>
        hypothesis.scores.find(({ term }) => term === name)?.contribution ?? null,
    })),
    {
      name: 'quotesFor',
      of: (hypothesis) => hypothesis.evidence.filter(({ stance }) => stance === 'for').length,
    },
    {
      name: 'quotesAgainst',
      of: (hypothesis) => hypothesis.evidence.filter(({ stance }) => stance === 'against').length,
    },
    { name: 'why', of: (hypothesis) => hypothesis.why },
    { name: 'run', of: (hypothesis) => hypothesis.runId },
    { name: 'createdAt', of: (hypothesis) => hypothesis.createdAt },
    { name: 'body', of: (hypothesis) => hypothesis.body },
  ];
}

function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return writeCsv(
    columns.map(({ name }) => name),
    rows.map((row, index) => columns.map((column) => column.of(row, index))),
    { byteOrderMark: true },
  );
}

/** Claims as CSV with a byte-order mark, as Excel wants it; texts guarded as core/exchange/csv.ts says. */
export const claimsCsv = (claims: readonly Claim[], words: ClaimWords): string =>
  table(claimColumns(words), claims);

/** Claims as JSON: every field, with the concepts' labels and the citation beside it. */
export const claimsJson = (claims: readonly Claim[], { label, cite, title }: ClaimWords): string =>
  pretty(
    claims.map((claim) => ({
      ...claim,
      causeLabel: label(claim.causeConceptId),
      effectLabel: label(claim.effectConceptId),
      citation: cite(claim.sourceId),
      sourceTitle: title(claim.sourceId),
    })),
  );

/** Hypotheses in the order given, one a row, with what each term adds to the score. */
export const hypothesesCsv = (hypotheses: readonly Hypothesis[]): string =>
  table(hypothesisColumns(hypotheses), hypotheses);

/** Hypotheses with their paths, sums and quotes in full. */
export const hypothesesJson = (hypotheses: readonly Hypothesis[]): string => pretty(hypotheses);

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
