import type { Warning } from '../../model/run.ts';
import { type GoldbrickerSettings, goldbricker } from './goldbricker.ts';
import { topologicalOverlap } from './topological-overlap.ts';
import { firstNames, warn } from './warn.ts';

export interface OverlapSettings extends GoldbrickerSettings {
  /** Weighted topological overlap from which a pair is redundant. */
  readonly minimumOverlap: number;
}

export const usualOverlap: OverlapSettings = {
  minimumCorrelation: 0.5,
  differentShare: 0.25,
  alpha: 0.05,
  minimumOverlap: 0.25,
};

export interface OverlappingPair {
  readonly a: string;
  readonly b: string;
  readonly correlation: number;
  /** Null where goldbricker did not find the pair. */
  readonly different: number | null;
  readonly overlap: number;
  readonly by: readonly ('goldbricker' | 'wto')[];
}

export interface Overlap {
  /** The closest first: largest topological overlap. */
  readonly pairs: readonly OverlappingPair[];
  /** Variables that hang together by such pairs. */
  readonly groups: readonly (readonly string[])[];
}

/**
 * Variables that seem to measure one thing: by their correlations (n cases), or by their place in a network of partial
 * correlations; null where the network is none.
 */
export function overlapOf(
  variables: readonly string[],
  correlations: Float64Array,
  n: number,
  weights: Float64Array | null,
  settings: OverlapSettings = usualOverlap,
): Overlap {
  const p = variables.length;
  const topological = weights === null ? new Float64Array(p * p) : topologicalOverlap(weights, p);
  const bricks = new Map(
    goldbricker(correlations, p, n, settings).map((pair) => [pair.a * p + pair.b, pair]),
  );
  const pairs: OverlappingPair[] = [];
  for (let a = 0; a < p; a++) {
    for (let b = 0; b < a; b++) {
      const brick = bricks.get(a * p + b);
      const overlap = topological[a * p + b]!;
      const by = [
        ...(brick === undefined ? [] : (['goldbricker'] as const)),
        ...(overlap >= settings.minimumOverlap ? (['wto'] as const) : []),
      ];
      if (by.length === 0) continue;
      pairs.push({
        a: variables[b]!,
        b: variables[a]!,
        correlation: correlations[a * p + b]!,
        different: brick?.different ?? null,
        overlap,
        by,
      });
    }
  }
  pairs.sort((one, other) => other.overlap - one.overlap || other.correlation - one.correlation);
  return { pairs, groups: groupsOf(variables, pairs) };
}

/** Connected parts of the graph that the pairs make, in the order of the variables. */
function groupsOf(variables: readonly string[], pairs: readonly OverlappingPair[]): string[][] {
  const leader = new Map(variables.map((variable) => [variable, variable]));
  const leaderOf = (variable: string): string => {
    let at = variable;
    while (leader.get(at) !== at) at = leader.get(at)!;
    leader.set(variable, at);
    return at;
  };
  for (const { a, b } of pairs) leader.set(leaderOf(b), leaderOf(a));
  const groups = new Map<string, string[]>();
  for (const variable of variables) {
    const key = leaderOf(variable);
    groups.set(key, [...(groups.get(key) ?? []), variable]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** What is found with the usual settings, as warnings of an estimate. */
export function overlapWarnings({ pairs }: Overlap, settings: OverlapSettings = usualOverlap): Warning[] {
  const bricks = pairs.filter(({ by }) => by.includes('goldbricker'));
  const near = pairs.filter(({ by }) => by.includes('wto'));
  const named = (list: readonly OverlappingPair[]) =>
    firstNames(
      list.map(({ a, b }) => `${a} and ${b}`),
      3,
    );
  const variablesOf = (list: readonly OverlappingPair[]) => [...new Set(list.flatMap(({ a, b }) => [a, b]))];
  const remedy =
    'If they ask the same, merge them or keep one: otherwise the edge between them is a tautology.';
  const warnings: Warning[] = [];
  if (bricks.length > 0) {
    const least = Math.min(...bricks.map(({ different }) => different!));
    warnings.push(
      warn(
        'item-overlap',
        `${bricks.length} pairs of items seem to measure one thing: ${named(bricks)}. ${remedy}`,
        {
          variables: variablesOf(bricks),
          value: least,
          threshold: settings.differentShare,
        },
      ),
    );
  }
  if (near.length > 0) {
    warnings.push(
      warn(
        'topological-overlap',
        `${near.length} pairs of nodes share so many neighbours that one may do for both: ${named(near)}. ${remedy}`,
        { variables: variablesOf(near), value: near[0]!.overlap, threshold: settings.minimumOverlap },
      ),
    );
  }
  return warnings;
}
