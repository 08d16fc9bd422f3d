import type { DataColumn, VariableKind } from '../model/dataset.ts';
import { correlate } from './correlations.ts';
import type { Sample } from './estimator.ts';

/** Rows as a sample: correlations are made when an estimator asks for them. */
export function sampleOfColumns(
  columns: readonly DataColumn[],
  kinds: Readonly<Record<string, VariableKind>> = {},
): Sample {
  return {
    variables: columns.map((column) => column.name),
    columns,
    kinds,
    correlations(type, missing) {
      const { matrix, effectiveN, n, warnings } = correlate(columns, type, missing, kinds);
      return { matrix, n: missing === 'pairwise' ? effectiveN : n, warnings };
    },
  };
}
