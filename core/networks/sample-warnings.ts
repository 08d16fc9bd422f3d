import type { Warning } from '../model/run.ts';
import type { Sample } from './estimator.ts';

const mostMissing = 0.05;

/** What is doubtful about a sample before any network is estimated from it: few cases, many missing values. */
export function sampleWarnings({ variables, columns }: Sample, n: number): Warning[] {
  const warnings: Warning[] = [];
  const p = variables.length;
  const parameters = (p * (p - 1)) / 2 + p;
  if (n < parameters) {
    warnings.push({
      code: 'too-few-cases',
      message: `${Math.round(n)} cases for ${parameters} parameters of a network of ${p} variables. Use fewer variables, or read only what the bootstraps support.`,
      value: n,
      threshold: parameters,
      source: 'Haslbeck, jonashaslbeck.com; Epskamp & Fried 2018, doi:10.1037/met0000167',
    });
  }
  const shares = (columns ?? []).map(({ name, values }) => ({
    name,
    share: values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0) / values.length,
  }));
  const missing = shares.filter(({ share }) => share > mostMissing).sort((a, b) => b.share - a.share);
  if (missing.length > 0) {
    const named = missing.slice(0, 3).map(({ name, share }) => `${name} (${(100 * share).toFixed(1)} %)`);
    warnings.push({
      code: 'missing-values',
      message: `${missing.length} variables lack more than 5 % of their values, most of all ${named.join(', ')}. Say why they are missing, and try the analysis without them.`,
      variables: missing.map(({ name }) => name),
      value: missing[0]!.share,
      threshold: mostMissing,
    });
  }
  return warnings;
}
