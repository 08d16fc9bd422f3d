export const adjustments = ['none', 'holm', 'fdr', 'bonferroni'] as const;
export type Adjustment = (typeof adjustments)[number];

/**
 * p values corrected for their number, as R's `p.adjust`: `holm` (Holm 1979), `fdr` (Benjamini and Hochberg 1995,
 * doi:10.1111/j.2517-6161.1995.tb02031.x), `bonferroni`, `none`. In the order given.
 */
export function adjustPValues(pValues: readonly number[], adjustment: Adjustment): number[] {
  const m = pValues.length;
  if (adjustment === 'none') return [...pValues];
  if (adjustment === 'bonferroni') return pValues.map((p) => Math.min(1, m * p));
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = new Array<number>(m);
  if (adjustment === 'holm') {
    let largest = 0;
    for (const [rank, index] of order.entries()) {
      largest = Math.max(largest, (m - rank) * pValues[index]!);
      adjusted[index] = Math.min(1, largest);
    }
    return adjusted;
  }
  let smallest = 1;
  for (let rank = m - 1; rank >= 0; rank--) {
    const index = order[rank]!;
    smallest = Math.min(smallest, (m / (rank + 1)) * pValues[index]!);
    adjusted[index] = smallest;
  }
  return adjusted;
}
