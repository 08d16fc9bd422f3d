import type { CausalModel } from './causal-model.ts';
import { loopAttributes } from './language/loop-attributes.ts';
import type { SignedEdge } from './queries/cycles.ts';

/** The arrows of a model with their signs, from the attribute `sign` or `polarity`; unknown where neither says. */
export const signedEdges = (model: CausalModel): SignedEdge[] =>
  model.edges
    .filter((edge) => edge.kind === '->')
    .map(({ from, to, attributes }) => ({ from, to, sign: loopAttributes(attributes).sign }));
