import type { GraphEdge, GraphFilter } from '../../../../core/model/graph.ts';

export const signs = ['+', '-', 'mixed', 'unknown'] as const satisfies readonly GraphEdge['polarity'][];

export const everything: GraphFilter = {
  minPapers: 0,
  polarities: null,
  kinds: null,
  causalOnly: false,
  around: null,
  withRefuted: false,
  withHidden: false,
};

/** True when the filter leaves anything out that the whole graph shows. */
export function isNarrowed(filter: GraphFilter): boolean {
  return (
    filter.minPapers > 0 ||
    filter.polarities !== null ||
    filter.kinds !== null ||
    filter.causalOnly ||
    filter.around !== null
  );
}

/** Turns one value of a list on or off; null stands for all of them, and all of them become null again. */
export function toggled<Value>(
  all: readonly Value[],
  chosen: readonly Value[] | null,
  value: Value,
): Value[] | null {
  const now = chosen ?? all;
  const next = all.filter((each) => (each === value ? !now.includes(each) : now.includes(each)));
  return next.length === all.length ? null : next;
}
