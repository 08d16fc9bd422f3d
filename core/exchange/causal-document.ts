import { filterGraph } from '../causal/filter.ts';
import { nosographVersion } from '../foundation/version.ts';
import type { Claim } from '../model/claim.ts';
import { type CausalGraph, type GraphEdge, graphFilterSchema } from '../model/graph.ts';
import type { Attributes, GraphDocument } from './graph-document.ts';

export interface CausalDocumentInput {
  readonly title: string;
  readonly graph: CausalGraph;
  readonly claim: (id: string) => Claim;
  /** Short citation of a source. */
  readonly cite: (sourceId: string) => string;
}

const signs = { '+': 1, '-': -1, unknown: 0, mixed: 0 } as const;

/**
 * A causal graph as a neutral document: counts, belief and every quote travel with each edge. Edges that papers only
 * speak against, and edges that a person took out, are no edges to a program that reads the file: they are left out
 * and counted among the graph's attributes.
 */
export function causalDocument(input: CausalDocumentInput): GraphDocument {
  const shown = filterGraph(input.graph, graphFilterSchema.parse({}));
  return {
    nodes: shown.nodes.map((node) => ({
      id: node.id,
      label: node.label,
      position: node.x === null || node.y === null ? null : { x: node.x, y: node.y },
      attributes: { kind: node.kind, papers: node.papers, claims: node.claims, byHand: node.byHand },
    })),
    edges: shown.edges.map((edge) => ({
      id: edge.id,
      source: edge.causeId,
      target: edge.effectId,
      directed: true,
      attributes: edgeAttributes(edge, input),
    })),
    attributes: {
      name: input.title,
      generator: `Nosograph ${nosographVersion}`,
      refutedEdgesLeftOut: shown.hiddenRefuted,
      hiddenEdgesLeftOut: shown.hiddenByHand,
    },
  };
}

function edgeAttributes(edge: GraphEdge, input: CausalDocumentInput): Attributes {
  const quotes = edge.papers.flatMap((paper) =>
    paper.claimIds.map((id) => {
      const claim = input.claim(id);
      return {
        quote: claim.quote.text,
        citation: input.cite(paper.sourceId),
        stance: paper.stance,
        relation: claim.relation,
        certainty: claim.certainty,
        design: claim.design,
        source: paper.sourceId,
        field: claim.field,
        start: claim.quote.start,
        end: claim.quote.end,
        claim: id,
      };
    }),
  );
  return {
    sign: signs[edge.polarity],
    polarity: edge.polarity,
    strength: edge.strength,
    papersFor: edge.papersFor,
    papersAgainst: edge.papersAgainst,
    belief: edge.belief,
    designs: [...new Set(edge.papers.map((paper) => paper.design))].sort().join(', '),
    byHand: edge.byHand !== null && !edge.byHand.hidden,
    rationale: edge.byHand?.rationale ?? '',
    quotes,
  };
}
