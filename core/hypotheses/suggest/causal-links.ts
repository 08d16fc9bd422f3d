import type { CausalGraph } from '../../model/graph.ts';
import { carriesPath } from '../abc/adjacency.ts';
import type { Link } from '../links/link-graph.ts';

/** The links of a causal graph that some paper supports, by the ids of their concepts. */
export const causalLinks = (graph: CausalGraph): readonly Link[] =>
  graph.edges
    .filter(carriesPath)
    .map(({ causeId, effectId }) => ({ from: causeId, to: effectId, directed: true }));
