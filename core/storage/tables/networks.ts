import { figureSettingsSchema } from '../../model/figure-settings.ts';
import type { FittedNetwork, NetworkResult, NetworkSummary } from '../../model/fitted-network.ts';
import type { Connection } from '../connection.ts';
import type { NetworkRepository } from '../repositories.ts';
import { insertRow } from './insert.ts';

interface SummaryRow {
  readonly id: string;
  readonly name: string;
  readonly created_at: string;
  readonly kind: FittedNetwork['kind'];
  readonly method: string;
  readonly dataset_id: string;
  readonly dataset_name: string;
  readonly group_variable: string | null;
  readonly group_value: string | null;
  readonly n: number;
  readonly variables: number;
  readonly edges: number;
  readonly warnings: number;
}

interface NetworkRow extends SummaryRow {
  readonly note: string;
  readonly places: string;
  readonly figure: string | null;
  readonly detail: string;
}

interface ResultRow {
  readonly id: string;
  readonly network_id: string;
  readonly kind: NetworkResult['kind'];
  readonly created_at: string;
  readonly settings: string;
  readonly detail: string;
}

const summaryColumns = `id, name, created_at, kind, method, dataset_id, dataset_name, group_variable, group_value, n,
  variables, edges, warnings`;

export function networkRepository(connection: Connection): NetworkRepository {
  return {
    count: () => connection.value<number>('SELECT count(*) FROM networks'),
    list: (datasetId) =>
      connection
        .all<SummaryRow>(
          `SELECT ${summaryColumns} FROM networks WHERE ? IS NULL OR dataset_id = ? ORDER BY number DESC`,
          [datasetId, datasetId],
        )
        .map(summaryOf),
    get(id) {
      const row = connection.first<NetworkRow>('SELECT * FROM networks WHERE id = ?', [id]);
      return row === null ? null : networkOf(row);
    },
    insert: (network) => insertRow(connection, 'networks', columnsOf(network)),
    rename(id, name) {
      connection.write('UPDATE networks SET name = ? WHERE id = ?', [name, id]);
    },
    annotate(id, note) {
      connection.write('UPDATE networks SET note = ? WHERE id = ?', [note, id]);
    },
    setPlaces(id, places) {
      connection.write('UPDATE networks SET places = ? WHERE id = ?', [JSON.stringify(places), id]);
    },
    setFigure(id, figure) {
      const settings = figure === null ? null : JSON.stringify(figure);
      connection.write('UPDATE networks SET figure = ? WHERE id = ?', [settings, id]);
    },
    remove(id) {
      connection.write('DELETE FROM networks WHERE id = ?', [id]);
    },
    results: (networkId) =>
      connection
        .all<ResultRow>('SELECT * FROM network_results WHERE network_id = ? ORDER BY number DESC', [
          networkId,
        ])
        .map(resultOf),
    result(id) {
      const row = connection.first<ResultRow>('SELECT * FROM network_results WHERE id = ?', [id]);
      return row === null ? null : resultOf(row);
    },
    insertResult({ id, networkId, kind, createdAt, settings, ...detail }) {
      insertRow(connection, 'network_results', {
        id,
        network_id: networkId,
        kind,
        created_at: createdAt,
        settings: JSON.stringify(settings),
        detail: JSON.stringify(detail),
      });
    },
    removeResult(id) {
      connection.write('DELETE FROM network_results WHERE id = ?', [id]);
    },
  };
}

function columnsOf(network: FittedNetwork) {
  const { variables, estimate, centrality, temporal, warnings, run } = network;
  return {
    id: network.id,
    name: network.name,
    created_at: network.createdAt,
    kind: network.kind,
    method: network.method,
    dataset_id: network.datasetId,
    dataset_name: network.datasetName,
    group_variable: network.group?.variable ?? null,
    group_value: network.group?.value ?? null,
    n: network.n,
    variables: variables.length,
    edges: edgesOf(network),
    warnings: warnings.length,
    note: network.note,
    places: JSON.stringify(network.places),
    figure: network.figure === undefined ? null : JSON.stringify(network.figure),
    detail: JSON.stringify({ variables, estimate, centrality, temporal, warnings, run }),
  };
}

/** Edges between two nodes; of a temporal network none are counted, since each of its parts has its own. */
function edgesOf({ estimate }: FittedNetwork): number {
  if (estimate === null) return 0;
  return estimate.weights.reduce(
    (sum, row, i) => sum + row.reduce((edges, weight, j) => edges + (j < i && weight !== 0 ? 1 : 0), 0),
    0,
  );
}

const summaryOf = (row: SummaryRow): NetworkSummary => ({
  ...fieldsOf(row),
  variables: row.variables,
  edges: row.edges,
  warnings: row.warnings,
});

const fieldsOf = (row: SummaryRow) => ({
  id: row.id,
  name: row.name,
  createdAt: row.created_at,
  kind: row.kind,
  method: row.method,
  datasetId: row.dataset_id,
  datasetName: row.dataset_name,
  group:
    row.group_variable === null || row.group_value === null
      ? null
      : { variable: row.group_variable, value: row.group_value },
  n: row.n,
});

type Detail = Pick<FittedNetwork, 'variables' | 'estimate' | 'centrality' | 'temporal' | 'warnings' | 'run'>;

const networkOf = (row: NetworkRow): FittedNetwork => ({
  ...(JSON.parse(row.detail) as Detail),
  ...fieldsOf(row),
  note: row.note,
  places: JSON.parse(row.places) as FittedNetwork['places'],
  ...(row.figure === null ? {} : { figure: figureSettingsSchema.parse(JSON.parse(row.figure)) }),
});

const resultOf = (row: ResultRow): NetworkResult => ({
  ...(JSON.parse(row.detail) as Pick<NetworkResult, 'result' | 'run'>),
  id: row.id,
  networkId: row.network_id,
  kind: row.kind,
  createdAt: row.created_at,
  settings: JSON.parse(row.settings) as NetworkResult['settings'],
});
