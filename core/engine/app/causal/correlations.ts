import type { Cases } from '../../../causal/discovery/cases.ts';
import type { DataColumn } from '../../../model/dataset.ts';
import type { CorrelationType } from '../../../model/network.ts';
import type { Warning } from '../../../model/run.ts';
import { correlate } from '../../../networks/correlations.ts';

/** Correlations of the complete cases, polychoric where columns are ordinal and that is wished. */
export function correlationsFor(
  columns: readonly DataColumn[],
  cases: Cases,
  type: CorrelationType,
): { readonly correlations: Float64Array; readonly warnings: Warning[] } {
  if (type === 'pearson') return { correlations: cases.correlations(), warnings: [...cases.warnings] };
  const { matrix, warnings, thresholds } = correlate(columns, type, 'listwise');
  const message =
    'Intervals and p values take polychoric correlations as if they were of continuous variables: they are too narrow. Judge borderline cases with care.';
  const isLatent = Object.keys(thresholds).length > 0;
  const approximate: Warning[] = isLatent ? [{ code: 'causal.polychoric', message }] : [];
  return { correlations: matrix, warnings: [...cases.warnings, ...warnings, ...approximate] };
}
