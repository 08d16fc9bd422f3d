import { bootstrapsOf, type Interval } from '../model/network-edges.ts';
import type { NetworkIndex } from '../model/network-index.ts';

export const usualMeasures = ['strength', 'expectedInfluence1', 'expectedInfluence2'] as const;
export const doubtfulMeasures = ['closeness', 'betweenness'] as const;
export type Measure = (typeof usualMeasures)[number] | (typeof doubtfulMeasures)[number];

export interface NodeMeasure {
  readonly name: Measure;
  readonly value: number;
  readonly rank: number;
  readonly interval: Pick<Interval, 'q025' | 'q975'> | null;
}

/** What is known of a node. Closeness and betweenness are left to the table, where their reason stands. */
export function nodeFacts(index: NetworkIndex, variable: string) {
  const { network, results } = index;
  const nodes = network.centrality?.nodes ?? [];
  const node = nodes.find((each) => each.variable === variable);
  const predictability = network.estimate?.predictability.find((each) => each.variable === variable) ?? null;
  const newest = bootstrapsOf(results).find(({ result }) => result.nodes !== undefined)?.result.nodes ?? [];
  const intervalOf = (name: Measure) => {
    const measure = name === 'expectedInfluence1' ? 'expectedInfluence' : name;
    return newest.find((each) => each.variable === variable && each.measure === measure) ?? null;
  };
  const measures: readonly NodeMeasure[] =
    node === undefined
      ? []
      : usualMeasures.map((name) => ({
          name,
          value: node[name],
          rank: 1 + nodes.filter((each) => each[name] > node[name]).length,
          interval: intervalOf(name),
        }));
  return { predictability, measures };
}
