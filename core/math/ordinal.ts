import { normalQuantile } from './normal.ts';

/** An ordinal variable as category codes 0..k−1 (−1 where missing), with its thresholds on a normal scale. */
export interface OrdinalVariable {
  readonly codes: Int16Array;
  /** The observed values, ascending; `codes` index into them. */
  readonly categories: Float64Array;
  /** k + 1 cut points, −∞ first and ∞ last: normal quantiles of the cumulative proportions. */
  readonly cuts: Float64Array;
}

/** First step of the two-step estimate: thresholds from the variable's own present values (Olsson 1979). */
export function ordinalVariable(values: Float64Array): OrdinalVariable {
  const categories = Float64Array.from(new Set(values.filter((value) => !Number.isNaN(value)))).sort();
  const codeOf = new Map(Array.from(categories, (value, code) => [value, code] as const));
  const counts = new Float64Array(categories.length);
  const codes = Int16Array.from(values, (value) => {
    const code = codeOf.get(value) ?? -1;
    if (code >= 0) counts[code]!++;
    return code;
  });
  const n = counts.reduce((sum, count) => sum + count, 0);
  const cuts = new Float64Array(categories.length + 1);
  cuts[0] = Number.NEGATIVE_INFINITY;
  let below = 0;
  for (let code = 0; code < categories.length - 1; code++) {
    below += counts[code]!;
    cuts[code + 1] = normalQuantile(below / n);
  }
  cuts[categories.length] = Number.POSITIVE_INFINITY;
  return { codes, categories, cuts };
}
