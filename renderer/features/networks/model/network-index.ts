import type { SavedResult } from '../../../../core/engine/contract/saved-networks.ts';
import type { FittedNetwork } from '../../../../core/model/fitted-network.ts';
import { edgesOf, intervalsOf, layersOf, type NetworkEdge, type WeightLayer } from './network-edges.ts';

/** A fitted network made ready to be looked up: by variable, by concept, by edge. */
export interface NetworkIndex {
  readonly network: FittedNetwork;
  readonly results: readonly SavedResult[];
  readonly layer: WeightLayer;
  readonly edges: readonly NetworkEdge[];
  edge(id: string): NetworkEdge | null;
  edgesAt(variable: string): readonly NetworkEdge[];
  /** What a variable is called on the screen. */
  labelOf(variable: string): string;
  conceptOf(variable: string): string | null;
  /** The variable that measures a concept. */
  variableFor(conceptId: string): string | null;
}

export function networkIndex(
  network: FittedNetwork,
  results: readonly SavedResult[],
  layer: WeightLayer = layersOf(network)[0] ?? emptyLayer,
): NetworkIndex {
  const signs = layer.name === 'symptoms' ? network.estimate?.signs : undefined;
  const edges = edgesOf(layer, signs, intervalsOf(layer, results));
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  const variables = new Map(network.variables.map((variable) => [variable.name, variable]));
  const reversed = (id: string) => {
    const found = /^edge:(.*)$/.exec(id)?.[1];
    return found === undefined ? null : (edges.find(({ from, to }) => `${to}:${from}` === found) ?? null);
  };
  return {
    network,
    results,
    layer,
    edges,
    edge: (id) => byId.get(id) ?? (layer.isDirected ? null : reversed(id)),
    edgesAt: (variable) => edges.filter(({ from, to }) => from === variable || to === variable),
    labelOf: (variable) => variables.get(variable)?.label || variable,
    conceptOf: (variable) => variables.get(variable)?.conceptId ?? null,
    variableFor: (conceptId) => network.variables.find((each) => each.conceptId === conceptId)?.name ?? null,
  };
}

const emptyLayer: WeightLayer = {
  name: 'symptoms',
  variables: [],
  weights: [],
  isDirected: false,
  intervals: [],
};
