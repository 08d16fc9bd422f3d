import { NosographError } from '../foundation/errors.ts';
import type { Claim, Relation } from '../model/claim.ts';
import type { Concept } from '../model/concept.ts';
import type { CausalGraph, GraphEdge, GraphNode, HandEdge, PaperEvidence, Position } from '../model/graph.ts';
import { edgeBelief, edgePolarity, paperEvidence } from './belief.ts';

export interface CausalGraphInput {
  readonly concepts: readonly Concept[];
  /** Accepted claims only: proposing is not knowing. */
  readonly claims: readonly Claim[];
  readonly handEdges: readonly HandEdge[];
  /** Ids of the concepts that a person put on the canvas. */
  readonly handNodes: readonly string[];
  readonly positions: readonly Position[];
}

/**
 * Relations whose language is causal, predictive or of mechanism. `associated` and `moderates` are not: the first has
 * no direction, the second says that something changes a relation, not that it brings its outcome about.
 */
const causalRelations: ReadonlySet<Relation> = new Set(['causes', 'predicts', 'mediates']);

export const edgeId = (causeId: string, effectId: string): string => `${causeId}>${effectId}`;

/**
 * The causal graph of a notebook: one edge for each ordered pair of concepts that an accepted claim or a person joins,
 * with one entry of evidence for each distinct paper.
 *
 * - `causes`, `predicts`, `mediates` give an edge of strength `causal`; `associated` and `moderates` one of strength
 *   `associated`, unless another paper says more. `no effect` and negated claims count against.
 * - An edge whose only evidence is against stays in the graph with `papersFor` 0; `filterGraph` leaves it out of the
 *   default picture and counts it.
 * - An edge that a person took out stays with `byHand.hidden`, so that it can be put back.
 * - A moderator changes a relation's size, so that its claim gives the edge no sign.
 * - A sign that a person set wins over the papers' (who remain listed); an `unknown` of a person does not.
 *
 * Why: docs/adr/0004-causal-graph-from-claims.md.
 */
export function buildCausalGraph(input: CausalGraphInput): CausalGraph {
  const concepts = new Map(input.concepts.map((concept) => [concept.id, concept]));
  checkInput(input, concepts);
  const edges = buildEdges(input);
  return { nodes: buildNodes(input, concepts, edges), edges };
}

function checkInput(input: CausalGraphInput, concepts: ReadonlyMap<string, Concept>): void {
  for (const claim of input.claims) {
    if (claim.state !== 'accepted') {
      throw new NosographError(
        'internal',
        `The causal graph was given the ${claim.state} claim ${claim.id}.`,
      );
    }
    requireConcept(concepts, claim.causeConceptId);
    requireConcept(concepts, claim.effectConceptId);
  }
  for (const edge of input.handEdges) {
    requireConcept(concepts, edge.causeId);
    requireConcept(concepts, edge.effectId);
  }
}

function requireConcept(concepts: ReadonlyMap<string, Concept>, id: string): Concept {
  const concept = concepts.get(id);
  if (concept === undefined) {
    throw new NosographError(
      'internal',
      `The causal graph lacks the concept ${id}, which a claim or an edge names.`,
    );
  }
  return concept;
}

function buildEdges(input: CausalGraphInput): GraphEdge[] {
  const claimsOf = Map.groupBy(input.claims, (claim) => edgeId(claim.causeConceptId, claim.effectConceptId));
  const handOf = new Map(input.handEdges.map((edge) => [edgeId(edge.causeId, edge.effectId), edge]));
  const edges: GraphEdge[] = [];
  for (const [id, claims] of claimsOf) {
    const { causeConceptId, effectConceptId } = claims[0]!;
    edges.push(buildEdge(id, causeConceptId, effectConceptId, claims, handOf.get(id) ?? null));
  }
  for (const [id, hand] of handOf) {
    if (!claimsOf.has(id)) edges.push(buildEdge(id, hand.causeId, hand.effectId, [], hand));
  }
  return edges;
}

function buildEdge(
  id: string,
  causeId: string,
  effectId: string,
  claims: readonly Claim[],
  byHand: HandEdge | null,
): GraphEdge {
  const papers = [...paperEvidence(claims)];
  const supporting = papers.filter((paper) => paper.stance === 'for');
  return {
    id,
    causeId,
    effectId,
    polarity: signOf(papers, byHand),
    strength: strengthOf(supporting, byHand),
    papersFor: supporting.length,
    papersAgainst: papers.length - supporting.length,
    claims: claims.length,
    belief: edgeBelief(papers),
    papers,
    byHand,
  };
}

function signOf(papers: readonly PaperEvidence[], byHand: HandEdge | null): GraphEdge['polarity'] {
  if (byHand !== null && !byHand.hidden && byHand.polarity !== 'unknown') return byHand.polarity;
  return edgePolarity(papers.filter((paper) => paper.relation !== 'moderates'));
}

function strengthOf(supporting: readonly PaperEvidence[], byHand: HandEdge | null): GraphEdge['strength'] {
  const drawn = byHand !== null && !byHand.hidden;
  return drawn || supporting.some((paper) => causalRelations.has(paper.relation)) ? 'causal' : 'associated';
}

function buildNodes(
  input: CausalGraphInput,
  concepts: ReadonlyMap<string, Concept>,
  edges: readonly GraphEdge[],
): GraphNode[] {
  const byHand = new Set(input.handNodes);
  const positions = new Map(input.positions.map((position) => [position.conceptId, position]));
  const touching = countTouching(input.claims);
  const degrees = countDegrees(edges);
  const ids = new Set(edges.flatMap((edge) => [edge.causeId, edge.effectId]));
  for (const id of input.handNodes) ids.add(id);
  return [...ids].map((id) => {
    const concept = requireConcept(concepts, id);
    const position = positions.get(id);
    return {
      id,
      label: concept.label,
      kind: concept.kind,
      papers: touching.get(id)?.papers.size ?? 0,
      claims: touching.get(id)?.claims ?? 0,
      degreeIn: degrees.into.get(id) ?? 0,
      degreeOut: degrees.outOf.get(id) ?? 0,
      byHand: byHand.has(id),
      x: position?.x ?? null,
      y: position?.y ?? null,
    };
  });
}

interface Touching {
  readonly papers: Set<string>;
  claims: number;
}

function countTouching(claims: readonly Claim[]): ReadonlyMap<string, Touching> {
  const touching = new Map<string, Touching>();
  for (const claim of claims) {
    for (const id of new Set([claim.causeConceptId, claim.effectConceptId])) {
      let entry = touching.get(id);
      if (entry === undefined) {
        entry = { papers: new Set(), claims: 0 };
        touching.set(id, entry);
      }
      entry.papers.add(claim.sourceId);
      entry.claims += 1;
    }
  }
  return touching;
}

function countDegrees(edges: readonly GraphEdge[]) {
  const into = new Map<string, number>();
  const outOf = new Map<string, number>();
  for (const edge of edges) {
    outOf.set(edge.causeId, (outOf.get(edge.causeId) ?? 0) + 1);
    into.set(edge.effectId, (into.get(edge.effectId) ?? 0) + 1);
  }
  return { into, outOf };
}
