import {
  fitGraphicalVar,
  type GraphicalVarFit,
  type LaggedRows,
} from '../../../networks/temporal/graphical-var.ts';
import {
  fitMultilevelVar,
  type MultilevelRows,
  type MultilevelVarFit,
} from '../../../networks/temporal/multilevel-var.ts';
import type { ComputeTask } from '../compute-task.ts';

/** One graphical VAR, as a single part. */
export const graphicalVarEstimate: ComputeTask<
  { readonly rows: LaggedRows; readonly gamma: number },
  GraphicalVarFit
> = {
  id: 'graphical-var-estimate',
  prepare:
    ({ rows, gamma }) =>
    () =>
      fitGraphicalVar(rows, gamma),
};

/** One multilevel VAR, as a single part. */
export const multilevelVarEstimate: ComputeTask<{ readonly rows: MultilevelRows }, MultilevelVarFit> = {
  id: 'multilevel-var-estimate',
  prepare:
    ({ rows }) =>
    () =>
      fitMultilevelVar(rows),
};
