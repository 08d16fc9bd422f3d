import type { DatasetView, VariableRow } from '../../../../core/engine/contract/datasets.ts';

const mostGroups = 12;

/** Variables that can divide the cases: few distinct values, whether they are in the network or left out of it. */
export function groupVariables({ dataset, variables }: DatasetView): readonly VariableRow[] {
  if (dataset.source === 'matrix') return [];
  const divides = ({ kind, distinct }: VariableRow) =>
    (kind === 'binary' || kind === 'nominal' || kind === 'ordinal') &&
    distinct >= 2 &&
    distinct <= mostGroups;
  return variables.filter(divides).toSorted((a, b) => Number(a.included) - Number(b.included));
}
