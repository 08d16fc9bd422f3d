import type { FittedNetwork } from '../../model/fitted-network.ts';

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/** What results say of the edges of an undirected network. */
export interface EdgesReported {
  readonly present: number;
  readonly possible: number;
  readonly positive: number;
  readonly negative: number;
  /** Without a sign of their own. */
  readonly unsigned: number;
  /** Of all possible edges, absent ones as 0. */
  readonly meanWeight: number;
  readonly meanAbsoluteWeight: number;
  /** Strongest first. */
  readonly strongest: readonly Edge[];
}

const mostNamed = 3;

export function edgesReported({
  variables,
  weights,
  signs,
}: NonNullable<FittedNetwork['estimate']>): EdgesReported {
  const edges: (Edge & { readonly sign: number })[] = [];
  for (let i = 0; i < variables.length; i += 1) {
    for (let j = i + 1; j < variables.length; j += 1) {
      const weight = weights[i]![j]!;
      if (weight === 0) continue;
      const sign = signs === undefined ? Math.sign(weight) : Math.sign(signs[i]![j] ?? 0);
      edges.push({ from: variables[i]!, to: variables[j]!, weight, sign });
    }
  }
  const possible = (variables.length * (variables.length - 1)) / 2;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    present: edges.length,
    possible,
    positive: edges.filter(({ sign }) => sign > 0).length,
    negative: edges.filter(({ sign }) => sign < 0).length,
    unsigned: edges.filter(({ sign }) => sign === 0).length,
    meanWeight: possible === 0 ? 0 : sum(edges.map(({ weight }) => weight)) / possible,
    meanAbsoluteWeight: possible === 0 ? 0 : sum(edges.map(({ weight }) => Math.abs(weight))) / possible,
    strongest: edges.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, mostNamed),
  };
}
