import type { Analysis } from './analysis.ts';

/** What both languages pick out of an analysis in the same way. */

/** The variable's label, or its name. */
export const labelOf = ({ variables }: Analysis, name: string): string => {
  const label = variables.find((variable) => variable.name === name)?.label.trim();
  return label === undefined || label === '' ? name : label;
};

/** How many variables there are of each kind, commonest first. */
export function kindCounts({ variables }: Analysis): readonly (readonly [kind: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { kind } of variables) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}

/** What `auto` came to: of ordinal variables alone polychoric, of others alone Pearson correlations. */
export function correlationUsed({ options, variables }: Analysis): NonNullable<Analysis['options']['cor']> {
  const { cor = 'auto' } = options;
  if (cor !== 'auto') return cor;
  const ordinal = variables.filter(({ kind }) => kind === 'ordinal' || kind === 'binary').length;
  if (ordinal === variables.length) return 'polychoric';
  return ordinal === 0 && variables.every(({ kind }) => kind === 'continuous') ? 'pearson' : 'auto';
}

export type NodeMeasure = 'strength' | 'expectedInfluence1';

/** The nodes with the largest values, largest first. */
export function topNodes(
  { centrality }: Analysis,
  measure: NodeMeasure,
  most = 3,
): readonly { readonly variable: string; readonly value: number }[] {
  return (centrality ?? [])
    .map((node) => ({ variable: node.variable, value: node[measure] }))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, most);
}

/** From the CS coefficient of a measure: whether the order of its nodes may be read. */
export function reading(cs: number | undefined): 'unknown' | 'unstable' | 'care' | 'stable' {
  if (cs === undefined) return 'unknown';
  if (cs < 0.25) return 'unstable';
  return cs < 0.5 ? 'care' : 'stable';
}

/** Edges whose 95 % interval leaves zero out. */
export const clearEdges = (edges: readonly { readonly q025: number; readonly q975: number }[]): number =>
  edges.filter(({ q025, q975 }) => q025 > 0 || q975 < 0).length;

/** Arrows of a temporal network that are not zero, loops apart. */
export function arrowCounts(matrix: readonly (readonly number[])[]): {
  readonly loops: number;
  readonly crossed: number;
  readonly negative: number;
} {
  let loops = 0;
  let crossed = 0;
  let negative = 0;
  for (const [from, row] of matrix.entries()) {
    for (const [to, weight] of row.entries()) {
      if (weight === 0) continue;
      if (from === to) loops += 1;
      else crossed += 1;
      if (weight < 0) negative += 1;
    }
  }
  return { loops, crossed, negative };
}

/** The temporal network of each pair of waves, or the only one. */
export function temporalNetworks({ temporal }: Analysis) {
  if (temporal === null) return [];
  const { pairs } = temporal;
  if (pairs !== undefined) {
    return pairs.map((pair) => ({ ...pair, name: `${pair.from} → ${pair.to}`, pValues: null }));
  }
  return [
    {
      name: null,
      n: null,
      temporal: temporal.temporal ?? [],
      contemporaneous: temporal.contemporaneous,
      pValues: temporal.betaP ?? null,
    },
  ];
}

/** Coefficients of a temporal network with p below .05. */
export const significant = (pValues: readonly (readonly number[])[]): number =>
  pValues.flat().filter((value) => value < 0.05).length;

/** Communities from the largest on, each with its members. */
export function communityMembers(
  membership: Readonly<Record<string, number>>,
): readonly (readonly string[])[] {
  const groups = new Map<number, string[]>();
  for (const [variable, community] of Object.entries(membership)) {
    if (community > 0) groups.set(community, [...(groups.get(community) ?? []), variable]);
  }
  return [...groups.values()].toSorted((a, b) => b.length - a.length);
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Two decimals without the zero before the point, as the APA writes what cannot exceed 1; with a true minus. */
export function statistic(value: number, decimals = 2): string {
  const text = Math.abs(value).toFixed(decimals).replace(/^0\./u, '.');
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** The same with the zero, for Chinese and for what can exceed 1. */
export function decimal(value: number, decimals = 2): string {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}
