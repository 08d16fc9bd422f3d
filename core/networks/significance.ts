import { type Adjustment, adjustPValues } from '../math/adjust-p.ts';
import { twoSidedP } from '../math/student-t.ts';

export interface SignificanceSettings {
  readonly alpha: number;
  readonly adjust: Adjustment;
}

/**
 * p value of every correlation in a p × p matrix (1 on the diagonal): t = r √df / √(1 − r²), two-sided. For plain
 * correlations df = n − 2; for partial ones, given all others, df = n − p.
 */
export function pValuesOf(weights: Float64Array, p: number, degreesOfFreedom: number): Float64Array {
  const pValues = new Float64Array(p * p).fill(1);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) {
      const r = weights[i * p + j]!;
      const value = twoSidedP((r * Math.sqrt(degreesOfFreedom)) / Math.sqrt(1 - r * r), degreesOfFreedom);
      pValues[i * p + j] = value;
      pValues[j * p + i] = value;
    }
  }
  return pValues;
}

/** The weights with every edge set to zero whose p value, adjusted over all p(p−1)/2, is not below alpha. */
export function keepSignificant(
  weights: Float64Array,
  p: number,
  degreesOfFreedom: number,
  settings: SignificanceSettings,
): Float64Array {
  const pValues = pValuesOf(weights, p, degreesOfFreedom);
  const below: number[] = [];
  for (let i = 0; i < p; i++) for (let j = 0; j < i; j++) below.push(i * p + j);
  const adjusted = adjustPValues(
    below.map((index) => pValues[index]!),
    settings.adjust,
  );
  const kept = new Float64Array(p * p);
  for (const [position, index] of below.entries()) {
    if (!(adjusted[position]! < settings.alpha)) continue;
    const i = Math.floor(index / p);
    const j = index % p;
    kept[index] = weights[index]!;
    kept[j * p + i] = weights[index]!;
  }
  return kept;
}
