import type { InputOf } from '../../../../core/engine/contract/index.ts';
import type { SavedResult } from '../../../../core/engine/contract/saved-networks.ts';
import type { bootstrapsOf } from './network-edges.ts';
import type { NetworkIndex } from './network-index.ts';

export type StoredFigure = InputOf<'networks.figure'>['figure'];
export type GivenFigure = InputOf<'network.figure'>['figure'];

/** A figure that the engine makes of what it has stored, or of what it is given. */
export type FigureSource =
  | { readonly kind: 'stored'; readonly id: string; readonly figure: StoredFigure }
  | { readonly kind: 'given'; readonly figure: GivenFigure };

export const centralityMeasures = [
  'strength',
  'expectedInfluence1',
  'expectedInfluence2',
  'closeness',
  'betweenness',
] as const;
export type CentralityMeasure = (typeof centralityMeasures)[number];

/** Labels of the variables, as the figure's key has them. */
const labelsOf = ({ network }: NetworkIndex): Record<string, string> =>
  Object.fromEntries(network.variables.map(({ name, label }) => [name, label]));

/** The communities that were found last, by number; none where nobody has asked. */
export function communitiesOf(results: readonly SavedResult[]): Record<string, string> {
  const newest = results.find((each) => each.kind === 'communities');
  if (newest?.kind !== 'communities') return {};
  return Object.fromEntries(
    Object.entries(newest.result.membership).map(([name, community]) => [name, String(community)]),
  );
}

/** The network in front: as it is stored, or one layer of a temporal one. */
export function networkFigure(index: NetworkIndex): FigureSource {
  const { network, layer } = index;
  if (layer.name === 'symptoms') return { kind: 'stored', id: network.id, figure: { kind: 'network' } };
  return {
    kind: 'given',
    figure: {
      kind: 'network',
      networks: [
        {
          variables: [...layer.variables],
          labels: labelsOf(index),
          weights: layer.weights.map((row) => [...row]),
          directed: layer.isDirected,
          places: network.places.map((place) => ({ ...place })),
        },
      ],
    },
  };
}

type Differences = NonNullable<ReturnType<typeof bootstrapsOf>[number]['result']['differences']>;
/** What a bootstrapped difference test compares: edges, or nodes by a measure. */
export type DifferenceOf = 'edges' | keyof Differences['nodes'];

/** The bootstrap plot of one layer of a temporal network. */
export function layerIntervals(index: NetworkIndex): FigureSource | null {
  const { intervals } = index.layer;
  if (intervals.length === 0) return null;
  return {
    kind: 'given',
    figure: {
      kind: 'bootstrap',
      labels: labelsOf(index),
      edges: intervals.map(({ from, to, sample, mean, q025, q975 }) => ({
        from,
        to,
        sample,
        mean,
        q025,
        q975,
      })),
    },
  };
}
