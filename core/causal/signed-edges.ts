import type { CausalModel } from './causal-model.ts';
import { loopAttributes } from './language/loop-attributes.ts';
import type { SignedEdge } from './queries/cycles.ts';

/** The arrows of a model with their signs and lags; the sign is unknown (0) where the text says none. */
export const signedEdges = (model: CausalModel): SignedEdge[] =>
  model.edges
    .filter((edge) => edge.kind === '->')
    .map(({ from, to, attributes }) => {
      const { sign, lag } = loopAttributes(attributes);
      return { from, to, sign, lag };
    });
