import type { Attributes, CausalModel } from './causal-model.ts';
import type { SignedEdge } from './queries/cycles.ts';

const positiveWords: ReadonlySet<string> = new Set(['1', '+', '+1', '1.0', 'positive', 'plus']);
const negativeWords: ReadonlySet<string> = new Set(['-1', '-', '−', '−1', '-1.0', 'negative', 'minus']);

/** The arrows of a model with their signs, from the attribute `sign` or `polarity`; unknown where neither says. */
export function signedEdges(model: CausalModel): SignedEdge[] {
  return model.edges
    .filter((edge) => edge.kind === '->')
    .map(({ from, to, attributes }) => ({ from, to, sign: signOf(attributes) }));
}

function signOf(attributes: Attributes): SignedEdge['sign'] {
  const word = (attributes.sign ?? attributes.polarity ?? '').trim().toLowerCase();
  if (positiveWords.has(word)) return 1;
  return negativeWords.has(word) ? -1 : 0;
}
