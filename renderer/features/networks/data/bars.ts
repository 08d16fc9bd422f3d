import type { VariableRow } from '../../../../core/engine/contract/datasets.ts';

export interface DistributionBar {
  readonly key: string;
  /** What the bar stands for: a value with its label, or an interval. */
  readonly from: number | string;
  readonly to: number | null;
  readonly label: string | null;
  readonly n: number;
}

const mostBars = 24;

/** Categories where there are some, else the histogram. Of very many categories the commonest are drawn. */
export function barsOf({
  levels,
  histogram,
}: Pick<VariableRow, 'levels' | 'histogram'>): readonly DistributionBar[] {
  if (levels !== undefined) {
    const shown =
      levels.length <= mostBars ? levels : levels.toSorted((a, b) => b.n - a.n).slice(0, mostBars);
    return shown.map(({ value, n, label }) => ({
      key: String(value),
      from: value,
      to: null,
      label: label ?? null,
      n,
    }));
  }
  return (histogram ?? []).map(({ from, to, n }) => ({ key: String(from), from, to, label: null, n }));
}
