import type { DataColumn, VariableKind } from '../../../model/dataset.ts';
import type { CorrelationType, MissingTreatment } from '../../../model/network.ts';
import { type CorrelationMatrix, correlate } from '../../../networks/correlations.ts';
import type { ComputeTask } from '../compute-task.ts';

interface Shared {
  readonly columns: readonly DataColumn[];
  readonly cor: CorrelationType;
  readonly missing: MissingTreatment;
  readonly kinds: Readonly<Record<string, VariableKind>>;
}

/** One correlation matrix, as a single part. */
export const correlations: ComputeTask<Shared, CorrelationMatrix> = {
  id: 'correlations',
  prepare:
    ({ columns, cor, missing, kinds }, report) =>
    () =>
      correlate(columns, cor, missing, kinds, report),
};
