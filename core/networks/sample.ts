import type { DataColumn, VariableKind } from '../model/dataset.ts';
import { correlate } from './correlations.ts';
import type { Sample, SampleCorrelations } from './estimator.ts';

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

/** A sample as data that survives structured clone. */
export interface PlainSample {
  readonly variables: readonly string[];
  readonly columns: readonly DataColumn[] | null;
  readonly kinds: Readonly<Record<string, VariableKind>>;
  /** What is known without rows: the correlations themselves. */
  readonly given: SampleCorrelations | null;
}

export const plainSample = (sample: Sample): PlainSample => ({
  variables: sample.variables,
  columns: sample.columns?.map(({ name, values, texts }) => ({ name, values, texts })) ?? null,
  kinds: sample.kinds,
  given: sample.columns === null ? sample.correlations('pearson', 'listwise') : null,
});

export function sampleOfPlain({ variables, columns, kinds, given }: PlainSample): Sample {
  if (columns !== null) return sampleOfColumns(columns, kinds);
  return { variables, columns, kinds, correlations: () => given! };
}
