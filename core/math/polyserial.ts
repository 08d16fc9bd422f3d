import { maximiseCorrelation } from './maximise-correlation.ts';
import { normalCdf, normalDensity } from './normal.ts';
import type { OrdinalVariable } from './ordinal.ts';

/**
 * Polyserial correlation of a continuous and an ordinal variable: the continuous one standardised with its own mean
 * and standard deviation (standardisedByPresent, divisor n), thresholds fixed at the ordinal one's own, then the correlation by maximum
 * likelihood over the rows with both values.
 *
 * Olsson, Drasgow and Dorans (1982), Psychometrika 47:337–347, doi:10.1007/BF02294164; follows `lavaan::lavCor` 0.6.
 */
export function polyserialCorrelation(z: Float64Array, ordinal: OrdinalVariable): number {
  const present: number[] = [];
  for (let row = 0; row < z.length; row++) {
    if (!Number.isNaN(z[row]) && ordinal.codes[row]! >= 0) present.push(row);
  }
  return maximiseCorrelation(startingValue(z, ordinal, present), (correlation) => {
    const remainder = 1 - correlation * correlation;
    const root = Math.sqrt(remainder);
    let score = 0;
    let information = 0;
    for (const row of present) {
      const code = ordinal.codes[row]!;
      const upper = boundary(ordinal.cuts[code + 1]!, z[row]!, correlation, root, remainder);
      const lower = boundary(ordinal.cuts[code]!, z[row]!, correlation, root, remainder);
      const slope = (upper.slope - lower.slope) / Math.max(upper.probability - lower.probability, 1e-16);
      score += slope;
      information += slope * slope;
    }
    return { score, information };
  });
}

function startingValue(z: Float64Array, ordinal: OrdinalVariable, rows: readonly number[]): number {
  let sum = 0;
  let sumCode = 0;
  let sumProduct = 0;
  let sumCodeSquares = 0;
  let sumSquares = 0;
  for (const row of rows) {
    const code = ordinal.codes[row]!;
    sum += z[row]!;
    sumCode += code;
    sumProduct += z[row]! * code;
    sumCodeSquares += code * code;
    sumSquares += z[row]! ** 2;
  }
  const n = rows.length;
  const spread = Math.sqrt((sumSquares - (sum * sum) / n) * (sumCodeSquares - (sumCode * sumCode) / n));
  return spread > 0 ? (sumProduct - (sum * sumCode) / n) / spread : 0;
}

/** P(Y* ≤ cut | z) and its slope in the correlation. */
function boundary(cut: number, z: number, correlation: number, root: number, remainder: number) {
  if (cut === Number.NEGATIVE_INFINITY) return { probability: 0, slope: 0 };
  if (cut === Number.POSITIVE_INFINITY) return { probability: 1, slope: 0 };
  const argument = (cut - correlation * z) / root;
  return {
    probability: normalCdf(argument),
    slope: (normalDensity(argument) * (cut * correlation - z)) / (root * remainder),
  };
}
