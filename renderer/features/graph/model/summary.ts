import { type ConceptKind, conceptKinds } from '../../../../core/model/concept.ts';
import type { CausalGraph } from '../../../../core/model/graph.ts';

/** The kinds of concept that a graph shows, in the vocabulary's order. */
export function kindsIn(graph: CausalGraph): readonly ConceptKind[] {
  const present = new Set(graph.nodes.map((node) => node.kind));
  return conceptKinds.filter((kind) => present.has(kind));
}
