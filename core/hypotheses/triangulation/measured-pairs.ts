import type { FittedNetwork } from '../../model/fitted-network.ts';
import type { TriangulationRow } from '../../model/triangulation.ts';

type DataSays = NonNullable<TriangulationRow['data']>;

/** Bootstrapped edges of a network, as its latest bootstrap has them. */
export interface BootstrappedEdge {
  readonly from: string;
  readonly to: string;
  readonly q025: number;
  readonly q975: number;
  readonly nonzero: number;
}

export interface MeasuredNetwork {
  readonly network: FittedNetwork;
  readonly bootstrap: readonly BootstrappedEdge[] | null;
}

/** Two concept ids in a fixed order: an edge between symptoms has no direction. */
export const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * For every pair of concepts that some network measures: the edge of the first network that does (networks come most
 * trusted first), its bootstrapped interval, and how many of all networks agree with its sign.
 */
export function measuredPairs(networks: readonly MeasuredNetwork[]): ReadonlyMap<string, DataSays> {
  const pairs = new Map<string, DataSays>();
  for (const measured of networks) {
    for (const [key, edge] of heaviestEdges(measured)) {
      const known = pairs.get(key);
      if (known === undefined) pairs.set(key, edge);
      else pairs.set(key, { ...known, replication: withOne(known, Math.sign(edge.weight)) });
    }
  }
  return pairs;
}

function withOne({ weight, replication }: DataSays, sign: number): DataSays['replication'] {
  const agrees = weight !== 0 && Math.sign(weight) === sign;
  return { networks: replication.networks + 1, sameSign: replication.sameSign + (agrees ? 1 : 0) };
}

/** Of all pairs of variables that stand for the same two concepts the one with the heaviest edge. */
function heaviestEdges({ network, bootstrap }: MeasuredNetwork): ReadonlyMap<string, DataSays> {
  const edges = new Map<string, DataSays>();
  if (network.estimate === null) return edges;
  const { variables, weights } = network.estimate;
  const conceptOf = new Map(network.variables.map(({ name, conceptId }) => [name, conceptId]));
  const intervals = new Map(bootstrap?.map((edge) => [pairOf(edge.from, edge.to), edge]));
  variables.forEach((to, i) => {
    variables.slice(0, i).forEach((from, j) => {
      const [a, b] = [conceptOf.get(from) ?? null, conceptOf.get(to) ?? null];
      if (a === null || b === null || a === b) return;
      const weight = weights[i]![j]!;
      const known = edges.get(pairOf(a, b));
      if (known !== undefined && Math.abs(known.weight) >= Math.abs(weight)) return;
      const resampled = intervals.get(pairOf(from, to));
      edges.set(pairOf(a, b), {
        networkId: network.id,
        network: network.name,
        variables: [from, to],
        weight,
        interval: resampled === undefined ? null : [resampled.q025, resampled.q975],
        nonzero: resampled?.nonzero ?? null,
        replication: { networks: 1, sameSign: weight === 0 ? 0 : 1 },
      });
    });
  });
  return edges;
}
