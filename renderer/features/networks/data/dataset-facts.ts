import type { DatasetView, VariableRow } from '../../../../core/engine/contract/datasets.ts';
import type { Warning } from '../../../../core/model/run.ts';

/** Share of cases without a value; null where only correlations are known. */
export function missingShare({ dataset }: DatasetView, variable: VariableRow): number | null {
  return dataset.source === 'matrix' || dataset.n === 0 ? null : variable.missing / dataset.n;
}

export function warningsByVariable({ warnings }: DatasetView): ReadonlyMap<string, readonly Warning[]> {
  const found = new Map<string, Warning[]>();
  for (const warning of warnings) {
    for (const name of warning.variables ?? []) {
      const known = found.get(name);
      if (known === undefined) found.set(name, [warning]);
      else known.push(warning);
    }
  }
  return found;
}
