import { z } from 'zod';
import { NosographError } from '../../../foundation/errors.ts';
import type { Task } from '../../../foundation/task.ts';
import type { FittedNetwork } from '../../../model/fitted-network.ts';
import type { Run } from '../../../model/run.ts';
import { type Computing, createComputing } from '../../compute/pool.ts';
import type { ParsedInputOf } from '../../contract/index.ts';
import { historyLabels } from '../../contract/labels.ts';
import { temporalMethods } from '../../contract/temporal.ts';
import type { Session } from '../../session.ts';
import { type ChosenData, chosenData } from '../datasets/dataset-sample.ts';
import type { StoredColumns } from '../datasets/stored-columns.ts';
import { multilevelOfTable } from '../networks/multilevel.ts';
import { panelOfTable } from '../networks/panel.ts';
import type { TableInHand } from '../networks/read-sample.ts';
import { seriesOfTable } from '../networks/series.ts';
import { startRun } from '../run-record.ts';
import { networkVariable } from './estimate.ts';
import { inBackground } from './in-background.ts';

type Input = ParsedInputOf<'networks.temporal'>;

/** What each method takes besides its data, with the defaults of its own contract. */
const optionSchemas = {
  panel: temporalMethods['network.panel'].input.omit({ data: true }),
  gvar: temporalMethods['network.series'].input.omit({ data: true }),
  mlvar: temporalMethods['network.multilevel'].input.omit({ data: true }),
};

/** Estimates a network of repeated measures from a data set and keeps it. */
export function estimateTemporal(
  session: Session,
  stored: StoredColumns,
  input: Input,
  task: Task,
): Promise<FittedNetwork> {
  return inBackground(
    session,
    historyLabels.estimateNetwork,
    () => temporalNetwork(session, stored, input, task),
    (network) => {
      session.notebook.networks.insert(network);
      session.notebook.runs.insert(network.run);
    },
  );
}

async function temporalNetwork(
  session: Session,
  stored: StoredColumns,
  { datasetId, columns, name, method, options }: Input,
  task: Task,
): Promise<FittedNetwork> {
  const settings = optionsOf(method, options);
  const every = session.notebook.datasets.variables(datasetId);
  const all = chosenData(
    session,
    stored,
    datasetId,
    every.map((variable) => variable.name),
  );
  if (all.dataset.source === 'matrix') {
    throw new NosographError(
      'input.invalid',
      `"${all.dataset.name}" holds correlations, not rows: a network over time needs the rows.`,
      { dataset: all.dataset.name },
    );
  }
  const close = startRun(session, { what: 'networks.temporal', settings: {}, versions: {} });
  const used = new Set(Object.values(settings).filter((value) => typeof value === 'string'));
  const wished =
    columns ??
    every.filter((variable) => variable.included && !used.has(variable.name)).map((each) => each.name);
  const table = { table: { rows: all.dataset.n, columns: all.variables.map(({ column }) => column) } };
  const { warnings, ...temporal } = await estimated(
    table,
    wished,
    method,
    settings,
    createComputing(session.host, task),
  );
  const run = close(all.hash, { n: sizeOf(temporal) });
  return {
    id: session.newId('network'),
    name: name ?? all.dataset.name,
    createdAt: run.startedAt,
    kind: 'temporal',
    method,
    datasetId,
    datasetName: all.dataset.name,
    group: null,
    n: sizeOf(temporal),
    note: '',
    variables: temporal.variables.map((variable) => describedVariable(all, variable)),
    estimate: null,
    centrality: null,
    temporal,
    warnings,
    places: [],
    run: {
      ...run,
      inputHash: all.hash,
      settings: { method, options: settings as Run['settings'][string] },
      seed: settings.boots > 0 ? settings.seed : null,
    },
  };
}

function estimated(
  table: TableInHand,
  wished: readonly string[],
  method: Input['method'],
  settings: object,
  computing: Computing,
) {
  if (method === 'gvar') return seriesOfTable(table, wished, optionSchemas.gvar.parse(settings), computing);
  if (method === 'mlvar')
    return multilevelOfTable(table, wished, optionSchemas.mlvar.parse(settings), computing);
  const wish = optionSchemas.panel.parse(settings);
  return panelOfTable(table, wish.waves.length > 0 ? null : wished, wish, computing);
}

function optionsOf(method: Input['method'], options: Input['options']) {
  const parsed = z.strictObject(optionSchemas[method].shape).safeParse(options);
  if (parsed.success) return parsed.data as { boots: number; seed: number } & Record<string, unknown>;
  throw new NosographError('input.invalid', `${method}: ${z.prettifyError(parsed.error)}`, { method });
}

/** A variable of waves in columns has a name that no column has. */
function describedVariable({ variables }: ChosenData, name: string): FittedNetwork['variables'][number] {
  const chosen = variables.find(({ said }) => said.name === name);
  return chosen === undefined
    ? { name, label: name, kind: 'continuous', conceptId: null }
    : networkVariable(chosen);
}

const sizeOf = (temporal: {
  readonly n?: number;
  readonly pairs?: readonly { readonly n: number }[];
}): number => temporal.n ?? Math.min(...(temporal.pairs ?? []).map(({ n }) => n));
