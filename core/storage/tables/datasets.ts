import type { Dataset, DatasetVariable } from '../../model/dataset.ts';
import type { Connection } from '../connection.ts';
import type { ColumnContent, DatasetCounts, DatasetRepository } from '../repositories.ts';
import { insertRow } from './insert.ts';

interface DatasetRow {
  readonly id: string;
  readonly name: string;
  readonly created_at: string;
  readonly source: Dataset['source'];
  readonly n: number;
  readonly sample: number;
  readonly hash: string;
  readonly detail: string;
}

interface VariableRow {
  readonly name: string;
  readonly label: string;
  readonly kind: DatasetVariable['kind'];
  readonly included: number;
  readonly concept_id: string | null;
  readonly missing_codes: string;
  readonly detail: string;
}

/** Data sets, newest first. */
export function datasetRepository(connection: Connection): DatasetRepository {
  return {
    all: () => connection.all<DatasetRow>('SELECT * FROM datasets ORDER BY number DESC').map(datasetOf),
    get(id) {
      const row = connection.first<DatasetRow>('SELECT * FROM datasets WHERE id = ?', [id]);
      return row === null ? null : datasetOf(row);
    },
    insert({ id, name, createdAt, source, n, sample, hash, ...detail }) {
      insertRow(connection, 'datasets', {
        id,
        name,
        created_at: createdAt,
        source,
        n,
        sample: sample ? 1 : 0,
        hash,
        detail: JSON.stringify(detail),
      });
    },
    rename(id, name) {
      connection.write('UPDATE datasets SET name = ? WHERE id = ?', [name, id]);
    },
    remove(id) {
      connection.write('DELETE FROM datasets WHERE id = ?', [id]);
    },
    variables: (id) =>
      connection
        .all<VariableRow>('SELECT * FROM dataset_variables WHERE dataset_id = ? ORDER BY position', [id])
        .map(variableOf),
    addVariable(id, variable, content) {
      const position = connection.value<number>(
        'SELECT coalesce(max(position), 0) + 1 FROM dataset_variables WHERE dataset_id = ?',
        [id],
      );
      insertRow(connection, 'dataset_variables', {
        dataset_id: id,
        position,
        name: variable.name,
        ...changeable(variable),
        detail: JSON.stringify({ valueLabels: variable.valueLabels, derived: variable.derived }),
      });
      insertRow(connection, 'dataset_columns', {
        dataset_id: id,
        name: variable.name,
        content: JSON.stringify(content),
      });
    },
    updateVariable(id, variable) {
      const columns = changeable(variable);
      const assignments = Object.keys(columns).map((column) => `${column} = ?`);
      connection.write(
        `UPDATE dataset_variables SET ${assignments.join(', ')} WHERE dataset_id = ? AND name = ?`,
        [...Object.values(columns), id, variable.name],
      );
    },
    column(id, variable) {
      const row = connection.first<{ content: string }>(
        'SELECT content FROM dataset_columns WHERE dataset_id = ? AND name = ?',
        [id, variable],
      );
      return row === null ? null : (JSON.parse(row.content) as ColumnContent);
    },
    counts() {
      const rows = connection.all<DatasetCounts & { id: string }>(
        `SELECT id,
           (SELECT count(*) FROM dataset_variables WHERE dataset_id = datasets.id) AS variables,
           (SELECT count(*) FROM dataset_variables WHERE dataset_id = datasets.id AND included) AS included,
           (SELECT count(*) FROM networks WHERE dataset_id = datasets.id) AS networks
         FROM datasets`,
      );
      return new Map(rows.map(({ id, ...counts }) => [id, counts]));
    },
  };
}

const changeable = (variable: DatasetVariable) => ({
  label: variable.label,
  kind: variable.kind,
  included: variable.included ? 1 : 0,
  concept_id: variable.conceptId,
  missing_codes: JSON.stringify(variable.missingCodes),
});

const datasetOf = (row: DatasetRow): Dataset => ({
  ...(JSON.parse(row.detail) as Pick<Dataset, 'file' | 'reading' | 'ignored'>),
  id: row.id,
  name: row.name,
  createdAt: row.created_at,
  source: row.source,
  n: row.n,
  sample: row.sample === 1,
  hash: row.hash,
});

const variableOf = (row: VariableRow): DatasetVariable => ({
  ...(JSON.parse(row.detail) as Pick<DatasetVariable, 'valueLabels' | 'derived'>),
  name: row.name,
  label: row.label,
  kind: row.kind,
  included: row.included === 1,
  conceptId: row.concept_id,
  missingCodes: JSON.parse(row.missing_codes) as number[],
});
