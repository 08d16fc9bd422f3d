import type { Dataset, DatasetVariable } from '../../../model/dataset.ts';
import type { DatasetView, VariableRow } from '../../contract/datasets.ts';
import type { Session } from '../../session.ts';
import { found } from '../found.ts';
import type { StoredColumns } from './stored-columns.ts';

/** A data set as the window shows it: what is said of its variables beside what their rows show. */
export function viewOf(session: Session, stored: StoredColumns, id: string): DatasetView {
  const { datasets } = session.notebook;
  const dataset = found(datasets.get(id), 'data set', id);
  const variables = datasets.variables(id);
  return {
    dataset,
    variables: variables.map((variable) => rowOf(session, stored, dataset, variable)),
    warnings: dataset.source === 'matrix' ? [] : stored.warnings(session.notebook, id, variables),
  };
}

function rowOf(
  session: Session,
  stored: StoredColumns,
  dataset: Dataset,
  variable: DatasetVariable,
): VariableRow {
  const { kind, ...said } = variable;
  if (dataset.source === 'matrix') return { ...known, ...said, guessed: kind === null };
  const summary = stored.summary(session.notebook, dataset.id, variable);
  return { ...summary, ...said, guessed: kind === null };
}

/** Of a variable that is known by its correlations only. */
const known = {
  kind: 'continuous' as const,
  reason: 'known by its correlations only',
  because: 'correlations-only' as const,
  distinct: 0,
  missing: 0,
  mean: null,
  sd: null,
  min: null,
  max: null,
  skew: null,
};
