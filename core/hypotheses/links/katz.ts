import { NosographError } from '../../foundation/errors.ts';
import type { LinkGraph } from './link-graph.ts';
import type { LinkScore } from './link-score.ts';
import { type Step, walkSearch } from './walk-series.ts';

const usualBeta = 0.05;

/** s(u, v) = Σ β^l (number of walks of length l from u to v), l ≥ 1: the entry of (I − βA)⁻¹ − I. */
export const katz: LinkScore<'katz'> = {
  id: 'katz',
  version: '1.0.0',
  name: 'Katz',
  convention:
    'β is 0.05, or half the inverse of the spectral radius where 0.05 would let the series diverge or nearly so; walks follow arrows in directed graphs.',
  references: [
    {
      text: 'Katz, L. (1953). A new status index derived from sociometric analysis. Psychometrika 18, 39–43.',
      doi: '10.1007/BF02289026',
    },
  ],
  async search(search) {
    const { graph, settings } = search;
    const { starts, targets } = graph.out;
    const count = graph.names.length;
    const beta = attenuation(graph, settings.beta);
    await walkSearch(search, (source) => {
      const step: Step = (term, next) => {
        for (let node = 0; node < count; node++) {
          const here = term[node]! * beta;
          if (here === 0) continue;
          for (let at = starts[node]!; at < starts[node + 1]!; at++) next[targets[at]!]! += here;
        }
      };
      const origin = new Float64Array(count);
      origin[source] = 1;
      const first = new Float64Array(count);
      step(origin, first);
      return { first, step };
    });
    return { beta };
  },
};

/** The series converges for β below 1 / spectral radius; a β asked for that does not is an error, the usual one gives way. */
function attenuation(graph: LinkGraph, asked: number | null): number {
  const radius = spectralRadius(graph);
  const beta = asked ?? (usualBeta * radius < 0.95 ? usualBeta : 0.5 / radius);
  if (beta * radius < 1) return beta;
  throw new NosographError(
    'input.invalid',
    `Katz: with beta ${beta} the series over walks diverges on this graph. Give a --beta below ${(1 / radius).toPrecision(3)}.`,
    { beta, limit: 1 / radius },
  );
}

/** By power iteration on I + A, which also settles where A alone would alternate; 0 for a graph without cycles. */
function spectralRadius({ names, out: { starts, targets } }: LinkGraph): number {
  let vector = new Float64Array(names.length).fill(1);
  let radius = 0;
  for (let round = 0; round < 300; round++) {
    const next = Float64Array.from(vector);
    for (let node = 0; node < names.length; node++) {
      for (let at = starts[node]!; at < starts[node + 1]!; at++) next[targets[at]!]! += vector[node]!;
    }
    const largest = next.reduce((most, value) => Math.max(most, value), 0);
    if (largest === 0) return 0;
    for (let node = 0; node < next.length; node++) next[node]! /= largest;
    const settled = Math.abs(largest - 1 - radius) <= 1e-9 * largest;
    radius = largest - 1;
    vector = next;
    if (settled) break;
  }
  return radius;
}
