import { type CentralityMeasure, communitiesOf } from '../model/figure-requests.ts';
import type { NetworkIndex } from '../model/network-index.ts';

export interface NodeRow {
  readonly variable: string;
  readonly label: string;
  readonly values: Readonly<Record<CentralityMeasure, number | null>>;
  readonly predictability: number | null;
  /** Zhang & Horvath's coefficient for weighted networks. */
  readonly clustering: number | null;
  readonly community: string | null;
}

export function nodeRows(index: NetworkIndex): readonly NodeRow[] {
  const { network, results } = index;
  const communities = communitiesOf(results);
  const predicted = new Map(network.estimate?.predictability.map(({ variable, value }) => [variable, value]));
  return (network.centrality?.nodes ?? []).map((node) => ({
    variable: node.variable,
    label: index.labelOf(node.variable),
    values: {
      strength: node.strength,
      expectedInfluence1: node.expectedInfluence1,
      expectedInfluence2: node.expectedInfluence2,
      closeness: node.closeness,
      betweenness: node.betweenness,
    },
    predictability: predicted.get(node.variable) ?? null,
    clustering: node.clustering.zhang,
    community: communities[node.variable] ?? null,
  }));
}
