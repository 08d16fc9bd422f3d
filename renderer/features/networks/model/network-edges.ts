import type { SavedResult } from '../../../../core/engine/contract/saved-networks.ts';
import type { FittedNetwork } from '../../../../core/model/fitted-network.ts';

export interface Interval {
  readonly q025: number;
  readonly q975: number;
  /** Share of samples in which the edge was not zero. */
  readonly nonzero: number;
}

/** An edge as tables and the inspector show it. A temporal one leads from the earlier measurement to the later. */
export interface NetworkEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  /** 1, −1, or 0 where the estimator's weights have no sign. */
  readonly sign: number;
  readonly interval: Interval | null;
}

export const edgeId = (from: string, to: string): string => `edge:${from}:${to}`;

/** Matrices of a fitted network: one, or of a temporal one each of its layers. */
export interface WeightLayer {
  readonly name: 'symptoms' | 'temporal' | 'contemporaneous' | 'between';
  readonly variables: readonly string[];
  readonly weights: readonly (readonly number[])[];
  readonly isDirected: boolean;
  /** Of a temporal network that was estimated with bootstraps. */
  readonly intervals: readonly LayerInterval[];
}

export interface LayerInterval extends Interval {
  readonly from: string;
  readonly to: string;
  readonly sample: number;
  readonly mean: number;
}

/** What the answer of every temporal method has; the rest differs between them. */
interface TemporalAnswer {
  readonly variables?: readonly string[];
  readonly temporal?: readonly (readonly number[])[];
  readonly contemporaneous?: readonly (readonly number[])[] | null;
  readonly between?: readonly (readonly number[])[] | null;
  readonly accuracy?: {
    readonly temporal: readonly LayerInterval[];
    readonly contemporaneous: readonly LayerInterval[];
  };
  readonly pairs?: readonly (TemporalAnswer & { readonly from: string; readonly to: string })[];
}

/** Pairs of waves of a panel network, `1 → 2`; empty for others. */
export function wavePairs(network: FittedNetwork): readonly string[] {
  return ((network.temporal as TemporalAnswer | null)?.pairs ?? []).map(({ from, to }) => `${from} → ${to}`);
}

export function layersOf(network: FittedNetwork, pair = 0): readonly WeightLayer[] {
  const { estimate } = network;
  if (estimate !== null) {
    return [
      {
        name: 'symptoms',
        variables: estimate.variables,
        weights: estimate.weights,
        isDirected: false,
        intervals: [],
      },
    ];
  }
  const answer = network.temporal as TemporalAnswer | null;
  const variables = answer?.variables ?? network.variables.map(({ name }) => name);
  const source = answer?.pairs?.[pair] ?? answer;
  const layers: WeightLayer[] = [];
  for (const name of ['temporal', 'contemporaneous', 'between'] as const) {
    const weights = source?.[name] ?? null;
    if (weights === null) continue;
    const intervals = name === 'between' ? [] : (source?.accuracy?.[name] ?? []);
    layers.push({ name, variables, weights, isDirected: name === 'temporal', intervals });
  }
  return layers;
}

/** Edges that are not zero, the strongest first. */
export function edgesOf(
  layer: WeightLayer,
  signs: readonly (readonly (number | null)[])[] | undefined,
  intervals: ReadonlyMap<string, Interval>,
): readonly NetworkEdge[] {
  const { variables, weights, isDirected } = layer;
  const edges: NetworkEdge[] = [];
  for (let i = 0; i < variables.length; i++) {
    for (let j = isDirected ? 0 : i + 1; j < variables.length; j++) {
      const weight = weights[i]?.[j] ?? 0;
      const [from, to] = [variables[i], variables[j]];
      if (weight === 0 || from === undefined || to === undefined) continue;
      const sign = signs === undefined ? Math.sign(weight) : (signs[i]?.[j] ?? 0);
      const id = edgeId(from, to);
      edges.push({
        id,
        from,
        to,
        weight,
        sign,
        interval: intervals.get(id) ?? intervals.get(edgeId(to, from)) ?? null,
      });
    }
  }
  return edges.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

type Bootstrap = Extract<SavedResult, { kind: 'bootstrap' }>;

export const bootstrapsOf = (results: readonly SavedResult[]): readonly Bootstrap[] =>
  results.filter((each): each is Bootstrap => each.kind === 'bootstrap');

/** Those of the layer itself, or of the newest bootstrap that has intervals of edges. */
export function intervalsOf(
  layer: WeightLayer,
  results: readonly SavedResult[],
): ReadonlyMap<string, Interval> {
  const newest = bootstrapsOf(results).find(({ result }) => result.edges !== undefined);
  const known = layer.name === 'symptoms' ? (newest?.result.edges ?? []) : layer.intervals;
  return new Map(known.map((edge) => [edgeId(edge.from, edge.to), edge]));
}

/** Edges of possible ones, and the mean over all possible pairs, as the field reports them. */
export function figuresOf(layer: WeightLayer): {
  readonly edges: number;
  readonly possible: number;
  readonly mean: number;
} {
  const p = layer.variables.length;
  const possible = layer.isDirected ? p * p : (p * (p - 1)) / 2;
  let edges = 0;
  let sum = 0;
  for (let i = 0; i < p; i++) {
    for (let j = layer.isDirected ? 0 : i + 1; j < p; j++) {
      const weight = layer.weights[i]?.[j] ?? 0;
      if (weight !== 0) edges++;
      sum += weight;
    }
  }
  return { edges, possible, mean: possible === 0 ? 0 : sum / possible };
}
