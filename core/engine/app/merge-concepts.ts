import { NosographError } from '../../foundation/errors.ts';
import type { Concept } from '../../model/concept.ts';
import type { HandEdge } from '../../model/graph.ts';
import type { Repositories } from '../../storage/repositories.ts';
import { allRows, everyClaim } from './claim-queries.ts';
import { found } from './found.ts';
import { renameInHypotheses } from './rename-in-hypotheses.ts';

/** The merged concept, and how many claims and drawn edges would have joined it to itself. */
export interface Merged extends Concept {
  readonly selfLoops: number;
}

/**
 * Makes everything that speaks of the concepts `from` speak of `into`, and removes them. Claims whose cause and
 * effect become one concept are rejected, and drawn edges between them removed: neither says anything any more.
 * Inside an action only.
 */
export function mergeConcepts(notebook: Repositories, into: string, from: readonly string[]): Merged {
  const { concepts, claims } = notebook;
  const kept = found(concepts.get(into), 'concept', into);
  const merged = [...new Set(from)].map((id) => found(concepts.get(id), 'concept', id));
  if (merged.some((concept) => concept.id === into)) {
    throw new NosographError('graph.conflict', 'A concept cannot be merged into itself.', { id: into });
  }
  let selfLoops = 0;
  for (const { id } of merged) {
    claims.repoint(id, into);
    selfLoops += moveHandEdges(notebook, id, into);
    moveNode(notebook, id, into);
  }
  selfLoops += rejectSelfLoops(notebook, into);
  const concept = withNamesOf(kept, merged);
  concepts.update(concept);
  renameInHypotheses(notebook, concept, new Set(merged.map(({ id }) => id)));
  for (const { id } of merged) concepts.remove(id);
  return { ...concept, selfLoops };
}

/** The kept concept with the labels, synonyms, identifiers and notes of the others. */
function withNamesOf(kept: Concept, merged: readonly Concept[]): Concept {
  const names = merged.flatMap((concept) => [concept.label, ...concept.synonyms]);
  const identifiers = merged.flatMap((concept) => concept.identifiers);
  const notes = [kept, ...merged].map((concept) => concept.note).filter((note) => note !== '');
  return {
    ...kept,
    synonyms: [...new Set([...kept.synonyms, ...names])].filter((name) => name !== kept.label),
    identifiers: [...new Set([...kept.identifiers, ...identifiers])],
    note: [...new Set(notes)].join('\n'),
  };
}

/** Answers how many drawn edges would have joined the concept to itself. */
function moveHandEdges({ graph }: Repositories, from: string, into: string): number {
  let loops = 0;
  for (const edge of graph.handEdges()) {
    if (edge.causeId !== from && edge.effectId !== from) continue;
    const causeId = edge.causeId === from ? into : edge.causeId;
    const effectId = edge.effectId === from ? into : edge.effectId;
    graph.removeHandEdge(edge.id);
    if (causeId === effectId) {
      loops += 1;
      continue;
    }
    const there = graph.handEdge(causeId, effectId);
    graph.putHandEdge(there === null ? { ...edge, causeId, effectId } : both(there, edge));
  }
  return loops;
}

/** Two drawn edges that have become one: the first one's sign unless it has none, both rationales, shown if either is. */
function both(first: HandEdge, second: HandEdge): HandEdge {
  const rationales = [first.rationale, second.rationale].filter((text) => text !== '');
  return {
    ...first,
    polarity: first.polarity === 'unknown' ? second.polarity : first.polarity,
    rationale: [...new Set(rationales)].join('\n'),
    hidden: first.hidden && second.hidden,
  };
}

function moveNode({ graph }: Repositories, from: string, into: string): void {
  if (graph.handNodes().includes(from)) {
    graph.removeHandNode(from);
    if (!graph.handNodes().includes(into)) graph.addHandNode(into);
  }
  const positions = graph.positions();
  const place = positions.find((position) => position.conceptId === from);
  if (place === undefined) return;
  graph.removePosition(from);
  if (!positions.some((position) => position.conceptId === into)) {
    graph.putPositions([{ ...place, conceptId: into }]);
  }
}

function rejectSelfLoops({ claims }: Repositories, into: string): number {
  const touching = claims.list({ ...everyClaim, conceptId: into }, allRows).rows;
  const loops = touching.filter((claim) => claim.causeConceptId === claim.effectConceptId);
  for (const claim of loops) claims.update({ ...claim, state: 'rejected' });
  return loops.length;
}
