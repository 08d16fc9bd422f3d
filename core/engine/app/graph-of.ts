import { buildCausalGraph } from '../../claims/causal-graph.ts';
import type { CausalGraph } from '../../model/graph.ts';
import type { Repositories } from '../../storage/repositories.ts';

/** The causal graph of everything that is accepted in a notebook, or drawn by hand. */
export function graphOf({ concepts, claims, graph }: Repositories): CausalGraph {
  return buildCausalGraph({
    concepts: concepts.all(),
    claims: claims.accepted(),
    handEdges: graph.handEdges(),
    handNodes: graph.handNodes(),
    positions: graph.positions(),
  });
}
