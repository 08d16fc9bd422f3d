import { minimiseStress } from '../../math/stress.ts';
import type { FigureNetwork, FigureSettings } from '../../model/figure.ts';
import type { Point } from '../shapes.ts';
import { circlePlaces, communityPlaces } from './circle.ts';
import { springPlaces } from './spring.ts';

export interface Layout {
  /** In units of their own; they are fitted to the page later. */
  readonly places: readonly Point[];
  /** Whether the picture may be turned: not where places mean something. */
  readonly free: boolean;
}

/**
 * Places for the nodes of one network, or the same for several: the layout of their mean absolute weights, so that a
 * node stands where it stood in each (qgraph's `averageLayout`).
 */
export function placeNodes(
  networks: readonly FigureNetwork[],
  { layout, seed }: Pick<FigureSettings, 'layout' | 'seed'>,
): Layout {
  const { variables, communities } = networks[0]!;
  if (layout === 'circle') return { places: circlePlaces(variables.length), free: false };
  if (layout === 'communities') {
    return { places: communityPlaces(variables.map((name) => communities[name] ?? '')), free: false };
  }
  const attraction = meanAbsoluteWeights(networks);
  if (layout === 'stress') return { places: stressPlaces(attraction), free: true };
  const spring = springPlaces(attraction, seed);
  if (layout === 'spring') return { places: spring, free: true };
  const byHand = new Map(networks.flatMap(({ places }) => places).map((place) => [place.variable, place]));
  const given = variables.flatMap((name) => byHand.get(name) ?? []);
  if (given.length < variables.length) return { places: spring, free: true };
  return { places: given.map(({ x, y }) => ({ x, y })), free: false };
}

/** Symmetric: both directions of a directed pair count. */
export function meanAbsoluteWeights(networks: readonly FigureNetwork[]): readonly Float64Array[] {
  const p = networks[0]!.variables.length;
  return Array.from({ length: p }, (_, a) =>
    Float64Array.from({ length: p }, (_, b) => {
      if (a === b) return 0;
      const sums = networks.map(({ weights }) => Math.abs(weights[a]![b]!) + Math.abs(weights[b]![a]!));
      return sums.reduce((sum, each) => sum + each, 0) / (2 * networks.length);
    }),
  );
}

/** However weak an edge, it is drawn at most this many times as long as the strongest. */
const longest = 6;

/** Distance on paper by distance in the network: shortest ways along edges of length 1/√(relative weight). */
function stressPlaces(attraction: readonly Float64Array[]): readonly Point[] {
  const p = attraction.length;
  const strongest = Math.max(...attraction.map((row) => Math.max(...row)), 1e-12);
  const distance = attraction.map((row, a) =>
    Float64Array.from(row, (weight, b) => {
      if (a === b) return 0;
      return weight > 0 ? Math.min(longest, Math.sqrt(strongest / weight)) : Number.POSITIVE_INFINITY;
    }),
  );
  for (let via = 0; via < p; via += 1) {
    for (let a = 0; a < p; a += 1) {
      for (let b = 0; b < p; b += 1) {
        const longer = distance[a]![via]! + distance[via]![b]!;
        if (longer < distance[a]![b]!) distance[a]![b] = longer;
      }
    }
  }
  const finite = distance.flatMap((row) => [...row].filter((value) => Number.isFinite(value)));
  const apart = 1.3 * Math.max(1, ...finite);
  // The shared minimiser stops at movements that are small for edges of about 100.
  const ideal = distance.map((row) =>
    row.map((value, b) => (value === 0 && row[b] === 0 ? 0 : 100 * (Number.isFinite(value) ? value : apart))),
  );
  return minimiseStress(ideal);
}
