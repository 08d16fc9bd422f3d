import type { Polarity } from '../model/claim.ts';
import type { GraphEdge } from '../model/graph.ts';

/**
 * Sign of a path: the product of its edges' signs, `unknown` as soon as one of them is unknown or mixed. An even
 * number of negative links makes a positive path.
 */
export function pathSign(edges: readonly Pick<GraphEdge, 'polarity'>[]): Polarity {
  let positive = true;
  for (const { polarity } of edges) {
    if (polarity === 'unknown' || polarity === 'mixed') return 'unknown';
    if (polarity === '-') positive = !positive;
  }
  return positive ? '+' : '-';
}
