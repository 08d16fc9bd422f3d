import { pearsonCorrelation } from './pearson.ts';

/** Ranks from 1, ties sharing their mean rank. The values must not be NaN. */
export function averageRanks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  let start = 0;
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    const shared = (start + 1 + end) / 2;
    for (let position = start; position < end; position++) ranks[order[position]!] = shared;
    start = end;
  }
  return ranks;
}

/**
 * Spearman's rank correlation. Ranks are made within the rows in which both values are present, as R's
 * `cor(use = "pairwise", method = "spearman")` does. NaN when either variable is constant in them.
 */
export function spearmanCorrelation(x: Float64Array, y: Float64Array): number {
  const complete: number[] = [];
  for (let row = 0; row < x.length; row++) {
    if (!Number.isNaN(x[row]) && !Number.isNaN(y[row])) complete.push(row);
  }
  const presentX = Float64Array.from(complete, (row) => x[row]!);
  const presentY = Float64Array.from(complete, (row) => y[row]!);
  return pearsonCorrelation(averageRanks(presentX), averageRanks(presentY));
}
