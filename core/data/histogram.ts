import type { VariableSummary } from '../model/dataset.ts';

const most = 20;

/** Cases in bars of equal width: one for each √n, at most twenty. NaN is left out; a constant has one bar. */
export function histogramOf(values: Float64Array): NonNullable<VariableSummary['histogram']> {
  const present = values.filter((value) => !Number.isNaN(value));
  if (present.length === 0) return [];
  let min = present[0]!;
  let max = present[0]!;
  for (const value of present) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  if (min === max) return [{ from: min, to: max, n: present.length }];
  const bars = Math.max(2, Math.min(most, Math.ceil(Math.sqrt(present.length))));
  const width = (max - min) / bars;
  const counts = new Array<number>(bars).fill(0);
  for (const value of present) counts[Math.min(bars - 1, Math.floor((value - min) / width))]! += 1;
  return counts.map((n, bar) => ({
    from: min + bar * width,
    to: bar === bars - 1 ? max : min + (bar + 1) * width,
    n,
  }));
}
