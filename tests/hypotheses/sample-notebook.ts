import { buildCausalGraph } from '../../core/claims/causal-graph.ts';
import type { Claim } from '../../core/model/claim.ts';
import type { Concept, ConceptKind } from '../../core/model/concept.ts';
import type { HandEdge } from '../../core/model/graph.ts';
import type { Source } from '../../core/model/source.ts';

/** Shorthand for one claim of a made-up notebook: cause, arrow, effect, and what differs from the usual. */
export interface ClaimSketch
  extends Partial<Pick<Claim, 'relation' | 'certainty' | 'design' | 'polarity' | 'population'>> {
  readonly cause: string;
  readonly effect: string;
  readonly paper: number;
  readonly quote?: string;
}

export function sketch(
  paper: number,
  cause: string,
  effect: string,
  rest: Omit<ClaimSketch, 'paper' | 'cause' | 'effect'> = {},
): ClaimSketch {
  return { paper, cause, effect, ...rest };
}

export const paperId = (paper: number): string => `paper-${String(paper).padStart(3, '0')}`;

/** A notebook of plainly marked samples made of sketches; concepts have their labels as ids. */
export function notebookOf(
  sketches: readonly ClaimSketch[],
  options: {
    readonly kinds?: Readonly<Record<string, ConceptKind>>;
    readonly handEdges?: readonly (Pick<HandEdge, 'causeId' | 'effectId'> & Partial<HandEdge>)[];
    readonly handNodes?: readonly string[];
  } = {},
) {
  const handEdges = (options.handEdges ?? []).map(
    (edge, at): HandEdge => ({ id: `hand-${at}`, polarity: '+', rationale: '', hidden: false, ...edge }),
  );
  const labels = new Set([
    ...sketches.flatMap(({ cause, effect }) => [cause, effect]),
    ...handEdges.flatMap(({ causeId, effectId }) => [causeId, effectId]),
    ...(options.handNodes ?? []),
  ]);
  const concepts = [...labels].map(
    (label): Concept => ({
      id: label,
      label,
      kind: options.kinds?.[label] ?? 'symptom',
      synonyms: [],
      identifiers: [],
      note: '',
    }),
  );
  const claims = sketches.map(claimOf);
  const claimsById = new Map(claims.map((claim) => [claim.id, claim]));
  const graph = buildCausalGraph({
    concepts,
    claims,
    handEdges,
    handNodes: options.handNodes ?? [],
    positions: [],
  });
  return { concepts, claims, handEdges, graph, claim: (id: string) => claimsById.get(id)!, cite: citeSample };
}

export const citeSample = (sourceId: string): string => `Sample record ${Number(sourceId.slice(6))}`;

export function claimOf(claim: ClaimSketch, at: number): Claim {
  const quote = claim.quote ?? `In this sample text ${claim.cause} was followed by ${claim.effect}.`;
  const span = (text: string) => {
    const start = Math.max(0, quote.indexOf(text));
    return { text, start, end: start + text.length };
  };
  return {
    id: `claim-${String(at).padStart(3, '0')}`,
    sourceId: paperId(claim.paper),
    field: 'abstract',
    cause: span(claim.cause),
    effect: span(claim.effect),
    cue: null,
    quote: { text: quote, start: 0, end: quote.length },
    polarity: claim.polarity ?? '+',
    relation: claim.relation ?? 'causes',
    certainty: claim.certainty ?? 'asserted',
    confidence: 0.9,
    rule: 'sample',
    causeConceptId: claim.cause,
    effectConceptId: claim.effect,
    design: claim.design ?? 'longitudinal',
    population: claim.population ?? '',
    by: { kind: 'rules', version: '1' },
    grounding: 'exact',
    state: 'accepted',
    note: '',
  };
}

export function sampleSource(id: string): Source {
  const number = Number(id.slice(6));
  return {
    id,
    record: {
      type: 'article-journal',
      title: `Sample record ${number}: written for tests`,
      author: [{ family: 'Author', given: `Sample ${String.fromCharCode(65 + (number % 26))}` }],
      issued: { 'date-parts': [[2000 + (number % 20)]] },
      'container-title': 'Sample Journal of Invented Results',
      volume: '1',
      page: `${number}`,
    },
    importId: 'import-1',
    file: 'sample.nbib',
    index: number + 1,
    textHash: '',
    screening: 'include',
    sample: true,
  };
}
