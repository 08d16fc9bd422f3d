import { pearsonCorrelation } from '../../math/pearson.ts';
import type { Warning } from '../../model/run.ts';
import type { Sample } from '../estimator.ts';
import { firstNames, percent, warn } from './warn.ts';

const variancePercent = 0.2;
const skewMaximum = 2;
const spreadCorrelation = 0.7;
/** With fewer nodes a correlation over nodes says nothing. */
const fewestNodes = 5;

interface Spread {
  readonly name: string;
  readonly variance: number; // divisor n − 1
  readonly skew: number; // m3 / m2^1.5
}

/** Variances that differ (networktools' assumptionCheck: by more than 20 % from their mean) and skewed variables. */
export function spreadWarnings(sample: Sample): Warning[] {
  const spreads = spreadsOf(sample);
  if (spreads.length < 2) return [];
  const mean = spreads.reduce((sum, { variance }) => sum + variance, 0) / spreads.length;
  const unequal = spreads
    .map(({ name, variance }) => ({ name, off: Math.abs(variance / mean - 1) }))
    .filter(({ off }) => off > variancePercent)
    .sort((a, b) => b.off - a.off);
  const skewed = spreads
    .filter(({ skew }) => Math.abs(skew) > skewMaximum)
    .sort((a, b) => Math.abs(b.skew) - Math.abs(a.skew));
  const warnings: Warning[] = [];
  if (unequal.length > 0) {
    const [worst] = unequal;
    warnings.push(
      warn(
        'unequal-variances',
        `The variances of ${unequal.length} variables differ by more than 20 % from the mean of all, most that of ${worst!.name} (${percent(worst!.off)}). With a common response scale, differences in connection may be no more than differences in spread: compare centrality with the standard deviations.`,
        { variables: unequal.map(({ name }) => name), value: worst!.off, threshold: variancePercent },
      ),
    );
  }
  if (skewed.length > 0) {
    warnings.push(
      warn(
        'skewed-variables',
        `${skewed.length} variables are very skewed: ${firstNames(skewed.map(({ name, skew }) => `${name} (${skew.toFixed(1)})`))}. Correlations between them are held down; use polychoric or Spearman correlations, or binary items with an Ising model.`,
        {
          variables: skewed.map(({ name }) => name),
          value: Math.abs(skewed[0]!.skew),
          threshold: skewMaximum,
        },
      ),
    );
  }
  return warnings;
}

/** Strength that goes with the standard deviations of the nodes; `strength` in the order of the sample's variables. */
export function centralityFollowsSpread(sample: Sample, strength: Float64Array): Warning[] {
  const spreads = spreadsOf(sample);
  if (spreads.length < fewestNodes || spreads.length !== sample.variables.length) return [];
  const deviations = Float64Array.from(spreads, ({ variance }) => Math.sqrt(variance));
  const correlation = pearsonCorrelation(deviations, strength);
  if (!(Math.abs(correlation) > spreadCorrelation)) return [];
  return [
    warn(
      'centrality-follows-spread',
      `Strength and standard deviation of the nodes correlate at ${correlation.toFixed(2)}: which symptom is central may say no more than which varies most. Report the standard deviations beside centrality.`,
      { value: Math.abs(correlation), threshold: spreadCorrelation },
    ),
  ];
}

function spreadsOf({ columns }: Sample): Spread[] {
  return (columns ?? []).flatMap(({ name, values, texts }) => {
    if (texts !== null) return [];
    let n = 0;
    let sum = 0;
    for (const value of values) {
      if (Number.isNaN(value)) continue;
      n++;
      sum += value;
    }
    if (n < 2) return [];
    const mean = sum / n;
    let second = 0;
    let third = 0;
    for (const value of values) {
      if (Number.isNaN(value)) continue;
      second += (value - mean) ** 2;
      third += (value - mean) ** 3;
    }
    if (second === 0) return [];
    const deviation = Math.sqrt(second / n);
    return [{ name, variance: second / (n - 1), skew: third / n / deviation ** 3 }];
  });
}
