import { maximiseCorrelation } from './maximise-correlation.ts';

/**
 * Correlation of two continuous variables by two-step maximum likelihood: means and standard deviations from each
 * variable's own values (standardisedByPresent, NaN where missing), then the correlation over the rows with both. Equal to Pearson's without missing values;
 * with them it is what `lavaan::lavCor` (and so qgraph's `cor_auto`) gives.
 */
export function twoStepPearsonCorrelation(zx: Float64Array, zy: Float64Array): number {
  let n = 0;
  let squares = 0;
  let products = 0;
  for (let row = 0; row < zx.length; row++) {
    const a = zx[row]!;
    const b = zy[row]!;
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    n++;
    squares += a * a + b * b;
    products += a * b;
  }
  return maximiseCorrelation(products / n, (correlation) => {
    const remainder = 1 - correlation * correlation;
    const score =
      (n * correlation * remainder + (1 + correlation * correlation) * products - correlation * squares) /
      (remainder * remainder);
    return { score, information: (n * (1 + correlation * correlation)) / (remainder * remainder) };
  });
}
